import type * as t from '@oxc-project/types';
import { ownVersion } from '../own-version';
import type { Manifest } from '../project';
import { dependsOn } from '../project';
import { ConfigText } from './config-text';
import { type Chosen, flagOf } from '../compiler-flags';
import type { Edit, Step } from './step';
import { runsTsc, withStepBehind } from './scripts';

/** The changes to package.json, collected while the other steps are planned. */
export class ManifestPlan {
  private readonly additions = new Map<'dependencies' | 'devDependencies', Map<string, string>>();
  private readonly scripts = new Map<string, string>();
  /** Configuration in package.json is changed here, so that the file is written once. */
  private readonly config: ConfigText;
  private touched = false;

  constructor(private readonly manifest: Manifest) {
    const config = ConfigText.read(manifest.text, manifest.path);
    if (!config?.objects[0]) throw new TypeError(`${manifest.path} holds no object.`);
    this.config = config;
  }

  /** A package the product needs at run time: of yield-from's own, in this version. */
  dependency(name: string, version = `^${ownVersion()}`): void {
    this.add('dependencies', name, version);
  }

  devDependency(name: string, version = `^${ownVersion()}`): void {
    this.add('devDependencies', name, version);
  }

  /** Changes every script by its text; gives the names of those that run `tsc` and did not change. */
  changeScripts(change: (script: string) => string): string[] {
    const unchanged: string[] = [];
    for (const [name, script] of Object.entries(this.manifest.data.scripts ?? {})) {
      const changed = change(script);
      if (changed !== script) this.scripts.set(name, changed);
      else if (runsTsc(script)) unchanged.push(name);
    }
    return unchanged;
  }

  /** Runs the command line on what `tsc` wrote: the way for TypeScript 7, which has no transformers. */
  lowerAfterTsc(options: Chosen): Step {
    this.devDependency('@yield-from/cli');
    const flags = Object.entries(options).map(([name, value]) => ` ${flagOf(name, value)}`);
    const step = `yield-from lower ${OUT_DIR} --write${flags.join('')}`;
    const scripts = Object.values(this.manifest.data.scripts ?? {});
    const isThere = scripts.some((script) => script.includes('yield-from lower'));
    if (isThere) return { edits: [], notes: [], todo: [] };
    const unchanged = this.changeScripts((script) => withStepBehind(script, step));
    const todo = unchanged.map(
      (name) =>
        `The script "${name}" runs tsc in a way of its own: have it run \`${step}\` behind it.`,
    );
    if (this.scripts.size === 0 && todo.length === 0) {
      todo.push(`Run \`${step}\` after tsc: no script that runs tsc was found.`);
    }
    const notes =
      this.scripts.size > 0
        ? [
            `The scripts lower the folder ${OUT_DIR}: put another name there if tsc writes elsewhere.`,
          ]
        : [];
    return { edits: [], notes, todo };
  }

  /** The object at a property of package.json (`babel`, `jest`), to be changed in place. */
  section(name: string): { config: ConfigText; object: t.ObjectExpression } | undefined {
    const object = this.config.property(this.config.objects[0], name);
    if (object?.type !== 'ObjectExpression') return undefined;
    this.touched = true;
    return { config: this.config, object };
  }

  edits(): readonly Edit[] {
    for (const [list, packages] of this.additions) this.write(list, packages);
    if (this.scripts.size > 0) this.writeScripts();
    const after = this.config.toString();
    if (!this.touched || after === this.manifest.text) return [];
    return [{ path: this.manifest.path, before: this.manifest.text, after }];
  }

  private add(list: 'dependencies' | 'devDependencies', name: string, version: string): void {
    if (dependsOn(this.manifest, name)) return;
    this.touched = true;
    const packages = this.additions.get(list) ?? new Map<string, string>();
    packages.set(name, version);
    this.additions.set(list, packages);
  }

  private write(list: string, packages: ReadonlyMap<string, string>): void {
    const [root] = this.config.objects;
    const object = this.config.property(root, list);
    if (object?.type === 'ObjectExpression') {
      for (const [name, version] of packages) {
        this.config.addProperty(object, name, JSON.stringify(version));
      }
      return;
    }
    const entries = [...packages].map(([name, version]) => `"${name}": "${version}"`);
    this.config.addProperty(root, list, `{\n    ${entries.join(',\n    ')}\n  }`);
  }

  private writeScripts(): void {
    const scripts = this.config.property(this.config.objects[0], 'scripts');
    if (scripts?.type !== 'ObjectExpression') return;
    this.touched = true;
    for (const [name, text] of this.scripts) {
      const value = this.config.property(scripts, name);
      if (value) this.config.replace(value, JSON.stringify(text));
    }
  }
}

const OUT_DIR = 'dist';
