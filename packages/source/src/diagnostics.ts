import type { SourceDiagnostic } from '@yield-from/estree';

/** `file.ts:3:7 - error YF1001: message`, the form that editors and terminals make a link of. */
export function formatDiagnostic(diagnostic: SourceDiagnostic): string {
  const { code, severity, message, fix, filename, line, column } = diagnostic;
  const place = line === undefined ? filename : `${filename}:${line}:${(column ?? 0) + 1}`;
  return `${place} - ${severity} ${code}: ${message}${fix ? `\n    ${fix}` : ''}`;
}
