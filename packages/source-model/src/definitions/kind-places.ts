/**
 * Where the kind of a generator method is made: where its function object can be had first, and nobody saw it before.
 * The same for every host, whatever its tree.
 *
 *     class C { m() {…} }  const mKind = kind(method(C, 'm'));                                 behind
 *     class C { static #r = (mKind = kind(method(this, 'm')));  static s = f(this);  … }       inside, as `f` could see it
 *     class C { static #r = (mKind = kind(this.#m));  static s() { return [this.#m]; }  … }    inside, where nobody else could
 *     @D @((theClass) => { mKind = kind(method(theClass, 'm')); }) class C {…}                 decorator of the class
 *     class C { @D @((m) => { mKind = kind(m); }) m() {…} }                                    decorator of the method
 *     (class { m() {…} })                                                                      around it
 *     class C { #m() {…} }  const mKind = kind();                                              nowhere
 */

export interface MethodFacts {
  readonly isDecorated: boolean;
  readonly isPrivate: boolean;
  readonly isStatic: boolean;
  /** Of a private one: code in the class does more with it than call it. */
  readonly isTaken: boolean;
  /** A later member takes its place. */
  readonly isReplaced: boolean;
}

/** `class`: where the class has it made. `nowhere`: only the function's own code can reach it. */
export type MethodPlace = 'decorator' | 'inside' | 'class' | 'nowhere';

export function placeOfMethod(method: MethodFacts): MethodPlace {
  if (method.isDecorated) return 'decorator';
  // (One of instances is in no place where it could be found without one.)
  if (method.isPrivate) return method.isStatic && method.isTaken ? 'inside' : 'nowhere';
  return method.isReplaced ? 'nowhere' : 'class';
}

export interface ClassFacts {
  readonly isDecorated: boolean;
  /** Code that runs when the class is made, after its methods, can see it (`class-reach.ts`). */
  readonly seesItself: boolean;
  /** Of a declaration. */
  readonly name?: string | undefined;
}

export type ClassPlace =
  | { readonly is: 'decorator' | 'inside' | 'around' }
  /** Behind the declaration of that name. */
  | { readonly is: 'behind'; readonly name: string };

export function placeInClass({ isDecorated, seesItself, name }: ClassFacts): ClassPlace {
  if (isDecorated) return { is: 'decorator' };
  if (seesItself) return { is: 'inside' };
  return name === undefined ? { is: 'around' } : { is: 'behind', name };
}
