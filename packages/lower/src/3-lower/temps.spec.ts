import { Temps } from './temps';
import { irOf } from '../testing/text-host';

function temps(): Temps {
  let n = 0;
  return new Temps((hint) => `${hint}${n++}`);
}

describe('scratch variables', () => {
  it('are reused after the statement that took them', () => {
    const t = temps();
    t.scoped(() => expect([t.take(), t.take()]).toEqual(['t0', 't1']));
    t.scoped(() => expect([t.take(), t.take()]).toEqual(['t0', 't1']));
    expect(t.all).toEqual(['t0', 't1']);
  });

  it('are not reused by statements inside the one that holds them', () => {
    const t = temps();
    t.scoped(() => {
      expect(t.take()).toBe('t0');
      t.scoped(() => expect(t.take()).toBe('t1'));
      expect(t.take()).toBe('t1');
    });
  });

  it('of a loop and its body are different', () => {
    expect(irOf(`for (const x of a) b(x, yield x);`)).toMatchInlineSnapshot(`
     ".region 1, .finally L4
     .mark L0 start
         t = yf.iteration(a);
     .mark L1 loop .region 1
         .brfalse L5, (t.step())
     .mark L2 body .region 1
         x = t.value;
         .yield (x)
     .mark L3 after yield .region 1
         b(x, this.value);
         .goto L1
     .mark L4 close .handler
         .complete (yf.closeIteration(this, t))
     .mark L5 end loop
         .end"
    `);
  });
});
