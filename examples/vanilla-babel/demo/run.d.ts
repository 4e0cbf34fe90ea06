export interface Engine {
  readonly engine: string;
  readonly executable: string;
}
export function engines(): Engine[];
export function run(executable: string, program: string): string | undefined;
export function whyNotES5(file: string): string | undefined;
