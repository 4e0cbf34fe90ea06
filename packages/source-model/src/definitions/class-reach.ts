/**
 * What the code in a class can do with the class that nobody outside can: see it while it is made, and have the
 * functions of its private methods. What does neither leaves the class without code of ours, and bundlers drop it where
 * nobody uses it.
 *
 *     class C { static all = new Map();  static #p() {…}  static q() { return this.#p(); } }     neither
 *     class C { static first = this.m();  static { register(C); } }                              its static code sees it
 *     class C { static #p() {…}  static q() { return [this.#p]; } }                              the function is taken
 *
 * (Code from strings, in a direct `eval`, may do either.)
 */
import type { Host } from '@yield-from/lower';

export interface ClassCode<N> {
  /** The class's own name, by which its code has it. */
  readonly name: string | undefined;
  /** What runs when the class is made, after its methods: static blocks, and the values of static fields. */
  readonly staticCode: readonly N[];
}

export interface ReachTree<N> {
  /** `#p` of `object.#p` and `object?.#p`, as a method is called by that name. */
  privateName(node: N): string | undefined;
  /** Of a call: what is called. */
  calleeOf(node: N): N | undefined;
  /** Whether a class has static private methods: of all others it does not matter who has their functions. */
  hasStaticPrivateMethods(owner: N): boolean;
}

type Reading<N extends object> = Pick<Host<N>, 'children' | 'role'>;

/** Whether its static code can have the class, and so its methods. */
export function seesItself<N extends object>(
  host: Reading<N>,
  { name, staticCode }: ClassCode<N>,
): boolean {
  return staticCode.some((code) =>
    someNode(host, code, (node) => {
      const role = host.role(node);
      switch (role?.role) {
        case 'this':
        case 'super':
          return true;
        case 'reference':
          return role.name === name;
        case 'call':
          return role.isEval;
        default:
          return false;
      }
    }),
  );
}

/**
 * The private methods of a class whose functions are taken, not only called; `all` may be where there is an `eval`.
 * None if the class has no static ones, which are all that it is asked for (`kind-places.ts`).
 */
export function takenFrom<N extends object>(
  host: Reading<N>,
  tree: ReachTree<N>,
  owner: N,
): ReadonlySet<string> | 'all' {
  if (!tree.hasStaticPrivateMethods(owner)) return new Set();
  const called = new Set<N>();
  const taken = new Set<string>();
  const hasEval = someNode(host, owner, (node) => {
    const role = host.role(node);
    if (role?.role === 'call' && role.isEval) return true;
    const callee = tree.calleeOf(node);
    if (callee) called.add(callee);
    const name = tree.privateName(node);
    if (name !== undefined && !called.has(node)) taken.add(name);
    return false;
  });
  return hasEval ? 'all' : taken;
}

/** From the outside in. */
function someNode<N extends object>(
  { children }: Reading<N>,
  top: N,
  isSuch: (node: N) => boolean,
): boolean {
  const inside = [top];
  for (const node of inside) {
    if (isSuch(node)) return true;
    for (const child of children(node)) inside.push(child);
  }
  return false;
}
