/**
 * Reads JSX on the spine: the component, then attributes, then children, as they are evaluated.
 *
 *     <Tag a={await x} {...rest}>{y}</Tag>   ->   Tag, await x, {...rest}, y
 */
import { isJsxReference, type Node } from '../host/syntax';
import type { Path } from '../write/change';
import { renamed } from '../write/tag';
import { operands, type Operands } from './operands';

type Element = Extract<Node, { type: 'JSXElement' }>;

export function readJsx(node: Element | Extract<Node, { type: 'JSXFragment' }>): Operands {
  const paths: Path[] = [];
  const hasTag = node.type === 'JSXElement' && refersToSomething(node.openingElement.name);
  if (hasTag) paths.push(['openingElement', 'name']);
  if (node.type === 'JSXElement') {
    node.openingElement.attributes.forEach((attribute, i) => {
      const path = ['openingElement', 'attributes', i];
      if (attribute.type === 'JSXSpreadAttribute') paths.push([...path, 'argument']);
      else if (attribute.value) paths.push(...contained(attribute.value, [...path, 'value']));
    });
  }
  node.children.forEach((child, i) => {
    const path = ['children', i];
    if (child.type === 'JSXSpreadChild') paths.push([...path, 'expression']);
    else paths.push(...contained(child, path));
  });
  const read = operands(node, paths);
  if (!hasTag) return read;
  return {
    ...read,
    rebuild(parts) {
      const [tag, ...rest] = parts;
      const moved = operands(node, paths.slice(1)).rebuild(rest) as Element;
      return renamed(moved, tag);
    },
  };
}

/** The path of `{x}`'s expression, or of a nested element; none for text, strings and empty braces. */
function contained(node: Node, path: Path): Path[] {
  switch (node.type) {
    case 'JSXExpressionContainer':
      return node.expression.type === 'JSXEmptyExpression' ? [] : [[...path, 'expression']];
    case 'JSXElement':
    case 'JSXFragment':
      return [path];
    default:
      return [];
  }
}

function refersToSomething(name: Element['openingElement']['name']): boolean {
  return (
    name.type === 'JSXMemberExpression' ||
    (name.type === 'JSXIdentifier' && isJsxReference(name.name))
  );
}
