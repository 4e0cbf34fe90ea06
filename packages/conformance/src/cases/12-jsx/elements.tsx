// @ts-nocheck
async function* g() {
  yield (
    <div id="a" title={yield 'attribute'} on>
      {yield 'child'} text {await 1}
    </div>
  );
  yield (
    <Named {...await { a: 1 }} b={yield 'b'} {...{ c: 2 }}>
      <i />
      {[1, 2]}
    </Named>
  );
}
function Named() {}
