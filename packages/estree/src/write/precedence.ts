/** Where an expression needs parentheses: its own level, and the one that its place asks for. */
import { field, isMade, type Node } from '../host/syntax';
import { isInPlace } from './change';

const SEQUENCE = 0;
const ASSIGNMENT = 1;
const CONDITIONAL = 2;
const LOGICAL = 3;
const UNARY = 14;
const POSTFIX = 15;
const CALL = 18;
const PRIMARY = 20;

/** Of operators with two sides, from the loosest on. */
const OPERATORS = [
  '?? ||',
  '&&',
  '|',
  '^',
  '&',
  '== != === !==',
  '< > <= >= in instanceof',
  '<< >> >>>',
  '+ -',
  '* / %',
  '**',
];

const LEVELS = new Map(
  OPERATORS.flatMap((row, i) => row.split(' ').map((operator) => [operator, LOGICAL + i] as const)),
);

const levelOfOperator = (operator: string): number => LEVELS.get(operator) as number;

/** How tightly the expression holds together. */
function levelOf(node: Node): number {
  switch (node.type) {
    case 'SequenceExpression':
      return SEQUENCE;
    case 'AssignmentExpression':
    case 'ArrowFunctionExpression':
    case 'YieldExpression':
      return ASSIGNMENT;
    case 'ConditionalExpression':
      return CONDITIONAL;
    case 'LogicalExpression':
    case 'BinaryExpression':
      return levelOfOperator(node.operator);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      // (`a as T < b` begins the arguments of a type.)
      return LOGICAL;
    case 'UnaryExpression':
    case 'AwaitExpression':
    case 'TSTypeAssertion':
      return UNARY;
    case 'UpdateExpression':
      return node.prefix ? UNARY : POSTFIX;
    case 'CallExpression':
    case 'MemberExpression':
    case 'NewExpression':
    case 'TaggedTemplateExpression':
    case 'ImportExpression':
    case 'TSNonNullExpression':
    case 'TSInstantiationExpression':
      return CALL;
    case 'ChainExpression':
      // What comes behind it must not be skipped with it.
      return UNARY;
    case 'Literal':
      return typeof node.value === 'number' ? POSTFIX : PRIMARY;
    default:
      return PRIMARY;
  }
}

/** The level that `parent` asks of the expression in its field `key`. */
function levelAt(parent: Node, key: string): number {
  switch (parent.type) {
    case 'CallExpression':
    case 'NewExpression':
      return key === 'callee' ? CALL : ASSIGNMENT;
    case 'MemberExpression':
      return key === 'object' ? CALL : SEQUENCE;
    case 'TaggedTemplateExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'Decorator':
    case 'TSNonNullExpression':
    case 'TSInstantiationExpression':
      return CALL;
    case 'UnaryExpression':
    case 'AwaitExpression':
    case 'TSTypeAssertion':
      return UNARY;
    case 'UpdateExpression':
      return POSTFIX;
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const level = levelOfOperator(parent.operator);
      if (parent.operator === '**') return key === 'left' ? POSTFIX : level;
      return key === 'left' ? level : level + 1;
    }
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return POSTFIX;
    case 'ConditionalExpression':
      return key === 'test' ? LOGICAL : ASSIGNMENT;
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return key === 'left' ? CALL : ASSIGNMENT;
    case 'ArrayExpression':
    case 'ArrayPattern':
    case 'ImportExpression':
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'RestElement':
    case 'SequenceExpression':
    case 'SpreadElement':
    case 'VariableDeclarator':
    case 'YieldExpression':
    case 'ExportDefaultDeclaration':
    case 'ArrowFunctionExpression':
      return ASSIGNMENT;
    case 'Property':
      return key === 'key' ? SEQUENCE : ASSIGNMENT;
    case 'ForOfStatement':
      return key === 'body' ? SEQUENCE : ASSIGNMENT;
    default:
      return SEQUENCE;
  }
}

/** Whether `node`, as the child of `parent` under `key`, stands in parentheses. */
export function needsParentheses(parent: Node, key: string, node: Node): boolean {
  if (key === 'body' || key === 'id' || key === 'params') {
    return parent.type === 'ArrowFunctionExpression' && key === 'body' && beginsAsBlock(node);
  }
  if (parent.type === 'NewExpression' && key === 'callee' && hasCall(node)) return true;
  if (parent.type === 'ForStatement' && key === 'init') {
    // (In a declaration the source has them already.)
    return node.type !== 'VariableDeclaration' && hasIn(node);
  }
  if (parent.type === 'ExpressionStatement') return beginsAsStatement(node);
  if (parent.type === 'ExportDefaultDeclaration' && beginsAsDeclaration(node)) return true;
  const isMember = parent.type === 'MemberExpression' && key === 'object';
  // `1 .x` is not the trouble that `- 1 .x` is.
  if (node.type === 'Literal' && typeof node.value === 'number') return isMember;
  // (What stands where it does in the source has its parentheses there.)
  if (!isMade(parent) && isInPlace(node)) return false;
  return levelOf(node) < levelAt(parent, key) || mixes(parent, node);
}

/** `(a && b) ?? c`: without parentheses that is none of the grammar's. */
function mixes(parent: Node, node: Node): boolean {
  if (parent.type !== 'LogicalExpression' || node.type !== 'LogicalExpression') return false;
  return (parent.operator === '??') !== (node.operator === '??');
}

/** The expression whose first token is the first one of the whole. */
function leftmost(node: Node): Node {
  for (let inner = node; ;) {
    const next =
      field(inner, 'object') ??
      field(inner, 'callee') ??
      field(inner, 'tag') ??
      field(inner, 'test') ??
      (inner.type === 'SequenceExpression' ? inner.expressions[0] : undefined) ??
      (inner.type === 'UpdateExpression' && !inner.prefix ? inner.argument : undefined) ??
      (inner.type === 'ChainExpression' ||
      inner.type === 'TSAsExpression' ||
      inner.type === 'TSSatisfiesExpression' ||
      inner.type === 'TSNonNullExpression'
        ? inner.expression
        : undefined) ??
      ('left' in inner ? inner.left : undefined);
    if (next === undefined || next === null || inner.type === 'NewExpression') return inner;
    inner = next as Node;
  }
}

function beginsAsDeclaration(node: Node): boolean {
  const { type } = leftmost(node);
  return type === 'FunctionExpression' || type === 'ClassExpression';
}

function beginsAsBlock(node: Node): boolean {
  const { type } = leftmost(node);
  return (
    node.type === 'SequenceExpression' || type === 'ObjectExpression' || type === 'ObjectPattern'
  );
}

function beginsAsStatement(node: Node): boolean {
  const first = leftmost(node);
  return (
    beginsAsDeclaration(node) ||
    first.type === 'ObjectExpression' ||
    first.type === 'ObjectPattern' ||
    (first.type === 'Identifier' && first.name === 'let')
  );
}

function hasCall(node: Node): boolean {
  for (let inner: unknown = node; inner;) {
    const { type } = inner as Node;
    if (type === 'CallExpression' || type === 'ImportExpression' || type === 'ChainExpression') {
      return true;
    }
    inner = field(inner as Node, 'object') ?? field(inner as Node, 'tag');
  }
  return false;
}

/** An `in` that a `for` head would take for its own. */
function hasIn(node: Node): boolean {
  const todo: unknown[] = [node];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (Array.isArray(at)) todo.push(...(at as unknown[]));
    else if (typeof at === 'object' && at !== null) {
      const inner = at as Node;
      if (inner.type === 'BinaryExpression' && inner.operator === 'in') return true;
      todo.push(...Object.values(inner));
    }
  }
  return false;
}
