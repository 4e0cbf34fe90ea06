/** The forms a function is defined in, and what each is lowered to. */
import { definitionOf } from '@yield-from/lower';
import type { Located } from '../find/find';
import { markChanged } from '../write/change';
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

  /** Puts the lowered function in the place of the one in the source; those nested in it are lowered already. */
  lower(located: Located): void {
    const { node, ancestors } = located;
    for (const around of [...ancestors, node]) markChanged(around);
    const parent = ancestors[ancestors.length - 1];
    if (definitionOf(located).is === 'function') {
      lowerAsyncFunction(this.lowering, this.declarations, located);
    } else if (node.type === 'FunctionDeclaration') this.declarations.lower(located);
    else if (parent.type === 'MethodDefinition') this.classMethods.lower(located);
    else if (parent.type === 'Property' && parent.method) this.objectMethods.lower(located);
    else lowerFunctionExpression(this.lowering, located);
  }
}
