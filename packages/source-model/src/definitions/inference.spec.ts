import { inferredName, type NamingTree } from './inference';

/** Nodes are texts: `(` is a wrapper, `x =` names its child. */
const tree: NamingTree<string> = {
  isWrapper: (node) => node === '(',
  nameFrom: (parent, child) => (parent === 'x =' && child !== 'other' ? 'x' : undefined),
};

describe('inferred names', () => {
  it('come from the parent, through wrappers', () => {
    expect(inferredName(tree, 'fn', ['x ='])).toBe('x');
    expect(inferredName(tree, 'fn', ['x =', '(', '('])).toBe('x');
  });

  it('come from nothing further away', () => {
    expect(inferredName(tree, 'fn', ['x =', 'call'])).toBeUndefined();
    expect(inferredName(tree, 'other', ['x ='])).toBeUndefined();
    expect(inferredName(tree, 'fn', ['('])).toBeUndefined();
    expect(inferredName(tree, 'fn', [])).toBeUndefined();
  });
});
