/** What a page shows, as the part of its address behind `#`: base64 of UTF-8 JSON. */
import type { Options } from '@yield-from/typescript';
import { COMPILERS, type Compiler, type Target, TARGETS } from './choices';

export interface Shared {
  readonly source: string;
  readonly compiler: Compiler;
  readonly target: Target;
  readonly options?: Options;
  /** What the stepper calls. */
  readonly call?: string;
}

export function toHash(shared: Shared): string {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Undefined for an address that shares nothing, or nothing that can be read. (Options are left to the compiler, who says what is wrong.) */
export function fromHash(hash: string): Shared | undefined {
  const text = hash.replace(/^#/, '');
  if (text === '') return undefined;
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) =>
      character.charCodeAt(0),
    );
    const shared = JSON.parse(new TextDecoder().decode(bytes)) as Shared;
    const { source, compiler, target, options, call } = shared;
    const valid =
      typeof source === 'string' &&
      COMPILERS.includes(compiler) &&
      TARGETS.includes(target) &&
      ['undefined', 'object'].includes(typeof options) &&
      options !== null &&
      ['undefined', 'string'].includes(typeof call);
    return valid ? shared : undefined;
  } catch {
    return undefined;
  }
}
