/** What a user downloads of a compiled file: minified and gzipped. The runtime is not in it. */
import { minify } from 'terser';

export async function downloaded(code: string): Promise<number> {
  const { code: small = '' } = await minify(code, { module: true, compress: { passes: 2 } });
  const zipped = new Blob([small]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(zipped).arrayBuffer()).byteLength;
}
