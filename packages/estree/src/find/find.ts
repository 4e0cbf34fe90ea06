/**
 * Finds what is to be lowered, and takes the markers out of the tree: `await yield_(x)` becomes the same node as
 * `yield x`. What is a marker, and what is wrong with its use, is decided in `@yield-from/source-model`.
 */
import type { Diagnostic } from '@yield-from/lower';
import {
  type Binding,
  type Found as FoundInSource,
  findFunctions,
  isHidden,
  locate,
  type Located,
  Markers,
  mayHoldMarkers,
  resolveBindings,
  type Settings,
  sharedGlobal,
  type Syntax,
  unusedIn,
  type Wanted,
} from '@yield-from/source-model';
import { blockBranches, hasFunctionBranch } from '../quirks/branches';
import { field, type FunctionNode, isNode, type Node, type t } from '../host/syntax';
import type { Parsed } from '../parse/parse';
import { markChanged, remove } from '../write/change';

/** A function to be lowered. */
export type LocatedFunction = Located<Node, FunctionNode>;

export interface Found {
  /** Innermost first. */
  readonly functions: readonly LocatedFunction[];
  /** Variables whose every use was compiled away. */
  readonly unused: readonly Binding<Node>[];
  /** Every identifier in the file. */
  readonly names: Set<string>;
  /** Variables of the file have the name of the runtime's global. */
  readonly hidesGlobal: boolean;
}

export interface FindRequest {
  readonly syntax: Syntax<Node>;
  readonly settings: Settings;
  readonly wanted: Wanted;
  report(node: Node, diagnostic: Diagnostic): void;
}

export function find({ program, unread }: Parsed, code: string, request: FindRequest): Found {
  const { syntax, settings, wanted, report } = request;
  const { names, functions, branches, ways } = survey(program, wanted);
  for (const text of unread) for (const [word] of text.matchAll(WORD)) names.add(word);
  const global = sharedGlobal(settings.runtime, names);
  const bindings =
    global !== undefined || mayHoldMarkers(code)
      ? resolveBindings<Node>(program, syntax)
      : undefined;
  const found = findFunctions<Node>(program, {
    syntax: bindings ? syntax : along(ways, syntax),
    markers: bindings && new Markers(syntax, bindings, settings),
    wanted,
    report,
  });
  const located = Array.from(found.functions.values(), (one) =>
    locate<Node, FunctionNode>(one, functions.get(one.node) ?? []),
  );
  compileMarkers(found, located);
  for (const { node, ancestors } of branches) {
    if (ancestors.some((around) => found.functions.has(around))) blockBranches(node, ancestors);
  }
  const isModule = program.sourceType === 'module';
  return {
    functions: located,
    unused: bindings ? unusedIn(bindings, found) : [],
    names,
    hidesGlobal:
      bindings !== undefined &&
      global !== undefined &&
      located.length > 0 &&
      isHidden(global, { bindings, isModule, report }),
  };
}

const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/gu;

interface Survey {
  readonly names: Set<string>;
  /** With their ancestors. */
  readonly functions: ReadonlyMap<Node, readonly Node[]>;
  /** Those `if`s in them that have a function declaration as a branch. */
  readonly branches: readonly { node: t.IfStatement; ancestors: readonly Node[] }[];
  /** The functions, the `await`s that matter, and the nodes around those. */
  readonly ways: ReadonlySet<Node>;
}

/** What is asked of every node, types included. */
function survey(program: t.Program, { noTopLevelAwait }: Wanted): Survey {
  const names = new Set<string>();
  const functions = new Map<Node, readonly Node[]>();
  const branches: { node: t.IfStatement; ancestors: readonly Node[] }[] = [];
  const ways = new Set<Node>();
  const ancestors: Node[] = [];
  const wayTo = (node: Node): void => {
    ways.add(node);
    for (let i = ancestors.length - 1; i >= 0 && !ways.has(ancestors[i]); i--) {
      ways.add(ancestors[i]);
    }
  };
  const walk = (node: Node): void => {
    switch (node.type) {
      case 'Identifier':
      case 'JSXIdentifier':
        names.add(node.name);
        break;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        if (!node.async && !node.generator) break;
        functions.set(node, [...ancestors]);
        wayTo(node);
        break;
      case 'ForOfStatement':
        if (node.await) wayTo(node);
        break;
      case 'AwaitExpression':
      case 'VariableDeclaration':
        if (noTopLevelAwait) wayTo(node);
        break;
      case 'IfStatement':
        if (functions.size > 0 && hasFunctionBranch(node)) {
          branches.push({ node, ancestors: [...ancestors] });
        }
    }
    ancestors.push(node);
    for (const key in node) {
      const child = field(node, key);
      if (Array.isArray(child)) {
        for (const item of child as unknown[]) if (isNode(item)) walk(item);
      } else if (isNode(child)) walk(child);
    }
    ancestors.pop();
  };
  walk(program);
  return { names, functions, branches, ways };
}

/** The tree without what holds nothing for us, where no marker can occur. */
function along(ways: ReadonlySet<Node>, syntax: Syntax<Node>): Syntax<Node> {
  return {
    ...syntax,
    children: (node) => syntax.children(node).filter((child) => ways.has(child)),
  };
}

function compileMarkers(
  { yields, decorators }: FoundInSource<Node>,
  located: readonly LocatedFunction[],
): void {
  for (const [awaiting, { arguments: given, delegates }] of yields) {
    const argument = given.length > 0 ? given[0] : null;
    Object.assign(awaiting, { type: 'YieldExpression', argument, delegate: delegates });
    markChanged(awaiting);
  }
  if (decorators.size === 0) return;
  for (const { ancestors } of located) {
    const member = ancestors[ancestors.length - 1] as t.MethodDefinition;
    if (member.type !== 'MethodDefinition') continue;
    const isMark = ({ expression }: t.Decorator): boolean => decorators.has(expression);
    for (const { start, end } of member.decorators.filter(isMark)) remove(member, [start, end]);
    member.decorators = member.decorators.filter((decorator) => !isMark(decorator));
  }
}
