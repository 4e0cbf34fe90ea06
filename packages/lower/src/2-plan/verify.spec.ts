import { analyse } from '../1-analyse/analyse';
import { type Node, subjectOf } from '../testing/text-host';
import { plan, type Plan } from './plan';
import { verifyPlan } from './verify';

function planOf(body: string): Plan<Node> {
  const { host, coroutine } = subjectOf(`async function* g(a) { ${body} }`);
  return plan(host, analyse(host, coroutine), coroutine);
}

const CAPTURED = 'for (;;) { const x = a; a(() => x); yield; }';

/** The scope of the loop's block, which has a record. */
function recordIn({ scopes }: Plan<Node>) {
  const found = [...scopes.values()].find(({ record }) => record !== undefined);
  if (!found) throw new Error('no record');
  return found;
}

describe('after planning', () => {
  it('all is well with variables and records for what is hoisted', () => {
    expect(() => verifyPlan(planOf(`let y; ${CAPTURED}`))).not.toThrow();
  });

  it('a hoisted binding without variable is refused', () => {
    const planned = planOf('let y = a; yield y;');
    expect(() => verifyPlan({ ...planned, variables: new Map() })).toThrow('y has no place');
  });

  it('a binding that is new each time, without record, is refused', () => {
    const planned = planOf(CAPTURED);
    recordIn(planned).record = undefined;
    expect(() => verifyPlan(planned)).toThrow('x has no place');
  });

  it('a closure over a scope without record is refused', () => {
    const planned = planOf('{ const x = a; a(() => x); yield; }');
    const [scope] = [...planned.scopes.values()].filter(({ spine }) => spine);
    const [closure] = planned.span.keys();
    planned.captures.set(closure, new Set([scope]));
    expect(() => verifyPlan(planned)).toThrow('captures a scope without record');
  });
});
