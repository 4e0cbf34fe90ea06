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
     ".region 1, .onthrow L3, .onreturn L10
     .mark L0 start
         t = yf.disposal();
     .mark L1 try .region 1
         r = t.useAsync(a);
         b(r);
         .yield (1)
     .mark L2 after yield .region 1
         t_1 = L9
         .goto L5
     .mark L3 on throw .handler
         t_2 = this.value;
         t.fail(t_2);
         t_1 = L4
         .goto L5
     .mark L4 rethrow
         .throw (t_2)
     .mark L5 finally
         .park (yf.disposeNext(this, t))
     .mark L6 resume
         .brfalse L8, (t.failed)
     .mark L7 failed
         .throw (t.error)
     .mark L8 disposed
         .follow t_1
     .mark L9 end
         .end
     .mark L10 leave .handler
         t_2 = this.value;
         t_1 = L11
         .goto L5
     .mark L11 return
         this.value = t_2;
         .done"
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
     ".region 1, .onthrow L4, .onreturn L11
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
         t_2 = L10
         .goto L6
     .mark L4 on throw .handler
         t_3 = this.value;
         t_1.fail(t_3);
         t_2 = L5
         .goto L6
     .mark L5 rethrow
         .throw (t_3)
     .mark L6 finally
         .park (yf.disposeNext(this, t_1))
     .mark L7 resume
         .brfalse L9, (t_1.failed)
     .mark L8 failed
         .throw (t_1.error)
     .mark L9 disposed
         .follow t_2
     .mark L10 end
         .end
     .mark L11 leave .handler
         t_3 = this.value;
         t_2 = L12
         .goto L6
     .mark L12 return
         this.value = t_3;
         .done"
    `);
  });

  it('a resource per iteration', () => {
    expect(irOf(`for (using r of a) yield r;`)).toMatchInlineSnapshot(`
     ".region 1, .onthrow L11, .onreturn L13
     .region 2 in 1, .onthrow L5, .onreturn L14
     .mark L0 start
         t = yf.iteration(a);
     .mark L1 loop .region 1
         .brfalse L12, (t.step())
     .mark L2 body .region 1
         t_2 = t.value;
         t_1 = yf.disposal();
     .mark L3 try .region 2
         r = t_1.use(t_2);
         .yield (r)
     .mark L4 after yield .region 2
         t_3 = L1
         .goto L7
     .mark L5 on throw .region 1 .handler
         t_4 = this.value;
         t_1.fail(t_4);
         t_3 = L6
         .goto L7
     .mark L6 rethrow .region 1
         .throw (t_4)
     .mark L7 finally .region 1
         .park (yf.disposeNext(this, t_1))
     .mark L8 resume .region 1
         .brfalse L10, (t_1.failed)
     .mark L9 failed .region 1
         .throw (t_1.error)
     .mark L10 disposed .region 1
         .follow t_3
     .mark L11 on throw .handler
         t.closeQuietly();
         .throw (this.value)
     .mark L12 end loop
         .end
     .mark L13 leave .handler
         t.close();
         .done
     .mark L14 leave .region 1 .handler
         t_4 = this.value;
         t_3 = L15
         .goto L7
     .mark L15 return .region 1
         this.value = t_4;
         .goto L13"
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
