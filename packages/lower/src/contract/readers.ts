/**
 * How a host reads its nodes, as a table: for each form, the nodes that are read as it. So when `forms.ts` gets a new
 * form, the type checker complains about every host that does not mention it.
 */

interface Form {
  readonly kind: string;
}

/** `unknown` is what remains. */
type Known<F extends Form> = Exclude<F['kind'], 'unknown'>;

/**
 * The readers of one form, for nodes that are told apart by `type`. A reader gives undefined for a node of another
 * form.
 */
type Readings<N extends { readonly type: string }, F> = {
  readonly [T in N['type']]?: (node: OfType<N, T>) => F | undefined;
};

/** (Works for an interface that serves several types, too.) */
type OfType<N extends { readonly type: string }, T> = N extends unknown
  ? T extends N['type']
    ? N
    : never
  : never;

export type ReadersByType<N extends { readonly type: string }, F extends Form> = {
  readonly [K in Known<F>]: Readings<N, Extract<F, { readonly kind: K }>>;
};

export function readByType<N extends { readonly type: string }, F extends Form>(
  readers: ReadersByType<N, F>,
): (node: N) => F | { kind: 'unknown' } {
  const byType = new Map<string, ((node: N) => F | undefined)[]>();
  for (const readings of Object.values<object>(readers)) {
    for (const [type, read] of Object.entries(readings) as [string, (node: N) => F | undefined][]) {
      byType.set(type, [...(byType.get(type) ?? []), read]);
    }
  }
  return (node) => {
    for (const read of byType.get(node.type) ?? []) {
      const form = read(node);
      if (form) return form;
    }
    return { kind: 'unknown' };
  };
}

/**
 * The same for nodes that are told apart by guards. In the order of the table, the first reader that gives a form
 * decides.
 */
export type ReadersByGuard<N, F extends Form> = {
  readonly [K in Known<F>]: readonly Reading<N, Extract<F, { readonly kind: K }>>[];
};

type Reading<N, F> = (node: N) => F | undefined;

/** A reader of the nodes for which `is` holds. */
export function on<N, M extends N, F>(
  is: (node: N) => node is M,
  read: (node: M) => F | undefined,
): Reading<N, F> {
  return (node) => (is(node) ? read(node) : undefined);
}

export function readByGuard<N, F extends Form>(
  readers: ReadersByGuard<N, F>,
): (node: N) => F | { kind: 'unknown' } {
  const all = Object.values<readonly Reading<N, F>[]>(readers).flat();
  return (node) => {
    for (const read of all) {
      const form = read(node);
      if (form) return form;
    }
    return { kind: 'unknown' };
  };
}
