/** The forms a function is written in, and what each is lowered to, in a tree that is changed in place. */
import { definitionOf } from '@yield-from/lower';
import { lowerAsyncFunction } from './async-functions';
import { ClassMethods } from './class-methods';
import { Declarations } from './declarations';
import { lowerFunctionExpression } from './function-values';
import type { Located } from './located';
import { Lowering, type LoweringParts } from './lowering';
import { ObjectMethods } from './object-methods';

export class Definitions<N extends object, F extends N> {
  private readonly lowering: Lowering<N, F>;
  private readonly declarations: Declarations<N, F>;
  private readonly classMethods: ClassMethods<N, F>;
  private readonly objectMethods: ObjectMethods<N, F>;

  constructor(parts: LoweringParts<N, F>) {
    this.lowering = new Lowering(parts);
    this.declarations = new Declarations(this.lowering);
    this.classMethods = new ClassMethods(this.lowering);
    this.objectMethods = new ObjectMethods(this.lowering);
  }

  /** Puts the lowered function in the place of the one in the source; those nested in it are lowered already. */
  lower(located: Located<N, F>): void {
    if (definitionOf(located).is === 'function') {
      return lowerAsyncFunction(this.lowering, this.declarations, located);
    }
    switch (this.lowering.tree.formOf(located)) {
      case 'declaration':
        return this.declarations.lower(located);
      case 'expression':
        return lowerFunctionExpression(this.lowering, located);
      case 'class method':
        return this.classMethods.lower(located);
      case 'object method':
        return this.objectMethods.lower(located);
    }
  }
}
