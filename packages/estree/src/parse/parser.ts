/**
 * The parser is an ES module, and this package is not. Node requires it all the same, where Yarn's Plug'n'Play does not
 * keep it in an archive: there it can only be imported.
 */
type Parser = typeof import('oxc-parser');

let parser: Parser | undefined;

/** Imports the parser. To be awaited before the first text, by callers that can wait; for others it is required. */
export async function loadParser(): Promise<void> {
  parser ??= await import('oxc-parser');
}

export function parserNow(): Parser {
  return (parser ??= required());
}

function required(): Parser {
  try {
    return require('oxc-parser') as Parser;
  } catch (error) {
    if (process.versions.pnp === undefined) throw error;
    throw new Error(UNPLUG, { cause: error });
  }
}

const UNPLUG =
  "Yarn's Plug'n'Play cannot require oxc-parser, which is an ES module.\n" +
  '    Put `"dependenciesMeta": { "oxc-parser": { "unplugged": true } }` into the package.json at the top, and run `yarn install`.';
