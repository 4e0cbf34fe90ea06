/**
 * Which expressions are the markers `async_generator`, `yield_` and `yield_from_`:
 *
 *     import { yield_ as y } from '@yield-from/runtime'       y
 *     import * as g from '@yield-from/runtime'                g.yield_, g['yield_']
 *     import g = require('@yield-from/runtime')               g.yield_
 *     const g = require('@yield-from/runtime')                g.yield_
 *     const { yield_: y } = require('@yield-from/runtime')    y
 *     option `runtime: { global: 'yieldFrom' }`               yieldFrom.yield_, const { yield_ } = yieldFrom
 */
import type * as ts from 'typescript';
import type { Binding, Bindings } from './bindings';
import type { CheckedOptions } from '../options';
import { keywordOf, literalName, skipOuter, type TS } from '../host/syntax';

export type Marker = 'async_generator' | 'yield_' | 'yield_from_';

export interface Markers {
  of(expression: ts.Node): Marker | undefined;
  /** `yield_(x)`, `yield_from_(x)`, however parenthesized. */
  yieldCall(expression: ts.Expression): { call: ts.CallExpression; marker: Marker } | undefined;
}

/** `namespace`: an object whose properties are the markers. */
type Meaning = Marker | 'namespace' | undefined;

const MARKERS: ReadonlySet<string> = new Set<Marker>(['async_generator', 'yield_', 'yield_from_']);

export function findMarkers(ts: TS, bindings: Bindings, options: CheckedOptions): Markers {
  const ofBinding = new Map<Binding, Meaning>();
  const global = 'global' in options.runtime ? options.runtime.global : undefined;

  const meaning = (expression: ts.Expression): Meaning => {
    const node = skipOuter(ts, expression);
    if (ts.isIdentifier(node)) {
      const binding = bindings.of(node);
      if (binding) return meaningOfBinding(binding);
      return node.text === global ? 'namespace' : undefined;
    }
    if (ts.isPropertyAccessExpression(node)) return member(node.expression, node.name.text);
    if (ts.isElementAccessExpression(node)) {
      const { argumentExpression: key } = node;
      return ts.isStringLiteralLike(key) ? member(node.expression, key.text) : undefined;
    }
    return ts.isCallExpression(node) && isRequire(node) ? 'namespace' : undefined;
  };

  const member = (object: ts.Expression, name: string): Meaning =>
    MARKERS.has(name) && meaning(object) === 'namespace' ? (name as Marker) : undefined;

  const isRequire = ({ expression, arguments: [argument, ...more] }: ts.CallExpression): boolean =>
    ts.isIdentifier(expression) &&
    expression.text === 'require' &&
    !bindings.of(expression) &&
    more.length === 0 &&
    isMarkerModule(argument);

  const isMarkerModule = (node: ts.Node | undefined): boolean =>
    node !== undefined && ts.isStringLiteralLike(node) && options.modules.has(node.text);

  const meaningOfBinding = (binding: Binding): Meaning => {
    if (!ofBinding.has(binding)) {
      ofBinding.set(binding, undefined); // while it is looked up: `const a = a.b`
      ofBinding.set(binding, declaredMeaning(binding));
    }
    return ofBinding.get(binding);
  };

  const declaredMeaning = ({ id, declaration }: Binding): Meaning => {
    if (ts.isImportDeclaration(declaration)) {
      return isMarkerModule(declaration.moduleSpecifier) ? imported(declaration, id) : undefined;
    }
    if (ts.isImportEqualsDeclaration(declaration)) {
      const { moduleReference } = declaration;
      return ts.isExternalModuleReference(moduleReference) &&
        isMarkerModule(moduleReference.expression)
        ? 'namespace'
        : undefined;
    }
    if (!ts.isVariableStatement(declaration)) return undefined;
    const { declarationList } = declaration;
    if (keywordOf(ts, declarationList) !== 'const') return undefined;
    for (const { name, initializer } of declarationList.declarations) {
      if (!initializer) continue;
      if (name === id) {
        // An alias of a marker would be a use of it as a value.
        const value = skipOuter(ts, initializer);
        return ts.isIdentifier(value) && meaning(value) !== 'namespace'
          ? undefined
          : meaning(value);
      }
      if (!ts.isObjectBindingPattern(name)) continue;
      const element = name.elements.find((e) => e.name === id);
      if (!element || element.initializer || element.dotDotDotToken) continue;
      const key = literalName(ts, element.propertyName ?? (element.name as ts.Identifier));
      return key === undefined ? undefined : member(initializer, key);
    }
    return undefined;
  };

  const imported = ({ importClause }: ts.ImportDeclaration, id: ts.Node): Meaning => {
    const named = importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named)) return 'namespace';
    const specifier = named.elements.find((e) => e.name === id);
    if (!specifier) return 'namespace'; // the default import of a CommonJS module
    const { text } = specifier.propertyName ?? specifier.name;
    return MARKERS.has(text) ? (text as Marker) : undefined;
  };

  const of = (node: ts.Node): Marker | undefined => {
    if (
      !ts.isIdentifier(node) &&
      !ts.isPropertyAccessExpression(node) &&
      !ts.isElementAccessExpression(node)
    ) {
      return undefined;
    }
    const found = meaning(node);
    return found === 'namespace' ? undefined : found;
  };

  return {
    of,
    yieldCall: (expression) => {
      const call = skipOuter(ts, expression);
      if (!ts.isCallExpression(call)) return undefined;
      const marker = of(skipOuter(ts, call.expression));
      return marker && marker !== 'async_generator' ? { call, marker } : undefined;
    },
  };
}
