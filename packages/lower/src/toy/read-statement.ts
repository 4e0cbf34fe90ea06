/** Reads the toy host's statements and targets. */
import type { Element, Property, Statement, Target } from '../contract/forms';
import { keyText, make, type Node } from './nodes';

export function readStatement(node: Node): Statement<Node> {
  switch (node.type) {
    case 'BlockStatement':
      return { kind: 'block', body: node.body };
    case 'ExpressionStatement':
      return { kind: 'expression', expression: node.expression };
    case 'VariableDeclaration':
      return {
        kind: 'variables',
        how: node.kind,
        list: node.declarations.map((d) => ({ node: d, target: d.id, init: d.init ?? undefined })),
      };
    case 'IfStatement': {
      const { test, consequent: then, alternate } = node;
      return { kind: 'if', test, then, otherwise: alternate ?? undefined };
    }
    case 'WhileStatement':
    case 'DoWhileStatement': {
      const testLast = node.type === 'DoWhileStatement';
      return { kind: 'loop', initDeclares: false, test: node.test, testLast, body: node.body };
    }
    case 'ForStatement':
      return {
        kind: 'loop',
        init: node.init ?? undefined,
        initDeclares: node.init?.type === 'VariableDeclaration',
        test: node.test ?? undefined,
        update: node.update ?? undefined,
        testLast: false,
        body: node.body,
      };
    case 'ForInStatement':
    case 'ForOfStatement': {
      const { left, right: subject, body } = node;
      const how = node.type === 'ForInStatement' ? 'in' : node.await ? 'await' : 'of';
      if (left.type !== 'VariableDeclaration') {
        return { kind: 'each', how, target: left, subject, body };
      }
      const [{ id: target, init }] = left.declarations;
      const initial = init ?? undefined;
      return { kind: 'each', how, declares: left.kind, target, initial, subject, body };
    }
    case 'SwitchStatement':
      return {
        kind: 'switch',
        subject: node.discriminant,
        clauses: node.cases.map((c) => ({ test: c.test ?? undefined, body: c.consequent })),
      };
    case 'LabeledStatement':
      return { kind: 'labelled', label: node.label.name, body: node.body };
    case 'BreakStatement':
      return { kind: 'jump', how: 'break', label: node.label?.name };
    case 'ContinueStatement':
      return { kind: 'jump', how: 'continue', label: node.label?.name };
    case 'ReturnStatement':
      return { kind: 'return', value: node.argument ?? undefined };
    case 'ThrowStatement':
      return { kind: 'throw', value: node.argument };
    case 'TryStatement': {
      const { block, handler, finalizer } = node;
      const clause = handler
        ? { node: handler, parameter: handler.param ?? undefined, body: handler.body }
        : undefined;
      return { kind: 'try', block, clause, finalizer: finalizer ?? undefined };
    }
    case 'ClassDeclaration':
      return {
        kind: 'class',
        ...named(node),
        expression: make('ClassExpression', { ...node, type: 'ClassExpression' }),
      };
    case 'FunctionDeclaration': {
      const expression = make('FunctionExpression', {
        ...node,
        type: 'FunctionExpression',
        id: null,
      });
      return { kind: 'function', ...named(node), expression };
    }
    case 'WithStatement':
      return { kind: 'with' };
    case 'DebuggerStatement':
      return { kind: 'debugger' };
    case 'EmptyStatement':
      return { kind: 'empty' };
    default:
      return { kind: 'unknown' };
  }
}

/** (Only an exported default may go without.) */
function named({ id }: { id: Extract<Node, { type: 'Identifier' }> | null }): {
  name: string;
  id: Node;
} {
  if (!id) throw new Error('toy host: scripts only');
  return { name: id.name, id };
}

export function readTarget(node: Node): Target<Node> {
  switch (node.type) {
    case 'Identifier':
      return { kind: 'name', name: node.name, id: node };
    case 'MemberExpression':
      return {
        kind: 'member',
        object: node.object.type === 'Super' ? undefined : node.object,
        key: node.computed ? node.property : undefined,
        rebuild: (object, key) =>
          make(node.type, {
            ...node,
            object: object ?? { ...node.object },
            property: key ?? { ...node.property },
          }),
      };
    case 'ArrayPattern':
      return {
        kind: 'array',
        elements: node.elements.map((e) => (e ? readElement(e) : undefined)),
      };
    case 'ObjectPattern': {
      const properties: Property<Node>[] = [];
      let rest: Node | undefined;
      for (const p of node.properties) {
        if (p.type === 'RestElement') {
          rest = p.argument;
          continue;
        }
        const { target, initial } = readElement(p.value);
        const name = p.computed ? undefined : keyText(p.key);
        const key = name === undefined ? { computed: p.key } : { literal: name, node: p.key };
        properties.push({ key, target, initial });
      }
      return { kind: 'object', properties, rest };
    }
    default:
      return { kind: 'unknown' };
  }
}

function readElement(node: Node): Element<Node> {
  if (node.type === 'RestElement') return { target: node.argument, rest: true };
  if (node.type === 'AssignmentPattern') {
    return { target: node.left, initial: node.right, rest: false };
  }
  return { target: node, rest: false };
}
