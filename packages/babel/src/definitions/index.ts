/** The forms a function is written in, and what each is lowered to. */
import { definitionOf } from '@yield-from/lower';
import type { Generator } from '../find/find';
import { lowerAsyncFunction } from './async-function';
import { ClassMethods } from './class-method';
import { Declarations } from './declaration';
import { lowerFunctionExpression } from './expression';
import type { Lowering } from './lowering';
import { ObjectMethods } from './object-method';

export class Definitions {
  private readonly declarations: Declarations;
  private readonly classMethods: ClassMethods;
  private readonly objectMethods: ObjectMethods;

  constructor(private readonly lowering: Lowering) {
    this.declarations = new Declarations(lowering);
    this.classMethods = new ClassMethods(lowering);
    this.objectMethods = new ObjectMethods(lowering);
  }

  /** Puts the lowered function in the place of the generator; those nested in it are lowered already. */
  lower(generator: Generator): void {
    const { node } = generator;
    if (definitionOf(generator).is === 'function') {
      return lowerAsyncFunction(this.lowering, this.declarations, generator);
    }
    switch (node.type) {
      case 'FunctionDeclaration':
        return this.declarations.lower(generator, node);
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return lowerFunctionExpression(this.lowering, generator);
      case 'ObjectMethod':
        return this.objectMethods.lower(generator, node);
      case 'ClassMethod':
      case 'ClassPrivateMethod':
        return this.classMethods.lower(generator, node);
    }
  }
}
