/** The fields of every node that have run-time meaning. */
import { field, isNode, type Node } from './syntax';

/** (TypeScript's own nodes that stand for types have none.) */
type RunTime = Exclude<Node['type'], `TS${string}`> | TypeScriptRunTime;

type TypeScriptRunTime =
  | 'TSAsExpression'
  | 'TSEnumBody'
  | 'TSEnumDeclaration'
  | 'TSEnumMember'
  | 'TSExportAssignment'
  | 'TSInstantiationExpression'
  | 'TSModuleBlock'
  | 'TSModuleDeclaration'
  | 'TSNonNullExpression'
  | 'TSParameterProperty'
  | 'TSSatisfiesExpression'
  | 'TSTypeAssertion';

const NONE: readonly string[] = [];

/** In the order of the text. What is not listed holds types, or names that are no references. */
const FIELDS: Readonly<Record<RunTime, readonly string[]>> = {
  AccessorProperty: ['decorators', 'key', 'value'],
  ArrayExpression: ['elements'],
  ArrayPattern: ['elements'],
  ArrowFunctionExpression: ['params', 'body'],
  AssignmentExpression: ['left', 'right'],
  AssignmentPattern: ['left', 'right'],
  AwaitExpression: ['argument'],
  BinaryExpression: ['left', 'right'],
  BlockStatement: ['body'],
  BreakStatement: NONE,
  CallExpression: ['callee', 'arguments'],
  CatchClause: ['param', 'body'],
  ChainExpression: ['expression'],
  ClassBody: ['body'],
  ClassDeclaration: ['decorators', 'id', 'superClass', 'body'],
  ClassExpression: ['decorators', 'id', 'superClass', 'body'],
  ConditionalExpression: ['test', 'consequent', 'alternate'],
  ContinueStatement: NONE,
  DebuggerStatement: NONE,
  Decorator: ['expression'],
  DoWhileStatement: ['body', 'test'],
  EmptyStatement: NONE,
  ExportAllDeclaration: NONE,
  ExportDefaultDeclaration: ['declaration'],
  ExportNamedDeclaration: ['declaration', 'specifiers'],
  ExportSpecifier: ['local'],
  ExpressionStatement: ['expression'],
  ForInStatement: ['left', 'right', 'body'],
  ForOfStatement: ['left', 'right', 'body'],
  ForStatement: ['init', 'test', 'update', 'body'],
  FunctionDeclaration: ['id', 'params', 'body'],
  FunctionExpression: ['id', 'params', 'body'],
  Hashbang: NONE,
  Identifier: NONE,
  IfStatement: ['test', 'consequent', 'alternate'],
  ImportAttribute: NONE,
  ImportDeclaration: NONE,
  ImportDefaultSpecifier: NONE,
  ImportExpression: ['source', 'options'],
  ImportNamespaceSpecifier: NONE,
  ImportSpecifier: NONE,
  JSXAttribute: ['value'],
  JSXClosingElement: ['name'],
  JSXClosingFragment: NONE,
  JSXElement: ['openingElement', 'children', 'closingElement'],
  JSXEmptyExpression: NONE,
  JSXExpressionContainer: ['expression'],
  JSXFragment: ['children'],
  JSXIdentifier: NONE,
  JSXMemberExpression: ['object'],
  JSXNamespacedName: NONE,
  JSXOpeningElement: ['name', 'attributes'],
  JSXOpeningFragment: NONE,
  JSXSpreadAttribute: ['argument'],
  JSXSpreadChild: ['expression'],
  JSXText: NONE,
  LabeledStatement: ['body'],
  Literal: NONE,
  LogicalExpression: ['left', 'right'],
  MemberExpression: ['object', 'property'],
  MetaProperty: NONE,
  MethodDefinition: ['decorators', 'key', 'value'],
  NewExpression: ['callee', 'arguments'],
  ObjectExpression: ['properties'],
  ObjectPattern: ['properties'],
  ParenthesizedExpression: ['expression'],
  PrivateIdentifier: NONE,
  Program: ['body'],
  Property: ['key', 'value'],
  PropertyDefinition: ['decorators', 'key', 'value'],
  RestElement: ['argument'],
  ReturnStatement: ['argument'],
  SequenceExpression: ['expressions'],
  SpreadElement: ['argument'],
  StaticBlock: ['body'],
  Super: NONE,
  SwitchCase: ['test', 'consequent'],
  SwitchStatement: ['discriminant', 'cases'],
  TaggedTemplateExpression: ['tag', 'quasi'],
  TemplateElement: NONE,
  TemplateLiteral: ['expressions'],
  ThisExpression: NONE,
  ThrowStatement: ['argument'],
  TryStatement: ['block', 'handler', 'finalizer'],
  UnaryExpression: ['argument'],
  UpdateExpression: ['argument'],
  V8IntrinsicExpression: ['arguments'],
  VariableDeclaration: ['declarations'],
  VariableDeclarator: ['id', 'init'],
  WhileStatement: ['test', 'body'],
  WithStatement: ['object', 'body'],
  YieldExpression: ['argument'],
  TSAsExpression: ['expression'],
  TSEnumBody: ['members'],
  TSEnumDeclaration: ['id', 'body'],
  TSEnumMember: ['initializer'],
  TSExportAssignment: ['expression'],
  TSInstantiationExpression: ['expression'],
  TSModuleBlock: ['body'],
  TSModuleDeclaration: ['body'],
  TSNonNullExpression: ['expression'],
  TSParameterProperty: ['decorators', 'parameter'],
  TSSatisfiesExpression: ['expression'],
  TSTypeAssertion: ['expression'],
};

/** Of a node that no version of the parser had when this was written: all that hold nodes. */
function unknownFields(node: Node): readonly string[] {
  return Object.keys(node).filter((key) => {
    const value = field(node, key);
    return key !== 'parent' && (Array.isArray(value) ? value.some(isNode) : isNode(value));
  });
}

export function fieldsOf(node: Node): readonly string[] {
  const fields: readonly string[] | undefined = FIELDS[node.type as RunTime];
  return fields ?? (node.type.startsWith('TS') ? NONE : unknownFields(node));
}
