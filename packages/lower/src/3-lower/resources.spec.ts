import { irOf } from '../testing/text-host';
import { type Request, runLowered, TO_END } from '../testing/native';

/** Node 20 has no `using`: what must come out stands in the test. */
function logOf(
  source: string,
  requests: readonly Request[] | typeof TO_END = TO_END,
): Promise<string[]> {
  return runLowered(
    `const dispose = Symbol.dispose ?? Symbol.for('Symbol.dispose');
     const asyncDispose = Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose');
     const sync = (n, error) => ({ n, [dispose]() { log(n); if (error) throw error; } });
     const late = (n) => ({ n, async [asyncDispose]() { log(n); await 0; log(n + ' done'); } });
     ${source}`,
    requests,
  );
}

describe('using', () => {
  it('what follows is protected', () => {
    expect(
      irOf(`
      await using r = a;
      b(r);
      yield 1;
    `),
    ).toMatchInlineSnapshot(`
     ".region 1, .finally L3
     .mark L0 start
         t = yf.disposal();
     .mark L1 try .region 1
         r = t.useAsync(a);
         b(r);
         .yield (1)
     .mark L2 after yield .region 1
         .enter
     .mark L3 finally .handler
         t_1 = this.value;
         .park (yf.disposeAll(this, t, t_1))
     .mark L4 resume
         .brtrue L6, (t_1)
     .mark L5 end
         .end
     .mark L6 complete
         .complete (yf.complete(this, t_1))"
    `);
  });

  it('using declarations of one block nest', () => {
    expect(
      irOf(`
      using r = a,
        s = b;
      yield r;
      using t = c;
      yield t;
    `),
    ).toMatchInlineSnapshot(`
     ".region 1, .finally L4
     .mark L0 start
         t_1 = yf.disposal();
     .mark L1 try .region 1
         r = t_1.use(a);
         s = t_1.use(b);
         .yield (r)
     .mark L2 after yield .region 1
         t = t_1.use(c);
         .yield (t)
     .mark L3 after yield .region 1
         .enter
     .mark L4 finally .handler
         t_2 = this.value;
         .park (yf.disposeAll(this, t_1, t_2))
     .mark L5 resume
         .brtrue L7, (t_2)
     .mark L6 end
         .end
     .mark L7 complete
         .complete (yf.complete(this, t_2))"
    `);
  });

  it('a resource per iteration', () => {
    expect(irOf(`for (using r of a) yield r;`)).toMatchInlineSnapshot(`
     ".region 1, .finally L7
     .region 2 in 1, .finally L5
     .mark L0 start
         t = yf.iteration(a);
     .mark L1 loop .region 1
         .brfalse L8, (t.step())
     .mark L2 body .region 1
         t_2 = t.value;
         t_1 = yf.disposal();
     .mark L3 try .region 2
         r = t_1.use(t_2);
         .yield (r)
     .mark L4 after yield .region 2
         .enter
     .mark L5 finally .region 1 .handler
         t_3 = this.value;
         .park (yf.disposeAll(this, t_1, t_3))
     .mark L6 resume .region 1
         .brtrue L9, (t_3)
         .goto L1
     .mark L7 close .handler
         .complete (yf.closeIteration(this, t))
     .mark L8 end loop
         .end
     .mark L9 complete .region 1
         .complete (yf.complete(this, t_3))"
    `);
  });

  it('disposes in reverse order, awaiting in between', async () => {
    const log = await logOf(
      `async function* g() { { using a = sync('a'); await using b = late('b'); yield 1; using c = sync('c'); yield 2; } log('after'); }`,
    );
    expect(log.slice(2, -1)).toEqual(['c', 'b', 'b done', 'a', 'after']);
  });

  it('disposes on the way of a return, before finally', async () => {
    const log = await logOf(
      `async function* g() { try { using a = sync('a'); yield 1; } finally { log('finally'); } }`,
      [['next'], ['return', 'R']],
    );
    expect(log.slice(1)).toEqual(['a', 'finally', '-> {"value":"R","done":true}']);
  });

  it('lets an error of disposal suppress the one of the block', async () => {
    const log = await logOf(
      `async function* g() { try { using a = sync('a', 'of a'); yield 1; throw 'body'; } catch (e) { log(e.name, e.error, e.suppressed); } }`,
    );
    expect(log.slice(1, -1)).toEqual(['a', 'SuppressedError of a body']);
  });

  it('disposes in each iteration, however it is left', async () => {
    const log = await logOf(
      `async function* g() { for (using a of [sync('1'), sync('2'), sync('3')]) { if (a.n === '1') continue; yield a.n; if (a.n === '2') break; } log('end'); }`,
    );
    expect(log.filter((line) => !line.startsWith('->'))).toEqual(['1', '2', 'end']);
  });

  it('keeps a resource constant, and its dead zone', async () => {
    const log = await logOf(
      `async function* g() { try { using a = b; yield; let b = 1; } catch (e) { log(e); } try { using c = sync('c'); yield; c = 1; } catch (e) { log(e); } }`,
    );
    expect(log.filter((line) => !line.startsWith('->'))).toEqual([
      'ReferenceError',
      'c',
      'TypeError',
    ]);
  });
});
