/**
 * The little language in which a case says how its generator is driven, and the plain data (JSON) it
 * is turned into, so that a script also runs where only ES5 does.
 *
 *     // drive: next() next('a') & return(later(1)) throw(error('x'))
 *
 * One *step* is a group of requests joined by `&`: they are made in one go, one after the other,
 * without waiting. The next step is taken when every request of the one before has settled.
 * `all` asks `next` again and again until the generator is finished.
 */
export type Method = 'next' | 'throw' | 'return' | 'asend' | 'athrow' | 'aclose';

/** A value to send: a primitive, or an object whose one key says what is made of the primitive. */
export type Value =
  | string
  | number
  | boolean
  | null
  | { readonly later: Value }
  | { readonly fail: Value }
  | { readonly thenable: Value }
  | { readonly error: Value }
  | { readonly nothing: true };

export type Request = readonly [method: Method | 'all'] | readonly [method: Method, value: Value];
export type Step = readonly Request[];
export type Script = readonly Step[];

export const WHOLE: Script = [[['all']]];

/** @throws Error with the offending text where `text` is not of the language. */
export function parseScript(text: string): Script {
  let rest = text.trim();
  const steps: Step[] = [];
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest);
    if (!found) return undefined;
    rest = rest.slice(found[0].length);
    return found[1] ?? found[0];
  };
  const wrong = (): Error => new Error(`not a drive script: ${JSON.stringify(rest)} in ${text}`);

  const value = (): Value => {
    const kind = take(/^(later|fail|thenable|error)\(/);
    if (kind) {
      const inner = value();
      if (!take(/^\s*\)/)) throw wrong();
      return { [kind]: inner } as unknown as Value;
    }
    const quoted = take(/^'([^']*)'/);
    if (quoted !== undefined) return quoted;
    const word = take(/^(?:-?\d+(?:\.\d+)?|true|false|null|undefined)\b/);
    if (word === undefined) throw wrong();
    return word === 'undefined' ? { nothing: true } : (JSON.parse(word) as Value);
  };

  const request = (): Request => {
    if (take(/^all\b/)) return ['all'];
    const method = take(/^(next|throw|return|asend|athrow|aclose)\(\s*/) as Method | undefined;
    if (!method) throw wrong();
    if (take(/^\)/)) return [method];
    const sent = value();
    if (!take(/^\s*\)/)) throw wrong();
    return [method, sent];
  };

  while (rest) {
    const step: Request[] = [request()];
    while (take(/^\s*&\s*/)) step.push(request());
    steps.push(step);
    take(/^\s+/);
  }
  return steps;
}

/** The text of a script, for reports. `parseScript(printScript(s))` is `s`. */
export function printScript(script: Script): string {
  const value = (v: Value): string => {
    if (typeof v === 'string') return `'${v}'`;
    if (v === null || typeof v !== 'object') return String(v);
    const [kind, inner] = Object.entries(v)[0] as [string, Value];
    return kind === 'nothing' ? 'undefined' : `${kind}(${value(inner)})`;
  };
  const request = (r: Request): string =>
    r[0] === 'all' ? 'all' : `${r[0]}(${r.length > 1 ? value(r[1] as Value) : ''})`;
  return script.map((step) => step.map(request).join(' & ')).join(' ');
}
