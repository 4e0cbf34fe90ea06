import { Assembler } from './assembler';
import { Label } from './label';
import { returningRegion } from './regions';

describe('the assembler', () => {
  it('drops code that nothing can reach', () => {
    const asm = new Assembler<{ text: string }>();
    const end = new Label('end');
    asm.goto(end);
    asm.emit({ text: 'never' });
    asm.exit({ kind: 'done' });
    asm.mark(end);
    expect(asm.blocks.map((block) => block.items.length)).toEqual([0, 0]);
    expect(asm.blocks[0].exit).toEqual({ kind: 'goto', to: end });
  });

  it('falls into a label that is marked', () => {
    const asm = new Assembler<object>();
    const next = new Label('next');
    asm.mark(next);
    expect(asm.blocks[0].exit).toEqual({ kind: 'goto', to: next });
    expect(asm.isReachable).toBe(true);
  });

  it('leaves a return in a region that only catches to the region around', () => {
    const asm = new Assembler<object>();
    const [outer, inner] = ['finally', 'catch'].map((hint) => new Label(hint));
    asm.inRegion('finally', outer, () => asm.inRegion('catch', inner, () => undefined));
    expect(asm.regions.map((region) => returningRegion(region).handler)).toEqual([outer, outer]);
    expect(asm.regions[1].parent).toBe(asm.regions[0]);
    expect(asm.region.number).toBe(0);
  });
});
