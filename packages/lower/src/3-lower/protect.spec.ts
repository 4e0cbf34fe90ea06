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
     ".region 1, .onthrow L3, .onreturn L7
     .mark L0 start
     .mark L1 try .region 1
         .yield (a)
     .mark L2 after yield .region 1
         t = L6
         .goto L5
     .mark L3 on throw .handler
         t_1 = this.value;
         t = L4
         .goto L5
     .mark L4 rethrow
         .throw (t_1)
     .mark L5 finally
         {
           b();
         }
         .follow t
     .mark L6 end
         .end
     .mark L7 leave .handler
         t_1 = this.value;
         t = L8
         .goto L5
     .mark L8 return
         this.value = t_1;
         .done"
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
     ".region 1, .onthrow L2
     .mark L0 start
     .mark L1 try .region 1
         {
           a();
         }
         t = L6
         .goto L4
     .mark L2 on throw .handler
         t_1 = this.value;
         t = L3
         .goto L4
     .mark L3 rethrow
         .throw (t_1)
     .mark L4 finally
         .await (b)
     .mark L5 after await
         .follow t
     .mark L6 end
         .end"
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
     ".region 1, .onthrow L2, .onreturn L6
     .mark L0 start
     .mark L1 try .region 1
         .return (a)
     .mark L2 on throw .handler
         t_1 = this.value;
         t = L3
         .goto L4
     .mark L3 rethrow
         .throw (t_1)
     .mark L4 finally
         .yield (b)
     .mark L5 after yield
         .follow t
     .mark L6 leave .handler
         t_1 = this.value;
         t = L7
         .goto L4
     .mark L7 return
         this.value = t_1;
         .done"
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
