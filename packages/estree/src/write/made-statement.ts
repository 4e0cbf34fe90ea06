/** Statements, and members of classes, that were made. */
import { field, type Node } from '../host/syntax';
import type { Pen } from './pen';
import { writeStatements } from './statements';

/** Whether it is one. */
export function writeStatement(pen: Pen, node: Node): boolean {
  const { printer, out, indent, child, separated } = pen;
  switch (node.type) {
    // ---- Members of classes
    case 'StaticBlock':
      out.write('static {');
      writeStatements(printer, node.body, indent + printer.step);
      out.write(`${printer.newline}${indent}}`);
      return true;
    case 'PropertyDefinition':
      out.write(node.static ? 'static ' : '');
      child('key');
      out.write(' = ');
      child('value');
      out.write(';');
      return true;
    case 'Decorator':
      out.write('@');
      child('expression');
      return true;

    // ---- Statements
    case 'ImportDeclaration':
      out.write('import { ');
      separated('specifiers');
      out.write(' } from ');
      child('source');
      out.write(';');
      return true;
    case 'ImportSpecifier':
      child('imported');
      if (nameOf(node.imported) !== node.local.name) {
        out.write(' as ');
        child('local');
      }
      return true;
    case 'ExpressionStatement':
      child('expression');
      out.write(';');
      return true;
    case 'EmptyStatement':
      out.write(';');
      return true;
    case 'VariableDeclaration':
      out.write(`${node.kind} `);
      separated('declarations');
      if (!heads.has(node)) out.write(';');
      return true;
    case 'VariableDeclarator':
      child('id');
      if (node.init) {
        out.write(' = ');
        child('init');
      }
      return true;
    case 'BlockStatement':
      out.write('{');
      writeStatements(printer, node.body, indent + printer.step);
      out.write(node.body.length > 0 ? `${printer.newline}${indent}}` : '}');
      return true;
    case 'IfStatement':
      out.write('if (', node.start);
      child('test');
      out.write(') ');
      child('consequent');
      if (node.alternate) {
        out.write(' else ');
        child('alternate');
      }
      return true;
    case 'ReturnStatement':
    case 'ThrowStatement':
      out.write(node.type === 'ReturnStatement' ? 'return' : 'throw');
      if (node.argument) {
        out.write(' ');
        child('argument');
      }
      out.write(';');
      return true;
    case 'ContinueStatement':
      out.write(node.label ? `continue ${node.label.name};` : 'continue;');
      return true;
    case 'LabeledStatement':
      out.write(`${node.label.name}: `);
      child('body');
      return true;
    case 'ForStatement':
      out.write('for (');
      if (node.init) {
        heads.add(node.init);
        child('init');
      }
      out.write('; ; ) ');
      child('body');
      return true;
    case 'SwitchStatement':
      out.write('switch (');
      child('discriminant');
      out.write(') {');
      for (const clause of node.cases) printer.node(clause, indent + printer.step);
      out.write(`${printer.newline}${indent}}`);
      return true;
    case 'SwitchCase': {
      const comment = field(node, 'comment');
      out.write(`${printer.newline}${indent}case `);
      child('test');
      out.write(typeof comment === 'string' ? ` /* ${comment} */:` : ':');
      writeStatements(printer, node.consequent, indent + printer.step);
      return true;
    }
    default:
      return false;
  }
}

const nameOf = (node: Node): string | undefined =>
  node.type === 'Identifier' ? node.name : undefined;

/** Declarations in the head of a loop. */
const heads = new WeakSet<Node>();
