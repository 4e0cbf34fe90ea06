import { irOf } from '../testing/text-host';
import { expectSame } from '../testing/native';

describe('frames', () => {
  it('a finally is entered by a throw, by a return and from the end of its try', () => {
    expect(
      irOf(`
      try {
        yield a;
      } finally {
        b();
      }
    `),
    ).toMatchInlineSnapshot(`
     ".region 1, .finally L3
     .mark L0 start
     .mark L1 try .region 1
         .yield (a)
     .mark L2 after yield .region 1
         .enter
     .mark L3 finally .handler
         t = this.value;
         {
           b();
         }
         .brtrue L5, (t)
     .mark L4 end
         .end
     .mark L5 complete
         .complete (yf.complete(this, t))"
    `);
  });

  it('where nothing waits in it there is no handler of returns', () => {
    expect(
      irOf(`
      try {
        a();
      } finally {
        await b;
      }
    `),
    ).toMatchInlineSnapshot(`
     ".region 1, .finally L2
     .mark L0 start
     .mark L1 try .region 1
         {
           a();
         }
         .enter
     .mark L2 finally .handler
         t = this.value;
         .await (b)
     .mark L3 after await
         .brtrue L5, (t)
     .mark L4 end
         .end
     .mark L5 complete
         .complete (yf.complete(this, t))"
    `);
  });

  it('a return in a try runs finally with the value kept', () => {
    expect(
      irOf(`
      try {
        return a;
      } finally {
        yield b;
      }
    `),
    ).toMatchInlineSnapshot(`
     ".region 1, .finally L2
     .mark L0 start
     .mark L1 try .region 1
         .return (a)
     .mark L2 finally .handler
         t = this.value;
         .yield (b)
     .mark L3 complete
         .complete (yf.complete(this, t))"
    `);
  });

  it('an await in finally resumes normally', () =>
    expectSame(`
      async function* g() {
        try {
          return Promise.resolve(5);
        } finally {
          await 0;
          log('f');
        }
      }
    `));

  it('frames in frames', () =>
    expectSame(`
      async function* g() {
        try {
          yield 1;
        } finally {
          try {
            yield 2;
          } finally {
            yield 3;
          }
        }
      }
    `));
});
