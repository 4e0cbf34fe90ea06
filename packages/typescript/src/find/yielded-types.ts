/**
 * Whether what a generator in Python's style yields is of the type that it declares, where a type checker is there:
 * `yield_` is a function like any other, and does not know which generator it is called in.
 *
 *     async_generator(async function (): Promise<Yields<number>> {
 *       await yield_('text');            // YF1109
 *       await yield_from_(['x', 'y']);   // YF1109
 *     })
 */
import { DIAGNOSTICS, type Diagnostic } from '@yield-from/lower';
import type { YieldCall } from '@yield-from/source-model';
import type * as ts from 'typescript';
import type { TS } from '../host/syntax';

interface Request {
  readonly ts: TS;
  readonly checker: ts.TypeChecker;
  readonly functions: ReadonlyMap<ts.Node, unknown>;
  readonly yields: ReadonlyMap<ts.Node, YieldCall<ts.Node>>;
  report(node: ts.Node, diagnostic: Diagnostic): void;
}

export function checkYielded(request: Request): void {
  const { ts, checker, functions, yields, report } = request;
  // (Public since TypeScript 5.4.)
  if (typeof checker.isTypeAssignableTo !== 'function') return;
  const types = new YieldedTypes(ts, checker);
  const declared = new Map<ts.Node, ts.Type | undefined>();
  for (const { call, arguments: given, spread, delegates } of yields.values()) {
    const fn = around(call, functions);
    if (!fn || spread || given.length !== 1) continue;
    if (!declared.has(fn)) declared.set(fn, types.declared(fn));
    const wanted = declared.get(fn);
    if (!wanted) continue;
    const [argument] = given as ts.Expression[];
    const misfit = delegates ? types.misfitIn(argument, wanted) : types.misfit(argument, wanted);
    if (!misfit) continue;
    const { message, ...rest } = DIAGNOSTICS.yieldedType;
    const [found, type] = [misfit, wanted].map((each) => checker.typeToString(each));
    report(argument, { ...rest, message: `${message} (\`${found}\` is no \`${type}\`.)` });
  }
}

function around(call: ts.Node, functions: ReadonlyMap<ts.Node, unknown>): ts.Node | undefined {
  for (let node: ts.Node | undefined = call; node; node = node.parent) {
    if (functions.has(node)) return node;
  }
  return undefined;
}

class YieldedTypes {
  constructor(
    private readonly ts: TS,
    private readonly checker: ts.TypeChecker,
  ) {}

  /** The `Y` of a function's `Promise<Yields<Y>>`. */
  declared(fn: ts.Node): ts.Type | undefined {
    const { checker } = this;
    const signature = checker.getSignatureFromDeclaration(fn as ts.SignatureDeclaration);
    const result = signature && checker.getAwaitedType(signature.getReturnType());
    const members = result?.isUnion() ? result.types : result ? [result] : [];
    for (const member of members) {
      const brand = this.property(member, /^__@YIELDS@/, fn);
      const yielded = brand && this.property(brand, /^yields$/, fn);
      if (yielded) return yielded;
    }
    return undefined;
  }

  /**
   * The type of the expression, or of the part of it, that does not fit. What the wanted type makes something else of
   * (literals in objects, parameters of functions) is given the benefit of the doubt.
   */
  misfit(written: ts.Expression, wanted: ts.Type): ts.Type | undefined {
    const { ts, checker } = this;
    const node = skipParentheses(ts, written);
    if (ts.isConditionalExpression(node)) {
      return this.misfit(node.whenTrue, wanted) ?? this.misfit(node.whenFalse, wanted);
    }
    const type = checker.getTypeAtLocation(node);
    // (A promise is waited for.)
    const given = [type, checker.getAwaitedType(type) ?? type];
    if (given.some((each) => checker.isTypeAssignableTo(each, wanted))) return undefined;
    return isLiteral(ts, node) && !this.isPrimitive(wanted) ? undefined : type;
  }

  /** The same of what is delegated to. */
  misfitIn(written: ts.Expression, wanted: ts.Type): ts.Type | undefined {
    const { ts, checker } = this;
    const node = skipParentheses(ts, written);
    if (ts.isArrayLiteralExpression(node)) {
      for (const element of node.elements) {
        const misfit = ts.isSpreadElement(element)
          ? this.misfitIn(element.expression, wanted)
          : this.misfit(element, wanted);
        if (misfit) return misfit;
      }
      return undefined;
    }
    const item = this.item(checker.getTypeAtLocation(node), node);
    return item && !checker.isTypeAssignableTo(item, wanted) ? item : undefined;
  }

  /** What an iterable gives: the `value` of its iterator's results that are not the last. */
  private item(iterable: ts.Type, at: ts.Node): ts.Type | undefined {
    const { checker } = this;
    const method =
      this.property(iterable, /^__@asyncIterator@/, at) ??
      this.property(iterable, /^__@iterator@/, at);
    const iterator = method && this.result(method);
    const next = iterator && this.property(iterator, /^next$/, at);
    const results = next && this.result(next);
    const awaited = results && checker.getAwaitedType(results);
    const members = awaited?.isUnion() ? awaited.types : awaited ? [awaited] : [];
    const going = members.find((member) => {
      const done = this.property(member, /^done$/, at);
      return done && checker.typeToString(done) !== 'true';
    });
    const value = going && this.property(going, /^value$/, at);
    return value && checker.getAwaitedType(value);
  }

  private property(type: ts.Type, name: RegExp, at: ts.Node): ts.Type | undefined {
    const found = this.checker
      .getPropertiesOfType(this.checker.getApparentType(type))
      .find(({ escapedName }) => name.test(String(escapedName)));
    return found && this.checker.getTypeOfSymbolAtLocation(found, at);
  }

  private result(method: ts.Type): ts.Type | undefined {
    const { Call } = this.ts.SignatureKind;
    return this.checker.getSignaturesOfType(method, Call).at(0)?.getReturnType();
  }

  private isPrimitive(type: ts.Type): boolean {
    const { Object, Any, Unknown, Intersection, TypeParameter } = this.ts.TypeFlags;
    const members = type.isUnion() ? type.types : [type];
    return !members.some(
      ({ flags }) => flags & (Object | Any | Unknown | Intersection | TypeParameter),
    );
  }
}

function skipParentheses(ts: TS, node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? skipParentheses(ts, node.expression) : node;
}

/** Its type depends on what is wanted there. */
function isLiteral(ts: TS, node: ts.Expression): boolean {
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isNewExpression(node)
  );
}
