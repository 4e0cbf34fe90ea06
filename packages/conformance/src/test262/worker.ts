/**
 * A process that runs tests one after the other, as the pool asks. The pool ends it when a test does not
 * come back.
 */
import '../variants/checked';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vm from 'node:vm';
import { harnessOf, metadataOf, strictnessesOf, type Metadata, type Strictness } from './metadata';
import { runInRealm, type Failure } from './realm';
import { configurationOf } from './tools';
import { runtimeExpression } from './tools/ours';
import type { Tool } from './tools/tool';

export interface Job {
  readonly path: string;
}

export interface Outcome {
  readonly path: string;
  readonly failure: Failure;
}

class Worker {
  private readonly harness = new Map<string, vm.Script>();

  constructor(
    private readonly suite: string,
    private readonly tool: Tool,
    private readonly runtime: vm.Script | undefined,
  ) {}

  static async create(suite: string, id: string): Promise<Worker> {
    const configuration = configurationOf(id);
    const runtime = configuration.ours ? new vm.Script(runtimeExpression()) : undefined;
    return new Worker(suite, await configuration.load(), runtime);
  }

  async run(path: string): Promise<Failure> {
    const file = join(this.suite, 'test', path);
    const source = readFileSync(file, 'utf8');
    const metadata = metadataOf(source);
    for (const strictness of strictnessesOf(metadata)) {
      const failure = await this.runOnce(file, source, metadata, strictness);
      if (failure !== undefined) return `${strictness}: ${failure}`;
    }
    return undefined;
  }

  private async runOnce(
    file: string,
    source: string,
    metadata: Metadata,
    strictness: Strictness,
  ): Promise<Failure> {
    const text = strictness === 'strict' ? `"use strict";\n${source}` : source;
    let code: string;
    try {
      code = this.tool.compile(text, file, strictness === 'module');
    } catch (error) {
      return `not compiled: ${String(error).split('\n')[0]}`;
    }
    return runInRealm({
      code,
      strictness,
      metadata,
      file,
      harness: harnessOf(metadata).map((name) => this.harnessScript(name)),
      runtime: this.runtime,
      compileModule: (inner, innerFile) => this.tool.compile(inner, innerFile, true),
    });
  }

  private harnessScript(name: string): vm.Script {
    let script = this.harness.get(name);
    if (!script) {
      const file = join(this.suite, 'harness', name);
      if (!existsSync(file)) throw new Error(`The suite has no harness file ${name}`);
      script = new vm.Script(readFileSync(file, 'utf8'), { filename: file });
      this.harness.set(name, script);
    }
    return script;
  }
}

async function main(suite: string, id: string): Promise<void> {
  // A rejection that nobody handles is often what a test is about; `$DONE` decides.
  process.on('unhandledRejection', () => undefined);
  process.on('uncaughtException', () => undefined);
  // So are warnings of compilers, about direct evals for example.
  console.warn = () => undefined;
  const worker = await Worker.create(suite, id);
  process.on('message', ({ path }: Job) => {
    void worker.run(path).then(
      (failure) => process.send?.({ path, failure } satisfies Outcome),
      (error: unknown) =>
        process.send?.({ path, failure: `runner: ${String(error)}` } satisfies Outcome),
    );
  });
  process.send?.('ready');
}

void main(process.argv[2], process.argv[3]);
