/**
 * The function's `var`s in leaves. Their variables live in the wrapper; what is left of the declaration is the
 * assignment.
 *
 *     var a = 1, b, { c } = o;      ->   a = 1, { c } = o;
 *     for (var x of xs) f(x);       ->   for (x of xs) f(x);
 *     for (var k = 0 in o) f(k);    ->   for (k in k = 0, o) f(k);
 */
import type { Statement, Variable } from '../../contract/forms';
import type { Context } from '../context';
import { contextName } from './function-names';

type Each<N> = Extract<Statement<N>, { kind: 'each' }>;

export class Vars<N extends object> {
  constructor(private readonly ctx: Context<N>) {}

  /**
   * What stands for a declaration (null: nothing), or for the subject of a loop that assigns first; undefined for other
   * nodes.
   */
  replace(node: N): N | null | undefined {
    const { host, build, plan } = this.ctx;
    if (!plan.vars.has(node)) return undefined;
    const loop = plan.vars.get(node);
    const each = loop && host.readStatement(loop);
    if (each?.kind === 'each') {
      return node === each.subject ? this.subject(each) : this.ctx.leaves.target(each.target);
    }
    const read = host.readStatement(node);
    const assignments = read.kind === 'variables' ? read.list.flatMap(this.assignment) : [];
    if (assignments.length === 0) return null;
    const whole = assignments.length > 1 ? build.sequence(assignments) : assignments[0];
    return loop ? whole : build.at(build.expression(whole), node);
  }

  private readonly assignment = ({ node, target, init }: Variable<N>): N[] => {
    if (!init) return [];
    const { host, build, leaves } = this.ctx;
    const shape = host.readTarget(target);
    const name = shape.kind === 'name' ? contextName(shape.name) : undefined;
    const written = leaves.target(target);
    const value = leaves.expression(init, name).node;
    return [build.at(build.assign(written, '=', value), node)];
  };

  /** The subject of a sloppy `for (var k = 0 in o)`. (On the spine `each.ts` sees to it.) */
  private subject({ target, initial: init, subject }: Each<N>): N | undefined {
    const { ctx } = this;
    const { build, leaves, plan } = ctx;
    const loop = plan.vars.get(subject);
    if (!loop || ctx.suspends(loop)) return undefined;
    return build.sequence([
      ...this.assignment({ node: target, target, init }),
      leaves.itself(subject),
    ]);
  }
}
