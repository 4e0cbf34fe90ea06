import { compile, compileFile, observe } from '../testing/compile';

const PROGRAM = `
  const log = [];
  const o = { n: null, a: { b(...args) { log.push(['b', this === o.a, ...args]); return { c: 3, f() { return this.c; } }; } },
    get g() { log.push('get g'); return o.a; }, tag(parts, ...values) { return [this === o, parts.raw.join(), ...values]; } };
  async function* g() {
    log.push(o?.n?.[await log.push('skipped')]);
    log.push(o?.a.b(await 1, ...(await [2, 3])).c);
    log.push((o?.a).b(await 'plain').f());
    log.push((o?.a?.b)(await 'receiver kept').c);
    log.push((o.a.b)(await 'parenthesized').c);
    log.push(o.g[await 'b']?.(yield).c);
    log.push(o.n?.[await 1].c.d.e(await 2));
    log.push(o.missing?.(await log.push('skipped')));
    log.push(o.tag\`x\${await 1}y\${yield}z\`);
    log.push(delete o[await 'n'], 'n' in o, delete o?.[await 'gone'], delete o.missing?.[await 1]);
    log.push(delete (await 1), typeof (await undefinedPromise()), void (await 2));
    o.count = 1; o[await 'count']++; log.push(--o[await 'count'], o.count);
    try { (o.n?.x)(await log.push('evaluated')); } catch (e) { log.push(e.constructor.name); }
    log.push(new (await Map)([await [1, 2]]).get(1));
    log.push(await import('fs').then(() => 'imported', () => 'not here'));
  }
  const undefinedPromise = async () => undefined;
  exports.main = async (out) => {
    const it = g();
    for (let sent = 0, r; !(r = await it.next('s' + sent)).done; sent++);
    for (const entry of log) out(entry);
  };`;

it('chains are evaluated as natively', async () => {
  const expected = await observe(PROGRAM);
  expect(expected).toContain('["b",true,"receiver kept"]');
  expect(await observe(compile(PROGRAM, { sourceType: 'script' }))).toEqual(expected);
});

it('forms of no engine are refused around a suspension, and passed on elsewhere', () => {
  const plugins = ['doExpressions'] as never;
  expect(() =>
    compile('async function* g() { f(do { await 1; }); }', {
      sourceType: 'script',
      parserOpts: { plugins },
    }),
  ).toThrow(/YF1103/);
  const { code } = compileFile('async function* g() { yield 1; f(do { 1; }); }', {
    sourceType: 'script',
    parserOpts: { plugins },
  });
  expect(code).toMatch(/f\(do \{/);
});
