/** The counters of two runs, told apart by what they count and where it stands in the source. */
import type { FileCoverageData, Range } from 'istanbul-lib-coverage';

/** `statement 3:2-3:9` → how often it ran. */
export type Counters = ReadonlyMap<string, string>;

export function countersOf({
  statementMap,
  fnMap,
  branchMap,
  s,
  f,
  b,
}: FileCoverageData): Counters {
  const counters: [string, string][] = [
    ...Object.entries(statementMap).map(([id, range]): [string, string] => [
      `statement ${place(range)}`,
      String(s[id]),
    ]),
    ...Object.entries(fnMap).map(([id, { name, decl, loc }]): [string, string] => [
      `function ${nameOf(name)}${place(decl)} ${place(loc)}`,
      String(f[id]),
    ]),
    ...Object.entries(branchMap).map(([id, { type, locations }]): [string, string] => [
      `${type} ${locations.map(place).join(' ')}`,
      b[id].join(' '),
    ]),
  ];
  return new Map(counters);
}

/** `+`: counted in the second alone. `-`: in the first alone. `!`: another count. */
export function differences(wanted: Counters, found: Counters): string[] {
  return [
    ...[...wanted].flatMap(([key, count]) => {
      const other = found.get(key);
      if (other === undefined) return [`- ${key}: ${count}`];
      return other === count ? [] : [`! ${key}: ${count}, found ${other}`];
    }),
    ...[...found].flatMap(([key, count]) => (wanted.has(key) ? [] : [`+ ${key}: ${count}`])),
  ];
}

/** Unnamed ones are numbered by istanbul in the order in which they are met. */
function nameOf(name: string): string {
  return name.startsWith('(anonymous') ? '' : `${name} `;
}

function place({ start, end }: Range): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
