/** Statements, and members of classes, that were made. */
import { field, type Node } from '../host/syntax';
import type { Output } from './output';
import type { Pen } from './pen';
import { placeOf } from './change';
import { endOfWay, endStatement, isCounted, writeIf } from './pieces';
import { writeLastComments, writeStatements } from './statements';

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
      // (It may end with something of ours.)
      endStatement(out, node, node.start < 0 ? -1 : out.latest);
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
    case 'BlockStatement': {
      const [, end = ends.get(node)] = placeOf(node) ?? [];
      out.write('{');
      writeStatements(printer, node.body, indent + printer.step);
      writeLastComments(printer, node, indent + printer.step);
      if (node.body.length > 0) out.write(`${printer.newline}${indent}`);
      if (end === undefined) out.nowhere();
      out.write('}', end === undefined ? -1 : end - 1);
      return true;
    }
    case 'IfStatement':
      for (const way of [node.consequent, node.alternate]) {
        const end = way ? endOfWay(node, way) : -1;
        if (way && end >= 0) ends.set(way, end + 1);
      }
      writeIf(out, node);
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
      endStatement(out, node, out.latest);
      return true;
    case 'ContinueStatement':
      out.write(node.label ? `continue ${node.label.name}` : 'continue');
      endStatement(out, node, out.latest);
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
      out.write(printer.newline + indent);
      out.place(startOfCode(out, node.consequent));
      out.write('case ');
      child('test');
      out.write(typeof comment === 'string' ? ` /* ${comment} */:` : ':');
      writeStatements(printer, node.consequent, indent + printer.step);
      return true;
    }
    default:
      return false;
  }
}

/**
 * Where the code of a state begins in the source: with the line, if nothing else of the line is before it. V8 tells
 * which states never ran, and its readers show lines for that from end to end.
 */
function startOfCode({ lines, source, latest }: Output, body: readonly Node[]): number {
  const start = body.find(isCounted)?.start;
  if (start === undefined) return -1;
  const lineStart = lines.start(lines.at(start));
  const isFirst = latest < lineStart && source.slice(lineStart, start).trim() === '';
  return isFirst ? lineStart : start;
}

const nameOf = (node: Node): string | undefined =>
  node.type === 'Identifier' ? node.name : undefined;

/** Of the ways of an `if`: where the source's end. */
const ends = new WeakMap<Node, number>();

/** Declarations in the head of a loop. */
const heads = new WeakSet<Node>();
