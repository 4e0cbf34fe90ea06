/**
 * One ES5 script with everything in it: a promise polyfill that is used where there are no promises, the
 * runtime, the driver, and every case as one variant compiled it. No engine gets a script of its own.
 */
import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { loadCases, type Case } from '../cases/load';
import { expected } from '../variants/compare';
import { applies, prepare, type Source, type Style, type Variant } from '../variants/variant';
import { SENTINEL } from './engine';
import type { GuestCase, GuestInput } from './guest/guest';
import { codeOf, FEATURES, needsOf } from './needs';

export interface BundledCase extends GuestCase {
  readonly original: Case;
  readonly style: Style;
}

/** @returns the cases that the variant owes, compiled. */
export async function compileCases(variant: Variant, style: Style): Promise<BundledCase[]> {
  const compiled: BundledCase[] = [];
  for (const original of loadCases()) {
    if (!applies(original, variant, style)) continue;
    const source = prepare(original, style);
    if (!source) continue;
    const { name, scripts } = original;
    const code = compileOne(variant, source);
    const logs = (await expected(original, style)).flat().join('\n');
    const needs = needsOf({ name, code: codeOf(original.source), logs });
    compiled.push({ original, style, name, scripts, isSync: style === 'generator', code, needs });
  }
  return compiled;
}

/** What cannot be compiled becomes code that says so, in the log of its case. */
function compileOne(variant: Variant, source: Source): string {
  try {
    return variant.compile(source);
  } catch (error) {
    return `throw new Error(${JSON.stringify(`not compiled: ${String(error)}`)});`;
  }
}

/**
 * @param runtime the runtime's build for a plain script, which declares `yieldFrom`
 * @param from the first case to run
 */
export function bundle(cases: readonly GuestCase[], runtime: string, from = 0): string {
  const input: GuestInput = {
    cases: cases.map(({ name, needs, scripts, isSync, code }) => ({
      name,
      needs,
      scripts,
      isSync,
      code,
    })),
    features: FEATURES,
    from,
    sentinel: SENTINEL,
  };
  const call = `guest.runCases(${escaped(JSON.stringify(input))}, prelude.writeLine, yieldFrom);`;
  return guestScript('guest', call, runtime);
}

/** The files in `guest/` that an engine gets, by the variable that has what they export. */
type Guest = 'guest' | 'interrupts';

/** @returns an ES5 script: `call`, with the guest in scope, and behind it all that comes of it. */
export function guestScript(guest: Guest, call: string, before = ''): string {
  return `${part('prelude')}
if (typeof Promise === 'undefined') {
${readFileSync(require.resolve('promise-polyfill/dist/polyfill.min.js'), 'utf8')}
Promise._immediateFn = function (job) { prelude.jobs.push(job); };
Promise._unhandledRejectionFn = function () {};
}
${before}
${part(guest)}
${call}
for (var job = 0; job < prelude.jobs.length; job++) prelude.jobs[job]();
`;
}

const parts = new Map<string, string>();

function part(name: Guest | 'prelude'): string {
  const text = parts.get(name) ?? toES5(bundled(name));
  parts.set(name, text);
  return text;
}

function bundled(globalName: Guest | 'prelude'): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'guest', `${globalName}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2017',
  });
  return outputFiles[0].text;
}

function toES5(source: string): string {
  return ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES5,
      module: ts.ModuleKind.None,
      downlevelIteration: true,
      ignoreDeprecations: '5.0',
    },
  }).outputText;
}

/** JSON as an ES5 expression: JSON allows two line separators in strings that ES5 does not. */
function escaped(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
