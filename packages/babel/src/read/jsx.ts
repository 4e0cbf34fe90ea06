/**
 * Reads JSX on the spine: the component, then attributes, then children, as they are evaluated.
 *
 *     <Tag a={await x} {...rest}>{y}</Tag>   ->   Tag, await x, {...rest}, y
 */
import type { Part } from '@yield-from/lower';
import type * as t from '@babel/types';
import { asExpression, value, type Operands } from './operands';
import { isJsxReference, type Node } from '../host/syntax';

type JsxChild = t.JSXElement['children'][number];
type Put = (part: Node) => void;

export function readJsx(node: t.JSXElement | t.JSXFragment): Operands {
  const parts: Part<Node>[] = [];
  // What `rebuild` does with each part, on the copy it makes.
  const puts: ((copy: Draft) => Put)[] = [];
  const opening = node.type === 'JSXElement' ? node.openingElement : undefined;
  if (opening && refersToSomething(opening.name)) {
    parts.push(value(opening.name));
    puts.push((copy) => (part) => (copy.name = part));
  }
  opening?.attributes.forEach((attribute, i) => {
    if (attribute.type === 'JSXSpreadAttribute') {
      parts.push({ node: attribute.argument, spill: 'properties' });
      puts.push((copy) => (part) => {
        copy.attributes[i] = { ...attribute, argument: asExpression(part) };
      });
      return;
    }
    const inner = attribute.value && containedExpression(attribute.value);
    if (!inner) return;
    parts.push(value(inner));
    puts.push((copy) => (part) => {
      copy.attributes[i] = { ...attribute, value: contained(part) };
    });
  });
  node.children.forEach((child, i) => {
    const spread = child.type === 'JSXSpreadChild';
    const inner = spread ? child.expression : containedExpression(child);
    if (!inner) return;
    parts.push(spread ? { node: inner, spill: 'spread' } : value(inner));
    puts.push((copy) => (part) => {
      copy.children[i] = spread ? { ...child, expression: asExpression(part) } : contained(part);
    });
  });
  return {
    kind: 'operands',
    parts,
    rebuild: (given) => {
      const copy: Draft = {
        name: opening?.name,
        attributes: [...(opening?.attributes ?? [])],
        children: [...node.children],
      };
      given.forEach((part, i) => puts[i](copy)(part));
      return rebuildJsx(node, copy);
    },
  };
}

interface Draft {
  name: Node | undefined;
  readonly attributes: t.JSXOpeningElement['attributes'];
  readonly children: JsxChild[];
}

function rebuildJsx(node: t.JSXElement | t.JSXFragment, draft: Draft): Node {
  const { children } = draft;
  if (node.type === 'JSXFragment') return { ...node, children };
  const { openingElement } = node;
  const opened = {
    ...node,
    openingElement: { ...openingElement, attributes: draft.attributes },
    children,
  };
  return renamed(opened, node, draft.name as Node);
}

/** `{x}`'s expression, or a nested element; undefined for text, strings and empty braces. */
function containedExpression(node: Node): Node | undefined {
  switch (node.type) {
    case 'JSXExpressionContainer':
      return node.expression.type === 'JSXEmptyExpression' ? undefined : node.expression;
    case 'JSXElement':
    case 'JSXFragment':
      return node;
    default:
      return undefined;
  }
}

function contained(node: Node): t.JSXElement | t.JSXFragment | t.JSXExpressionContainer {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') return node;
  return { type: 'JSXExpressionContainer', expression: asExpression(node) };
}

function refersToSomething(name: t.JSXOpeningElement['name']): boolean {
  return (
    name.type === 'JSXMemberExpression' ||
    (name.type === 'JSXIdentifier' && isJsxReference(name.name))
  );
}

/**
 * The element with another component. What cannot be written as a tag becomes a parameter:
 *
 *     <Tag/>  with  initialized(Tag, "Tag")   ->   ((Tag) => <Tag/>)(initialized(Tag, "Tag"))
 */
export function renamed(element: t.JSXElement, original: t.JSXElement, name: Node): Node {
  const tag = asTag(name);
  if (tag) return withTag(element, tag);
  const parameter = tagName(original.openingElement.name);
  return {
    type: 'CallExpression',
    callee: {
      type: 'ArrowFunctionExpression',
      params: [{ type: 'Identifier', name: parameter }],
      body: withTag(element, { type: 'JSXIdentifier', name: parameter }),
      async: false,
      expression: true,
    },
    arguments: [asExpression(tagAsExpression(name))],
  };
}

/** A name for the parameter that reads like the tag: `Tag` of `<a.Tag>`. */
function tagName(name: Node): string {
  const last = name.type === 'JSXMemberExpression' ? name.property : name;
  return last.type === 'JSXIdentifier' && /^[A-Z]/.test(last.name) ? last.name : 'Tag';
}

function withTag(element: t.JSXElement, name: t.JSXOpeningElement['name']): t.JSXElement {
  const { openingElement, closingElement } = element;
  return {
    ...element,
    openingElement: { ...openingElement, name },
    closingElement: closingElement && { ...closingElement, name },
  };
}

/** An expression as a tag: `Tag`, `a.b.c`. Undefined if there is none: `<a>` would be a string. */
function asTag(node: Node): t.JSXIdentifier | t.JSXMemberExpression | undefined {
  switch (node.type) {
    case 'JSXIdentifier':
      return node;
    case 'Identifier':
      return isJsxReference(node.name) ? jsxIdentifier(node.name, node) : undefined;
    case 'JSXMemberExpression':
    case 'MemberExpression': {
      if (node.type === 'MemberExpression' && node.computed) return undefined;
      const object = asTagObject(node.object);
      const { property } = node;
      if (!object || !('name' in property) || typeof property.name !== 'string') return undefined;
      return {
        type: 'JSXMemberExpression',
        object,
        property: jsxIdentifier(property.name, property),
      };
    }
    default:
      return undefined;
  }
}

function asTagObject(node: Node): t.JSXIdentifier | t.JSXMemberExpression | undefined {
  if (node.type === 'Identifier') return jsxIdentifier(node.name, node);
  if (node.type === 'ThisExpression') return jsxIdentifier('this', node);
  return asTag(node);
}

function jsxIdentifier(name: string, { loc }: Node): t.JSXIdentifier {
  return { type: 'JSXIdentifier', name, loc };
}

/** A tag as an expression; other nodes as they are. */
export function tagAsExpression(node: Node): Node {
  switch (node.type) {
    case 'JSXIdentifier':
      if (node.name === 'this') return { type: 'ThisExpression', loc: node.loc };
      return { type: 'Identifier', name: node.name, loc: node.loc };
    case 'JSXMemberExpression':
      return {
        type: 'MemberExpression',
        object: asExpression(tagAsExpression(node.object)),
        property: { type: 'Identifier', name: node.property.name, loc: node.property.loc },
        computed: false,
        loc: node.loc,
      };
    default:
      return node;
  }
}
