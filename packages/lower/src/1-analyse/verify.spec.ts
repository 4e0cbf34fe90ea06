import { type Node, subjectOf } from '../testing/text-host';
import { analyse } from './analyse';
import type { Analysis } from './scope';
import { verifyAnalysis } from './verify';

function analysisOf(body: string): Analysis<Node> {
  const { host, coroutine } = subjectOf(`async function* g(a) { ${body} }`);
  return analyse(host, coroutine);
}

describe('after analysis', () => {
  it('all is well with a spine from the body down, and jumps in their statements', () => {
    expect(() =>
      verifyAnalysis(analysisOf('a: for (;;) { yield f(await 1); break a; }')),
    ).not.toThrow();
  });

  it('a node on the spine whose parent is not is refused', () => {
    const analysis = analysisOf('f(yield a);');
    const found = [...analysis.suspending].find(({ type }) => type === 'CallExpression');
    analysis.suspending.delete(found as Node);
    expect(() => verifyAnalysis(analysis)).toThrow('the spine is broken');
  });

  it('a jump out of a statement that is not around it is refused', () => {
    const analysis = analysisOf('for (;;) { break; } for (;;) { yield; }');
    const [jump] = analysis.jumpTargets.keys();
    const other = [...analysis.suspending].find(({ type }) => type === 'ForStatement');
    analysis.jumpTargets.set(jump, other as Node);
    expect(() => verifyAnalysis(analysis)).toThrow('not around it');
  });
});
