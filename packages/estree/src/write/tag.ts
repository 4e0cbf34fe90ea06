/** JSX elements whose component is another expression now. */
import { isJsxReference, make, type Node } from '../host/syntax';
import { derive } from './change';

type Element = Extract<Node, { type: 'JSXElement' }>;

/**
 * The element with another component. What cannot be written as a tag becomes a parameter:
 *
 *     <Tag/>  with  initialized(Tag, "Tag")   ->   ((Tag) => <Tag/>)(initialized(Tag, "Tag"))
 */
export function renamed(element: Element, component: Node): Node {
  const tag = asTag(component);
  if (tag) return withTag(element, tag);
  const parameter = tagName(element.openingElement.name);
  const named = withTag(element, make('JSXIdentifier', { name: parameter }));
  return make('CallExpression', {
    callee: make('ArrowFunctionExpression', {
      params: [make('Identifier', { name: parameter })],
      body: named,
      expression: true,
      async: false,
    }),
    arguments: [tagAsExpression(component)],
    optional: false,
  });
}

/** A name for the parameter that reads like the tag: `Tag` of `<a.Tag>`. */
function tagName(name: Node): string {
  const last: Node = name.type === 'JSXMemberExpression' ? name.property : name;
  return last.type === 'JSXIdentifier' && /^[A-Z]/.test(last.name) ? last.name : 'Tag';
}

function withTag(element: Element, name: Node): Element {
  const opened = derive(element, ['openingElement', 'name'], name);
  return opened.closingElement ? derive(opened, ['closingElement', 'name'], copyTag(name)) : opened;
}

function copyTag(node: Node): Node {
  return node.type === 'JSXMemberExpression'
    ? make(node.type, { object: copyTag(node.object), property: { ...node.property } })
    : make('JSXIdentifier', { name: (node as { name: string }).name });
}

/** An expression as a tag: `Tag`, `a.b.c`. Undefined if there is none: `<a>` would be a string. */
function asTag(node: Node): Node | undefined {
  switch (node.type) {
    case 'JSXIdentifier':
    case 'JSXMemberExpression':
      return node;
    case 'Identifier':
      return isJsxReference(node.name) ? make('JSXIdentifier', { name: node.name }) : undefined;
    case 'MemberExpression': {
      const { property } = node;
      if (node.computed || property.type !== 'Identifier') return undefined;
      const object =
        node.object.type === 'Identifier'
          ? make('JSXIdentifier', { name: node.object.name })
          : node.object.type === 'ThisExpression'
            ? make('JSXIdentifier', { name: 'this' })
            : asTag(node.object);
      if (!object) return undefined;
      return make('JSXMemberExpression', {
        object,
        property: make('JSXIdentifier', { name: property.name }),
      });
    }
    default:
      return undefined;
  }
}

/** A tag as an expression; other nodes as they are. */
export function tagAsExpression(node: Node): Node {
  const start = { start: node.start };
  switch (node.type) {
    case 'JSXIdentifier':
      return node.name === 'this'
        ? make('ThisExpression', start)
        : make('Identifier', { name: node.name, ...start });
    case 'JSXMemberExpression':
      return make('MemberExpression', {
        object: tagAsExpression(node.object),
        property: make('Identifier', { name: node.property.name, start: node.property.start }),
        computed: false,
        optional: false,
        ...start,
      });
    default:
      return node;
  }
}
