import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageJson } from './project';

/** The version of this package, which all of yield-from's packages share. */
export function ownVersion(): string {
  const text = readFileSync(join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as PackageJson).version ?? '0.0.0';
}
