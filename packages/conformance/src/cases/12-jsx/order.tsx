// @ts-nocheck
async function* g() {
  const o = { Part() {}, k: 'x' };
  yield (
    <o.Part a={log('a', 1)} b={await log('b', 2)} c={log('c', 3)}>
      {log('d', 4)}
      {yield 'e'}
      {log('f', 6)}
    </o.Part>
  );
  yield <p>{[<b key={await 1}>{yield 'x'}</b>, await 2]}</p>;
}
