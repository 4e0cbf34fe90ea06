/** The figures of the benchmarks, as their last run has written them. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMarkdownRenderer, defineLoader } from 'vitepress';

const BENCHMARKS = join(dirname(fileURLToPath(import.meta.url)), '../../../benchmarks');

interface Results {
  /** The plot, as SVG. */
  readonly plot: string;
  /** The tables, as HTML. */
  readonly tables: string;
}

declare const data: Results;
export { data };

export default defineLoader({
  watch: [join(BENCHMARKS, 'RESULTS.md'), join(BENCHMARKS, 'results.svg')],
  async load(): Promise<Results> {
    const markdown = readFileSync(join(BENCHMARKS, 'RESULTS.md'), 'utf8');
    const renderer = await createMarkdownRenderer(BENCHMARKS);
    const body = markdown.slice(markdown.indexOf('\n## '));
    return {
      plot: readFileSync(join(BENCHMARKS, 'results.svg'), 'utf8'),
      tables: renderer.render(body),
    };
  },
});
