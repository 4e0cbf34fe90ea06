/** Expressions that were made. */
import { field, type Node } from '../host/syntax';
import type { Output } from './output';
import type { Pen } from './pen';
import { endName } from './pieces';

/** Whether it is one. */
export function writeExpression(pen: Pen, node: Node): boolean {
  const { printer, out, indent, child, separated } = pen;
  switch (node.type) {
    case 'Identifier':
      for (const { start, end } of node.decorators ?? []) {
        out.copy(start, end);
        out.write(' ');
      }
      out.write(node.name, node.start, nameAt(out.source, node.start, node.name));
      return true;
    case 'JSXIdentifier':
      out.write(node.name, node.start, nameAt(out.source, node.start, node.name));
      return true;
    case 'PrivateIdentifier':
      out.write(`#${node.name}`);
      return true;
    case 'Literal':
      out.write(
        typeof node.value === 'string' ? quoted(node.value) : String(node.value),
        node.start,
      );
      return true;
    case 'ThisExpression':
      out.write('this');
      return true;
    case 'Super':
      out.write('super');
      return true;
    case 'MemberExpression':
      child('object');
      out.write(node.optional ? '?.' : node.computed ? '' : '.');
      if (node.computed) out.write('[');
      child('property');
      if (node.computed) out.write(']');
      return true;
    case 'ChainExpression':
      child('expression');
      return true;
    case 'CallExpression':
      if (field(node, 'isPure') === true) {
        out.write('/*#__PURE__*/ ');
        if (node.start < 0) out.nowhere();
      }
      child('callee');
      out.write(node.optional ? '?.(' : '(');
      separated('arguments');
      out.write(')');
      return true;
    case 'NewExpression':
      out.write('new ');
      child('callee');
      out.write('(');
      separated('arguments');
      out.write(')');
      return true;
    case 'UnaryExpression': {
      const isWord = /\w/.test(node.operator);
      out.write(isWord ? `${node.operator} ` : node.operator);
      child('argument');
      return true;
    }
    case 'AssignmentExpression':
    case 'BinaryExpression':
    case 'LogicalExpression':
      child('left');
      endName(out, node);
      out.write(` ${node.operator} `);
      child('right');
      return true;
    case 'AssignmentPattern':
      child('left');
      out.write(' = ');
      child('right');
      return true;
    case 'ConditionalExpression':
      // (Who counts branches finds none there.)
      if (node.start < 0) out.nowhere();
      child('test');
      out.write(' ? ');
      child('consequent');
      out.write(' : ');
      child('alternate');
      return true;
    case 'SequenceExpression':
      separated('expressions');
      return true;
    case 'ArrayExpression':
    case 'ArrayPattern':
      out.write('[');
      separated('elements');
      out.write(']');
      return true;
    case 'ObjectExpression':
    case 'ObjectPattern':
      out.write(node.properties.length > 0 ? '{ ' : '{');
      separated('properties');
      out.write(node.properties.length > 0 ? ' }' : '}');
      return true;
    case 'Property':
      if (node.computed) out.write('[');
      child('key');
      if (node.computed) out.write(']');
      if (!node.method) out.write(': ');
      child('value');
      return true;
    case 'SpreadElement':
    case 'RestElement':
      out.write('...');
      child('argument');
      return true;
    case 'TemplateLiteral':
      out.write('`');
      node.quasis.forEach(({ value }, i) => {
        out.write(value.raw);
        const expression = node.expressions.at(i);
        if (!expression) return;
        out.write('${');
        printer.child(node, 'expressions', expression, indent);
        out.write('}');
      });
      out.write('`');
      return true;
    case 'MetaProperty':
      out.write(`${node.meta.name}.${node.property.name}`);
      return true;
    case 'ArrowFunctionExpression': {
      const [first] = node.params as (Node | undefined)[];
      const isStep = first?.type === 'Identifier' && first.start === node.start;
      if (node.start < 0) out.nowhere();
      out.write('(', node.start, isStep ? nameAt(out.source, node.start, first.name) : undefined);
      separated('params');
      out.write(') => ');
      child('body');
      return true;
    }
    case 'FunctionExpression':
      // (Of a method: its key is the property's.)
      if (field(node, 'isStep') === true) {
        if (node.start < 0) out.nowhere();
        out.write('function ', node.start, nameAt(out.source, node.start, ''));
      } else out.place(node.start);
      typed(out, node.typeParameters);
      out.write('(');
      separated('params');
      out.write(')');
      typed(out, node.returnType);
      out.write(' ');
      child('body');
      return true;
    case 'JSXMemberExpression':
      child('object');
      out.write('.');
      child('property');
      return true;
    default:
      return false;
  }
}

function typed(out: Output, type: Node | null | undefined): void {
  if (type) out.copy(type.start, type.end);
}

/** The source's name at a position, if it is another one. */
function nameAt(source: string, at: number, name: string): string | undefined {
  if (at < 0) return undefined;
  IDENTIFIER.lastIndex = at;
  const found = IDENTIFIER.exec(source)?.[0];
  return found === name ? undefined : found;
}

const IDENTIFIER = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;

const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
