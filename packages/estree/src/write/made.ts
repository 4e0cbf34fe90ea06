/** Writes the nodes that were made: the statements and expressions of the builder and of the definitions. */
import { field, type Node } from '../host/syntax';
import type { Printer } from './print';

export function writeMade(printer: Printer, node: Node, indent: string): void {
  const { out } = printer;
  // (A place without a name would hide that with one.)
  const isNamed = node.type === 'Identifier' || node.type === 'ArrowFunctionExpression';
  if (!isNamed) out.place(node.start);
  const child = (key: string, inner = indent): void =>
    printer.child(node, key, field(node, key) as Node, inner);
  const separated = (key: string): void => {
    (field(node, key) as (Node | null)[]).forEach((item, i) => {
      if (i > 0) out.write(', ');
      if (item) printer.child(node, key, item, indent);
    });
  };
  switch (node.type) {
    // ---- Expressions
    case 'Identifier':
      for (const { start, end } of node.decorators ?? []) {
        out.copy(start, end);
        out.write(' ');
      }
      out.write(node.name, node.start, nameAt(out.source, node.start, node.name));
      return;
    case 'JSXIdentifier':
      out.write(node.name, node.start, nameAt(out.source, node.start, node.name));
      return;
    case 'PrivateIdentifier':
      out.write(`#${node.name}`);
      return;
    case 'Literal':
      out.write(
        typeof node.value === 'string' ? quoted(node.value) : String(node.value),
        node.start,
      );
      return;
    case 'ThisExpression':
      out.write('this');
      return;
    case 'Super':
      out.write('super');
      return;
    case 'MemberExpression':
      child('object');
      out.write(node.optional ? '?.' : node.computed ? '' : '.');
      if (node.computed) out.write('[');
      child('property');
      if (node.computed) out.write(']');
      return;
    case 'ChainExpression':
      child('expression');
      return;
    case 'CallExpression':
      if (field(node, 'isPure') === true) out.write('/*#__PURE__*/ ');
      child('callee');
      out.write(node.optional ? '?.(' : '(');
      separated('arguments');
      out.write(')');
      return;
    case 'NewExpression':
      out.write('new ');
      child('callee');
      out.write('(');
      separated('arguments');
      out.write(')');
      return;
    case 'UnaryExpression': {
      const isWord = /\w/.test(node.operator);
      out.write(isWord ? `${node.operator} ` : node.operator);
      child('argument');
      return;
    }
    case 'AssignmentExpression':
    case 'BinaryExpression':
    case 'LogicalExpression':
      child('left');
      out.write(` ${node.operator} `);
      child('right');
      return;
    case 'AssignmentPattern':
      child('left');
      out.write(' = ');
      child('right');
      return;
    case 'ConditionalExpression':
      child('test');
      out.write(' ? ');
      child('consequent');
      out.write(' : ');
      child('alternate');
      return;
    case 'SequenceExpression':
      separated('expressions');
      return;
    case 'ArrayExpression':
    case 'ArrayPattern':
      out.write('[');
      separated('elements');
      out.write(']');
      return;
    case 'ObjectExpression':
    case 'ObjectPattern':
      out.write(node.properties.length > 0 ? '{ ' : '{');
      separated('properties');
      out.write(node.properties.length > 0 ? ' }' : '}');
      return;
    case 'Property':
      if (node.computed) out.write('[');
      child('key');
      if (node.computed) out.write(']');
      if (!node.method) out.write(': ');
      child('value');
      return;
    case 'SpreadElement':
    case 'RestElement':
      out.write('...');
      child('argument');
      return;
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
      return;
    case 'MetaProperty':
      out.write(`${node.meta.name}.${node.property.name}`);
      return;
    case 'ArrowFunctionExpression': {
      const [first] = node.params as (Node | undefined)[];
      const isStep = first?.type === 'Identifier' && first.start === node.start;
      out.write('(', node.start, isStep ? nameAt(out.source, node.start, first.name) : undefined);
      separated('params');
      out.write(') => ');
      child('body');
      return;
    }
    case 'FunctionExpression':
      // (A method's: its key is the property's.)
      typed(printer, node.typeParameters);
      out.write('(');
      separated('params');
      out.write(')');
      typed(printer, node.returnType);
      out.write(' ');
      child('body');
      return;
    case 'JSXMemberExpression':
      child('object');
      out.write('.');
      child('property');
      return;

    // ---- Members of classes
    case 'StaticBlock':
      out.write('static {');
      printer.statements(node.body, indent + printer.step);
      out.write(`${printer.newline}${indent}}`);
      return;
    case 'PropertyDefinition':
      out.write(node.static ? 'static ' : '');
      child('key');
      out.write(' = ');
      child('value');
      out.write(';');
      return;
    case 'Decorator':
      out.write('@');
      child('expression');
      return;

    // ---- Statements
    case 'ImportDeclaration':
      out.write('import { ');
      separated('specifiers');
      out.write(' } from ');
      child('source');
      out.write(';');
      return;
    case 'ImportSpecifier':
      child('imported');
      if (nameOf(node.imported) !== node.local.name) {
        out.write(' as ');
        child('local');
      }
      return;
    case 'ExpressionStatement':
      child('expression');
      out.write(';');
      return;
    case 'EmptyStatement':
      out.write(';');
      return;
    case 'VariableDeclaration':
      out.write(`${node.kind} `);
      separated('declarations');
      if (!heads.has(node)) out.write(';');
      return;
    case 'VariableDeclarator':
      child('id');
      if (node.init) {
        out.write(' = ');
        child('init');
      }
      return;
    case 'BlockStatement':
      out.write('{');
      printer.statements(node.body, indent + printer.step);
      out.write(node.body.length > 0 ? `${printer.newline}${indent}}` : '}');
      return;
    case 'IfStatement':
      out.write('if (', node.start);
      child('test');
      out.write(') ');
      child('consequent');
      if (node.alternate) {
        out.write(' else ');
        child('alternate');
      }
      return;
    case 'ReturnStatement':
    case 'ThrowStatement':
      out.write(node.type === 'ReturnStatement' ? 'return' : 'throw');
      if (node.argument) {
        out.write(' ');
        child('argument');
      }
      out.write(';');
      return;
    case 'ContinueStatement':
      out.write(node.label ? `continue ${node.label.name};` : 'continue;');
      return;
    case 'LabeledStatement':
      out.write(`${node.label.name}: `);
      child('body');
      return;
    case 'ForStatement':
      out.write('for (');
      if (node.init) {
        heads.add(node.init);
        child('init');
      }
      out.write('; ; ) ');
      child('body');
      return;
    case 'SwitchStatement':
      out.write('switch (');
      child('discriminant');
      out.write(') {');
      for (const clause of node.cases) printer.node(clause, indent + printer.step);
      out.write(`${printer.newline}${indent}}`);
      return;
    case 'SwitchCase': {
      const comment = field(node, 'comment');
      out.write(`${printer.newline}${indent}case `);
      child('test');
      out.write(typeof comment === 'string' ? ` /* ${comment} */:` : ':');
      printer.statements(node.consequent, indent + printer.step);
      return;
    }
    default:
      throw new Error(`not a node that is made: ${node.type}`);
  }
}

const nameOf = (node: Node): string | undefined =>
  node.type === 'Identifier' ? node.name : undefined;

function typed(printer: Printer, type: Node | null | undefined): void {
  if (type) printer.out.copy(type.start, type.end);
}

/** Declarations in the head of a loop. */
const heads = new WeakSet<Node>();

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
