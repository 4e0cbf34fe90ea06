// @ts-nocheck
async function* g(): AsyncGenerator<unknown> {
  const a = (yield 'a') as string;
  let b = (await later(1))!;
  const c = (yield { a, b }) satisfies unknown;
  const o: { x?: (y: number) => number } = { x: (y: number) => y + 1 };
  yield o.x!(await (1 as number));
  yield (o as any)!.x?.(yield 'typed' as never);
  for (const x of (yield 'list') as string[]) log(x as string);
  yield ((await o) as typeof o).x!(2) as unknown;
  (b as number) = yield 'assign';
  (o.x as unknown) = await 5;
  yield [b, o.x, c];
}
