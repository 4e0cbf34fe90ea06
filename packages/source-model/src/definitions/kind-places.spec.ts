import { type ClassFacts, type MethodFacts, placeInClass, placeOfMethod } from './kind-places';

describe('where the kind of a method is made', () => {
  const plain = {
    isDecorated: false,
    isPrivate: false,
    isStatic: false,
    isTaken: false,
    isReplaced: false,
  };

  it.each<[what: string, facts: Partial<MethodFacts>, place: string]>([
    ['a method', {}, 'class'],
    ['a static method', { isStatic: true }, 'class'],
    ['one that a later member replaces', { isReplaced: true }, 'nowhere'],
    ['a private method of instances', { isPrivate: true }, 'nowhere'],
    ['a private static method that is only called', { isPrivate: true, isStatic: true }, 'nowhere'],
    ['one that is taken', { isPrivate: true, isStatic: true, isTaken: true }, 'inside'],
    ['a decorated method', { isDecorated: true, isReplaced: true }, 'decorator'],
    ['a decorated private method', { isDecorated: true, isPrivate: true }, 'decorator'],
  ])('%s', (_, facts, place) => {
    expect(placeOfMethod({ ...plain, ...facts })).toBe(place);
  });

  it.each<[what: string, facts: Partial<ClassFacts>, place: object]>([
    ['of a declaration', { name: 'C' }, { is: 'behind', name: 'C' }],
    ['of an expression', {}, { is: 'around' }],
    ['of a class whose static code sees it', { name: 'C', seesItself: true }, { is: 'inside' }],
    ['of an expression whose static code sees it', { seesItself: true }, { is: 'inside' }],
    ['of a decorated class', { isDecorated: true, seesItself: true }, { is: 'decorator' }],
  ])('%s', (_, facts, place) => {
    expect(placeInClass({ isDecorated: false, seesItself: false, ...facts })).toEqual(place);
  });
});
