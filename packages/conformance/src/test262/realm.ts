/**
 * Runs one test in a realm of its own: a fresh global object with fresh intrinsics, in which first the
 * runtime (for code we compiled), then the harness, then the test is evaluated.
 *
 * There are no timers in the realm, so a test can only wait for microtasks (and for modules it imports
 * dynamically, which are read synchronously): when a turn of the event loop has passed without a
 * word from `$DONE`, none will come.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import * as vm from 'node:vm';
import type { Metadata, Strictness } from './metadata';

export interface Program {
  /** The compiled test. */
  readonly code: string;
  readonly strictness: Strictness;
  readonly metadata: Metadata;
  /** The absolute path of the test: what its imports are relative to. */
  readonly file: string;
  readonly harness: readonly vm.Script[];
  /** An expression whose value is the runtime's namespace object. */
  readonly runtime?: vm.Script;
  /** Compiles a module that the test imports. */
  compileModule(source: string, file: string): string;
}

/** The global name under which compiled tests find the runtime. */
export const RUNTIME_GLOBAL = 'yieldFrom';

/** Undefined is a pass; else what went wrong, in one line. */
export type Failure = string | undefined;

export async function runInRealm(program: Program): Promise<Failure> {
  const { metadata, code, file } = program;
  const messages: string[] = [];
  const realm = createRealm(program, (message) => messages.push(message));
  const modules = new Modules(realm.context, program);
  try {
    for (const script of program.harness) script.runInContext(realm.context);
    if (program.strictness === 'module') await modules.run(file, code);
    else {
      const script = new vm.Script(code, {
        filename: file,
        importModuleDynamically: (specifier) => modules.evaluated(specifier, file),
      });
      script.runInContext(realm.context);
    }
  } catch (error) {
    return judgeThrown(error, metadata);
  }
  if (metadata.negative) return `expected ${metadata.negative.type}, nothing was thrown`;
  if (!metadata.flags.includes('async')) return undefined;
  for (let turns = 0; turns < 3; turns++) await turn();
  const failed = messages.find((message) => message !== 'Test262:AsyncTestComplete');
  if (failed !== undefined) return failed.replace('Test262:AsyncTestFailure:', '');
  return messages.length > 0 ? undefined : '$DONE was not called';
}

function judgeThrown(error: unknown, { negative }: Metadata): Failure {
  const type = constructorName(error);
  if (negative && type === negative.type) return undefined;
  return `${type}: ${messageOf(error)}`;
}

function constructorName(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error;
  return String((error as { constructor?: { name?: unknown } }).constructor?.name);
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return String(message ?? error).split('\n')[0];
}

// ---- The realm ----------------------------------------------------------------------------------

interface Realm {
  readonly context: vm.Context;
  readonly global: typeof globalThis;
}

function createRealm(program: Program, print: (message: string) => void): Realm {
  // An ordinary global object: one with a sandbox behind it differs in what declarations do to it.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const global = vm.runInContext('this', context) as typeof globalThis;
  const hidden = (name: string, value: unknown): void => {
    Object.defineProperty(global, name, { value, writable: true, configurable: true });
  };
  // Node gives these to its main realm only.
  for (const name of ['dispose', 'asyncDispose'] as const)
    if (!(name in global.Symbol))
      Object.defineProperty(global.Symbol, name, { value: Symbol[name] });
  if (program.runtime) hidden(RUNTIME_GLOBAL, program.runtime.runInContext(context));
  hidden('print', print);
  hidden('$262', {
    global,
    createRealm: () => hostObject(createRealm(program, print)),
    evalScript: (text: string): unknown => vm.runInContext(text, context),
    detachArrayBuffer: (buffer: ArrayBuffer) => structuredClone(buffer, { transfer: [buffer] }),
    gc: () => undefined,
  });
  return { context, global };
}

function hostObject({ global }: Realm): unknown {
  return (global as unknown as { $262: unknown }).$262;
}

// ---- Modules ------------------------------------------------------------------------------------

class Modules {
  private readonly loaded = new Map<string, vm.SourceTextModule>();
  private readonly evaluations = new Map<vm.Module, Promise<vm.Module>>();

  constructor(
    private readonly context: vm.Context,
    private readonly program: Program,
  ) {}

  async run(file: string, code: string): Promise<void> {
    await this.evaluate(this.create(file, code));
  }

  /** For dynamic imports. */
  evaluated(specifier: string, referrer: string): Promise<vm.Module> {
    return this.evaluate(this.resolve(specifier, referrer));
  }

  /** One evaluation per module, however many imports ask for it at the same time. */
  private evaluate(module: vm.SourceTextModule): Promise<vm.Module> {
    let evaluation = this.evaluations.get(module);
    if (!evaluation) {
      evaluation = this.linkAndEvaluate(module);
      this.evaluations.set(module, evaluation);
    }
    return evaluation;
  }

  private async linkAndEvaluate(module: vm.SourceTextModule): Promise<vm.Module> {
    if (module.status === 'unlinked')
      await module.link((specifier, from) => this.resolve(specifier, from.identifier));
    await module.evaluate();
    return module;
  }

  private resolve(specifier: string, referrer: string): vm.SourceTextModule {
    const file = join(dirname(referrer), specifier);
    const known = this.loaded.get(file);
    if (known) return known;
    return this.create(file, this.program.compileModule(readFileSync(file, 'utf8'), file));
  }

  private create(file: string, code: string): vm.SourceTextModule {
    const module = new vm.SourceTextModule(code, {
      identifier: file,
      context: this.context,
      importModuleDynamically: (specifier) => this.evaluated(specifier, file),
    });
    this.loaded.set(file, module);
    return module;
  }
}
