import { open } from 'node:fs/promises';

/** What was opened and closed again; the example's test looks at it. */
export const handles = { opened: 0, closed: 0 };

/** The lines of a file, read in pieces of 64 bytes. The file is closed however the reading ends. */
export async function* lines(path: string): AsyncGenerator<string, void> {
  const file = await open(path);
  handles.opened++;
  try {
    const buffer = Buffer.alloc(64);
    let rest: Uint8Array = new Uint8Array();
    for (;;) {
      const { bytesRead } = await file.read(buffer);
      if (bytesRead === 0) break;
      // Lines are cut before bytes become text: a character may lie across two pieces.
      rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
        yield Buffer.from(rest.subarray(0, end)).toString();
        rest = rest.subarray(end + 1);
      }
    }
    if (rest.length > 0) yield Buffer.from(rest).toString();
  } finally {
    await file.close();
    handles.closed++;
  }
}
