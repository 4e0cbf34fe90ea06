/**
 * `using` and `await using`: what follows the declaration in its block is protected, and the resources are disposed of,
 * however the block is left (ECMA-262 DisposeResources).
 *
 *     await using r = open(); rest
 *  ->
 *     d = disposal();   r = d.useAsync(open());   rest
 *     .mark finally     c = $.value   .park (disposeAll($, d, c))   .brfalse end, (c)   .complete (complete($, c))
 *     .mark end
 *
 * A sync generator cannot wait: it calls `d.dispose(c)` in place of the helper.
 */
import type { Statement } from '../contract/forms';
import { code, type Value } from '../graph/value';
import type { Context } from './context';
import { writeFrame } from './protect';
import { initialization } from './scopes';

type Variables<N> = Extract<Statement<N>, { kind: 'variables' }>;

/**
 * Protects `rest`, which gets the variable of the disposal: later declarations of the same block add to it.
 * `given`: the resource, where the declaration is the head of a loop and has no initializer.
 */
export function lowerWithResources<N extends object>(
  ctx: Context<N>,
  read: Variables<N>,
  rest: (resources: string) => void,
  given?: Value<N>,
): void {
  const { asm, build } = ctx;
  const resources = ctx.temps.take();
  // (The value of a loop's head may be `$.value`: it has to be kept first.)
  const first = given && code(ctx.spill(given));
  ctx.assign(resources, code(ctx.call('disposal')));
  writeFrame(ctx, {
    body() {
      addResources(ctx, read, resources, first);
      rest(resources);
    },
    leave(name) {
      const says = ['dispose of the resources'];
      const [disposal, completion] = [ctx.name(resources), ctx.name(name)];
      if (ctx.flavour.disposalWaits) {
        asm.suspend('park', code(ctx.parked('disposeAll', disposal, completion)), {
          says,
          waits: read.list[0].target,
        });
      } else {
        const call = build.call(build.member(disposal, 'dispose'), [completion]);
        ctx.effect(code(call), { says });
      }
    },
  });
}

/** Adds what a declaration declares to the resources of its block. */
export function addResources<N extends object>(
  ctx: Context<N>,
  { how, list }: Variables<N>,
  resources: string,
  given?: Value<N>,
): void {
  const { build } = ctx;
  const method = how === 'using' ? 'use' : 'useAsync';
  for (const { node, target, init } of list) {
    const shape = ctx.host.readTarget(target);
    const binding = shape.kind === 'name' ? ctx.plan.bindingOf.get(shape.id) : undefined;
    const name = shape.kind === 'name' ? { text: shape.name, isLost: true } : undefined;
    ctx.temps.scoped(() => {
      const value = init ? ctx.lower.expression(init, name) : (given as Value<N>);
      const used = build.call(build.member(ctx.name(resources), method), [value.node]);
      const about = { origin: node, says: [node] };
      const id = shape.kind === 'name' ? shape.id : undefined;
      ctx.effect(code(binding ? initialization(ctx, binding, used, id) : used), about);
    });
  }
}
