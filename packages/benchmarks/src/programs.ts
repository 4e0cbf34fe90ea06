import { bundle } from './bundle';
import { CONTESTANTS, type Contestant } from './contestants';
import type { Workload } from './workloads';

/** Every contestant's programs, compiled once. */
export class Programs {
  private readonly bundles = new Map<string, Promise<string>>();

  /** The bundle of a workload and, unless it is driven, its lowered consumer. */
  get(contestant: Contestant, workload: Workload, conditions: readonly string[]): Promise<string> {
    const key = [contestant.name, workload.name, ...conditions].join();
    let text = this.bundles.get(key);
    if (text === undefined) {
      text = bundle(contestant, programFiles(contestant, workload), conditions);
      this.bundles.set(key, text);
    }
    return text;
  }
}

/** The files of `workloads/` that make up the program. */
export function programFiles(contestant: Contestant, workload: Workload): string[] {
  const file = (contestant.ours && workload.pythonFile) || workload.file;
  if (workload.driven) return [file];
  return [file, workload.kind === 'generators' ? 'generators/drain' : 'drain'];
}

/** The contestants whose names contain one of the words; native is always among them. */
export function chosen(words: readonly string[] | undefined): readonly Contestant[] {
  if (words === undefined) return CONTESTANTS;
  return CONTESTANTS.filter(
    ({ name }) => name === 'native' || words.some((word) => name.includes(word)),
  );
}
