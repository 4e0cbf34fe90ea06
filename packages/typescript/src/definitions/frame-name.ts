/** What the user calls a function: so it tells of itself under the option `debug`. */
import type { CoroutineName } from '@yield-from/lower';
import type * as ts from 'typescript';
import { type FunctionLike, isAssignment, literalName, skipOuter, type TS } from '../host/syntax';

export function frameName(ts: TS, node: FunctionLike): CoroutineName<ts.Node> | undefined {
  const source = ts.getOriginalNode(node) as FunctionLike;
  if (source.name) return ofName(ts, source.name);
  // `const f = async_generator(async () => …)`, `{ f: async function* () {} }`
  // (A node that another transformer has made has no parent.)
  for (let at = source.parent as ts.Node | undefined; at; at = at.parent as ts.Node | undefined) {
    if (ts.isVariableDeclaration(at) || ts.isParameter(at) || ts.isBindingElement(at)) {
      return ts.isIdentifier(at.name) ? ofName(ts, at.name) : undefined;
    }
    if (isAssignment(ts, at)) {
      return ts.isIdentifier(at.left) ? ofName(ts, at.left) : undefined;
    }
    if (ts.isPropertyAssignment(at) || ts.isPropertyDeclaration(at)) return ofName(ts, at.name);
    const isTransparent =
      ts.isCallExpression(at) || skipOuter(ts, at as ts.Expression) !== (at as ts.Node);
    if (!isTransparent) return undefined;
  }
  return undefined;
}

function ofName(ts: TS, name: ts.PropertyName): CoroutineName<ts.Node> | undefined {
  const said = ts.isComputedPropertyName(name) ? name.expression : name;
  const text = ts.isIdentifier(said) && said !== name ? undefined : literalName(ts, said as never);
  return text === undefined ? undefined : { text, node: said };
}
