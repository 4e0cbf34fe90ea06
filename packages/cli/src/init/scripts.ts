/** `tsc` in the scripts of package.json. */

/** `tsc` as a step of its own, by itself or through a package manager; not one that only checks. */
const STEP =
  /((?:^|&&|\|\||;)\s*(?:(?:npx(?: --no-install)?|bunx|pnpm(?: exec)?|yarn(?: run)?|npm exec(?: --)?) +)?)tsc(?=[\s;&|]|$)((?:(?!--noEmit\b)[^&;|])*)(?=$|&|;|\|)/g;

/** Any `tsc` that writes. */
const ANYWHERE = /(?<![\w.-])tsc(?=[\s;&|]|$)(?![^&;|]*--noEmit\b)/;

/** Runs another compiler in place of `tsc`: `npx tsc -p . && x` → `npx tspc -p . && x`. */
export function withCompiler(script: string, compiler: string): string {
  return script.replace(STEP, `$1${compiler}$2`);
}

/** Runs another step behind `tsc`: `tsc -p . && x` → `tsc -p . && step && x`. One that goes on watching is left alone. */
export function withStepBehind(script: string, step: string): string {
  return script.replace(STEP, (text, before: string, flags: string) =>
    /\s(-w|--watch)\b/.test(flags)
      ? text
      : `${before}tsc${flags.trimEnd()} && ${step}${/\s*$/.exec(flags)?.[0] ?? ''}`,
  );
}

/** Whether it runs a `tsc` that writes. */
export function runsTsc(script: string): boolean {
  return ANYWHERE.test(script);
}
