/**
 * Which fields of a node hold children with run-time meaning. `children` (for analysis) and
 * `substitute` (for moving) both go by it, so that they agree on what is a node of the program.
 *
 * A pattern means two things in Babel's tree: it binds (`const {a} = o`) or assigns (`({a} = o)`). The
 * walker learns which from above: an assignment marks the patterns in its left side, the rest binds.
 */
import type * as t from '@babel/types';
import { field, isJsxReference, isNode, isTypeOnly, type Node, type VisitorKeys } from './syntax';

/** Fields that hold types, labels or names, never a child with run-time meaning. */
const SILENT = new Set([
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
  'superTypeParameters',
  'superTypeArguments',
  'implements',
  'predicate',
  'mixins',
  'variance',
  'label',
  'closingElement',
  'openingFragment',
  'closingFragment',
  'attributes',
  'directives',
]);

const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
  DoWhileStatement: ['body', 'test'],
  JSXElement: ['openingElement', 'children'],
  JSXFragment: ['children'],
  JSXOpeningElement: ['name', 'attributes'],
  JSXAttribute: ['value'],
  JSXMemberExpression: ['object'],
  JSXNamespacedName: [],
  JSXIdentifier: [],
  ImportExpression: ['source', 'options'],
  TemplateLiteral: ['expressions'],
  PrivateName: [],
  MetaProperty: [],
  ExportSpecifier: ['local'],
  ImportDeclaration: [],
  TSEnumMember: ['initializer'],
  TSModuleDeclaration: ['body'],
  TSImportEqualsDeclaration: [],
  TSParameterProperty: ['parameter'],
  EnumDeclaration: [],
};

const WITH_OWN_NAME = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ClassDeclaration',
  'ClassExpression',
  'TSEnumDeclaration',
]);

export class Walker {
  private readonly assigning = new WeakSet<object>();
  private readonly fieldsByType = new Map<string, readonly string[]>();

  constructor(private readonly keys: VisitorKeys) {}

  /** The fields of `node` to look into; names of uncomputed properties and bindings are left out. */
  fields(node: Node): readonly string[] {
    if (isTypeOnly(node)) return [];
    const all = this.fieldsOfType(node.type);
    switch (node.type) {
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return node.computed ? all : ['object'];
      case 'ObjectProperty':
      case 'ObjectMethod':
      case 'ClassMethod':
      case 'ClassProperty':
      case 'ClassAccessorProperty':
        return node.computed ? all : all.filter((key) => key !== 'key');
      default:
        return all;
    }
  }

  private fieldsOfType(type: string): readonly string[] {
    let fields = this.fieldsByType.get(type);
    if (!fields) {
      fields = FIELDS_OF[type] ?? this.usualFields(type);
      this.fieldsByType.set(type, fields);
    }
    return fields;
  }

  private usualFields(type: string): readonly string[] {
    const isType = /^TS/.test(type) && !/Expression$|Assertion$|Enum|Block$|Assignment$/.test(type);
    if (isType) return [];
    const skipsId = WITH_OWN_NAME.has(type);
    return (this.keys[type] ?? []).filter((key) => !SILENT.has(key) && !(skipsId && key === 'id'));
  }

  /** The children with run-time meaning, in source order. */
  children(node: Node): readonly Node[] {
    switch (node.type) {
      case 'AssignmentExpression':
        this.markAssigning(node.left);
        return [node.left, node.right];
      case 'ForInStatement':
      case 'ForOfStatement':
        this.markAssigning(node.left);
        return [node.left, node.right, node.body];
      case 'ObjectPattern':
      case 'ArrayPattern':
      case 'AssignmentPattern':
      case 'RestElement':
        return this.patternChildren(node);
      case 'VariableDeclarator':
      case 'CatchClause':
        return this.listed(node).filter(
          (child) => child.type !== 'Identifier' || child === field(node, 'init'),
        );
      case 'JSXOpeningElement':
        return this.listed(node).filter(
          (child) => child.type !== 'JSXIdentifier' || isJsxReference(child.name),
        );
      default:
        if ('params' in node) return this.listed(node).filter((child) => !isNamed(node, child));
        return this.listed(node);
    }
  }

  private listed(node: Node): Node[] {
    const found: Node[] = [];
    for (const key of this.fields(node)) {
      const value = field(node, key);
      if (Array.isArray(value)) found.push(...value.filter(isNode));
      else if (isNode(value)) found.push(value);
    }
    return found;
  }

  // ---- Patterns --------------------------------------------------------------------------------

  private patternChildren(
    pattern: t.ObjectPattern | t.ArrayPattern | t.AssignmentPattern | t.RestElement,
  ): readonly Node[] {
    const assigns = this.assigning.has(pattern);
    const target = (node: Node): Node[] => (node.type === 'Identifier' && !assigns ? [] : [node]);
    switch (pattern.type) {
      case 'AssignmentPattern':
        return [...target(pattern.left), pattern.right];
      case 'RestElement':
        return target(pattern.argument);
      case 'ArrayPattern':
        return pattern.elements.flatMap((element) => (element ? target(element) : []));
      case 'ObjectPattern':
        return pattern.properties.flatMap((property) =>
          property.type === 'RestElement'
            ? target(property)
            : [...(property.computed ? [property.key] : []), ...target(property.value)],
        );
    }
  }

  private markAssigning(target: Node): void {
    switch (target.type) {
      case 'ObjectPattern':
        this.assigning.add(target);
        for (const property of target.properties) {
          this.markAssigning(property.type === 'RestElement' ? property : property.value);
        }
        return;
      case 'ArrayPattern':
        this.assigning.add(target);
        for (const element of target.elements) if (element) this.markAssigning(element);
        return;
      case 'AssignmentPattern':
        this.assigning.add(target);
        this.markAssigning(target.left);
        return;
      case 'RestElement':
        this.assigning.add(target);
        this.markAssigning(target.argument);
        return;
      default:
    }
  }
}

/** A parameter that is a plain name. */
function isNamed(fn: { params: unknown }, child: Node): boolean {
  if (!Array.isArray(fn.params) || !fn.params.includes(child)) return false;
  return (
    child.type === 'Identifier' ||
    (child.type === 'TSParameterProperty' && child.parameter.type === 'Identifier')
  );
}
