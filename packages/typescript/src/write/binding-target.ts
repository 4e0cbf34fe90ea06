/**
 * Binding patterns as the left sides of assignments.
 *
 *     const { a, b: [c = 1] } = o;      ->   { a: a, b: [c = 1] } = o
 */
import { call, type Deep, type Replace } from '@yield-from/lower';
import type * as ts from 'typescript';
import { takesName } from '../host/inference';
import type { SubstitutionTools } from './substitute';

/** The walk over the leaf, which moves what stands in the patterns. */
export interface Walker {
  readonly tools: SubstitutionTools;
  readonly replace: Replace<ts.Node>;
  walk(node: ts.Node, name?: string): Deep<ts.Node>;
}

export class BindingTargets {
  constructor(private readonly walker: Walker) {}

  private *initializer(value: ts.Expression, name: ts.Node): Deep<ts.Expression> {
    const { ts } = this.walker.tools;
    const given = ts.isIdentifier(name) && takesName(ts, value) ? name.text : undefined;
    return (yield* call(this.walker.walk(value, given))) as ts.Expression;
  }

  private *expression(node: ts.Expression): Deep<ts.Expression> {
    return (yield* call(this.walker.walk(node))) as ts.Expression;
  }

  /** A name or binding pattern as the left side of an assignment. */
  *target(name: ts.BindingName): Deep<ts.Expression> {
    const { ts, factory } = this.walker.tools;
    if (ts.isIdentifier(name)) return (this.walker.replace(name) ?? name) as ts.Expression;
    if (ts.isObjectBindingPattern(name)) {
      const properties: ts.ObjectLiteralElementLike[] = [];
      for (const element of name.elements) properties.push(yield* this.property(element));
      return ts.setSourceMapRange(factory.createObjectLiteralExpression(properties), name);
    }
    const elements: ts.Expression[] = [];
    for (const element of name.elements) {
      if (ts.isOmittedExpression(element)) elements.push(element);
      else {
        const target = yield* this.element(element);
        elements.push(element.dotDotDotToken ? factory.createSpreadElement(target) : target);
      }
    }
    return ts.setSourceMapRange(factory.createArrayLiteralExpression(elements), name);
  }

  /** `name = default` */
  private *element({ name, initializer }: ts.BindingElement): Deep<ts.Expression> {
    const target = yield* call(this.target(name));
    if (!initializer) return target;
    const value = yield* this.initializer(initializer, name);
    return this.walker.tools.factory.createAssignment(target, value);
  }

  private *property(element: ts.BindingElement): Deep<ts.ObjectLiteralElementLike> {
    const { ts, factory } = this.walker.tools;
    if (element.dotDotDotToken) {
      return factory.createSpreadAssignment(yield* this.element(element));
    }
    const key = element.propertyName ?? (element.name as ts.Identifier);
    const name = ts.isComputedPropertyName(key)
      ? factory.createComputedPropertyName(yield* this.expression(key.expression))
      : ts.isIdentifier(key)
        ? ts.setSourceMapRange(factory.createIdentifier(key.text), key)
        : key;
    return factory.createPropertyAssignment(name, yield* this.element(element));
  }
}
