import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { applyPatch, createPatch, parsePatch, reversePatch } from 'diff';
import type { Edit } from './step';

/** What `init` writes beside package.json, so that `init --undo` can take its changes back. */
export const BACKUP_FILE = '.yield-from-init.json';

interface Backup {
  readonly version: 1;
  readonly files: readonly {
    readonly path: string;
    readonly before: string | null;
    readonly after: string;
  }[];
}

/** Remembers edits that are about to be made, those of earlier runs included. */
export function saveBackup(root: string, edits: readonly Edit[]): void {
  const files = [...(readBackup(root)?.files ?? [])];
  for (const { path, before, after } of edits) {
    files.push({ path: relative(root, path), before: before ?? null, after });
  }
  const backup: Backup = { version: 1, files };
  writeFileSync(join(root, BACKUP_FILE), `${JSON.stringify(backup, null, 2)}\n`);
}

export interface Undo {
  readonly edits: readonly (Omit<Edit, 'after'> & { readonly after: string | undefined })[];
  /** Files that changed since in the places that `init` changed: left alone. */
  readonly refused: readonly string[];
}

/**
 * What takes the remembered edits back; undefined if there are none. A file that was changed since keeps
 * those changes, as long as they are elsewhere.
 */
export function planUndo(root: string): Undo | undefined {
  const backup = readBackup(root);
  if (!backup) return undefined;
  const edits: Undo['edits'][number][] = [];
  const refused: string[] = [];
  const current = new Map<string, string | undefined>();
  for (const file of [...backup.files].reverse()) {
    const path = join(root, file.path);
    const now = current.has(path)
      ? current.get(path)
      : existsSync(path)
        ? readFileSync(path, 'utf8')
        : undefined;
    if (now === undefined) {
      refused.push(file.path);
      continue;
    }
    const after = now === file.after ? (file.before ?? undefined) : revert(file, now);
    if (after === false) refused.push(file.path);
    else {
      current.set(path, after);
      edits.push({ path, before: now, after });
    }
  }
  return { edits, refused };
}

export function forgetBackup(root: string): void {
  rmSync(join(root, BACKUP_FILE), { force: true });
}

function revert({ path, before, after }: Backup['files'][number], now: string): string | false {
  if (before === null) return false;
  const [patch] = parsePatch(createPatch(path, before, after));
  return applyPatch(now, reversePatch(patch));
}

function readBackup(root: string): Backup | undefined {
  const path = join(root, BACKUP_FILE);
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as Backup;
}
