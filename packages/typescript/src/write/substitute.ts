/**
 * Moves a leaf: one walk in which the engine replaces names, closures, jumps and `var`s. What does not change stays the
 * node of the source, with its position, comments and what TypeScript knows about it.
 *
 *     ({ x })                       ->   ({ x: scope.x })
 */
import { call, type Deep, type Replace, run } from '@yield-from/lower';
import type * as ts from 'typescript';
import { BindingTargets, type Walker } from './binding-target';
import { type Children, jsxTag } from '../host/children';
import type { Unique } from '../host/names';
import { namingOf, takesName } from '../host/inference';
import { shorthand } from '../read/object';
import { withTag } from '../read/jsx';
import { literalName, skipOuter, type TS } from '../host/syntax';

export interface SubstitutionTools {
  readonly ts: TS;
  readonly factory: ts.NodeFactory;
  readonly context: ts.TransformationContext;
  readonly children: Children;
  readonly unique: Unique;
}

export function substitute(
  tools: SubstitutionTools,
  leaf: ts.Node,
  replace: Replace<ts.Node>,
): ts.Node {
  return run(new Substitution(tools, replace).walk(leaf));
}

export function substituteTarget(
  tools: SubstitutionTools,
  target: ts.Node,
  replace: Replace<ts.Node>,
): ts.Node {
  const walk = new Substitution(tools, replace);
  return run<ts.Node>(
    tools.ts.isBindingName(target as ts.BindingName)
      ? walk.bindings.target(target as ts.BindingName)
      : walk.walk(target),
  );
}

class Substitution implements Walker {
  readonly bindings = new BindingTargets(this);

  constructor(
    readonly tools: SubstitutionTools,
    readonly replace: Replace<ts.Node>,
  ) {}

  *walk(node: ts.Node, name?: string): Deep<ts.Node> {
    return (yield* this.child(node, name)) ?? this.tools.factory.createNotEmittedStatement(node);
  }

  /** The node, moved; undefined where nothing stands for it. */
  private *child(node: ts.Node, name?: string): Deep<ts.Node | undefined> {
    const replacement = this.replace(node, name);
    if (replacement === null) return undefined;
    if (replacement && replacement.pos < 0 && this.tools.ts.isStatement(node))
      return this.tools.ts.setCommentRange(replacement, this.tools.ts.getCommentRange(node));
    return replacement ?? (yield* call(this.inside(node, name)));
  }

  private *inside(node: ts.Node, name?: string): Deep<ts.Node> {
    const { ts } = this.tools;
    if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node)) return yield* this.jsx(node);
    return yield* this.eachChild(node, isWrapper(this.tools.ts, node) ? name : undefined);
  }

  /**
   * Walks the children that have run-time meaning, whatever nodes stand between, and puts the results where they were.
   * `name` is the context's, for a node that only groups; `finish` has the last word on each child.
   */
  private *eachChild(
    node: ts.Node,
    name?: string,
    finish = (_: ts.Node, moved: ts.Node | undefined): ts.Node | undefined => moved,
  ): Deep<ts.Node> {
    const { ts, context, children } = this.tools;
    const moved = new Map<ts.Node, ts.Node | undefined>(
      children(node).map((child) => [child, child]),
    );
    let changes = false;
    for (const [child, given] of this.places(node, moved)) {
      const result = finish(child, yield* call(this.child(child, given ?? name)));
      moved.set(child, result);
      if (result !== child) changes = true;
    }
    if (!changes) return node;
    const head = (part: ts.Node): ts.Node =>
      isHead(ts, part)
        ? ts.visitEachChild(part, ts.isParameter(part) ? head : visit, context)
        : part;
    const visit = (child: ts.Node): ts.Node | undefined => {
      const result = moved.get(child);
      if (result && ts.isClassElement(child)) return ts.visitEachChild(result, head, context);
      if (moved.has(child)) return result ?? this.nothing(child);
      if (ts.isTypeNode(child) && !ts.isExpressionWithTypeArguments(child)) return child;
      return ts.isShorthandPropertyAssignment(child)
        ? this.shorthand(child, moved)
        : ts.visitEachChild(child, visit, context);
    };
    return ts.visitEachChild(node, visit, context);
  }

  /** What a `for (…;;)` begins with goes; a statement may have comments. */
  private nothing(node: ts.Node): ts.Node | undefined {
    const { ts, factory } = this.tools;
    return ts.isStatement(node) ? factory.createNotEmittedStatement(node) : undefined;
  }

  /** The nodes of `meant` in `node`, in source order, each with the name it gets from where it stands. */
  private places(
    node: ts.Node,
    meant: ReadonlyMap<ts.Node, unknown>,
  ): [child: ts.Node, name: string | undefined][] {
    const { ts } = this.tools;
    const found: [ts.Node, string | undefined][] = [];
    const look = (parent: ts.Node): void => {
      const naming = namingOf(ts, parent);
      ts.forEachChild(parent, (child) => {
        if (meant.has(child)) {
          if (ts.isClassElement(child)) head(child);
          const isNamed = naming?.value === child && takesName(ts, naming.value);
          found.push([child, isNamed ? literalName(ts, naming.name) : undefined]);
        } else if (!ts.isTypeNode(child) || ts.isExpressionWithTypeArguments(child)) look(child);
      });
    };
    const head = (member: ts.Node): void =>
      ts.forEachChild(member, (part) => {
        if (isHead(ts, part)) (ts.isParameter(part) ? head : look)(part);
      });
    if (meant.size > 0) look(node);
    return found;
  }

  private shorthand(
    node: ts.ShorthandPropertyAssignment,
    moved: ReadonlyMap<ts.Node, ts.Node | undefined>,
  ): ts.ObjectLiteralElementLike {
    const { ts, factory } = this.tools;
    const { name, objectAssignmentInitializer: initial } = node;
    const value = moved.get(name) as ts.Expression;
    if (!initial) return shorthand(this.tools, node, value);
    const given = moved.get(initial) as ts.Expression;
    if (value === name && given === initial) return node;
    return ts.isIdentifier(value) && value.text === name.text
      ? factory.createShorthandPropertyAssignment(value, given)
      : factory.createPropertyAssignment(name.text, factory.createAssignment(value, given));
  }

  // ---- JSX ---------------------------------------------------------------------------------------

  private *jsx(node: ts.JsxElement | ts.JsxSelfClosingElement): Deep<ts.Node> {
    const { ts, context } = this.tools;
    const opening = ts.isJsxElement(node) ? node.openingElement : node;
    const tag = jsxTag(ts, opening.tagName);
    let replaced = tag as ts.Node | undefined;
    const moved = (yield* this.eachChild(node, undefined, (child, result) => {
      if (child !== tag) return result;
      replaced = result;
      return child;
    })) as typeof node;
    if (!replaced || replaced === tag) return moved;
    return withTag(this.tools, replaced, (name) => {
      const rename = (child: ts.Node): ts.Node => (child === tag ? name : child);
      if (!ts.isJsxElement(moved)) return ts.visitEachChild(moved, rename, context);
      return context.factory.updateJsxElement(
        moved,
        ts.visitEachChild(moved.openingElement, rename, context),
        moved.children,
        ts.visitEachChild(moved.closingElement, () => name, context),
      );
    });
  }
}

/** What of a class's or object's member belongs to the code around it: keys, decorators, those of parameters too. */
function isHead(ts: TS, node: ts.Node): boolean {
  return ts.isComputedPropertyName(node) || ts.isDecorator(node) || ts.isParameter(node);
}

/** Parentheses and types, which a name goes through. */
function isWrapper(ts: TS, node: ts.Node): boolean {
  return ts.isExpression(node) && skipOuter(ts, node) !== node;
}
