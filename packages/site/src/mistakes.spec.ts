/** What the playground says of other compilers is what they do: each program is compiled by them for ES5, and run. */
import { transformSync, version as swcVersion } from '@swc/core';
import ts from 'typescript';
import { compile } from '../playground/compile';
import { MISTAKES, type Peer, RUN_WITH } from '../playground/mistakes';
import { run } from '../playground/run';

const babel = () => import('@babel/standalone');
const PEERS = Object.keys(RUN_WITH) as Peer[];

async function compiled(source: string, peer: Peer | 'none'): Promise<string> {
  if (peer === 'swc') {
    const parser = { syntax: 'typescript' } as const;
    const options = { jsc: { parser, target: 'es5' }, module: { type: 'commonjs' } } as const;
    return transformSync(source, { ...options, filename: 'a.ts' }).code;
  }
  const request = { source, compiler: peer, target: 'ES5', module: 'CommonJS' } as const;
  return (await compile(request, babel)).code;
}

async function printed(source: string, peer: Peer | 'none'): Promise<string[]> {
  const lines: string[] = [];
  await run(await compiled(source, peer), ({ text }) => lines.push(text));
  return lines;
}

test('the versions are those that are run here', async () => {
  const { version } = (await babel()) as unknown as { readonly version: string };
  expect(RUN_WITH).toEqual({ TypeScript: ts.version, Babel: version, swc: swcVersion });
});

describe.each(MISTAKES)('$title', ({ source, others = {} }) => {
  test('is printed otherwise by those that are named, and by these only', async () => {
    const expected = await printed(source, 'none');
    for (const peer of PEERS) {
      const lines = await printed(source, peer);
      expect([peer, lines]).toEqual([peer, others[peer] ?? expected]);
      if (others[peer]) expect(lines).not.toEqual(expected);
    }
  }, 30_000);
});
