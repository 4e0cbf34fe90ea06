/**
 * The engine as its specs use it: behind the text host (`packages/estree`), over acorn's trees. Helpers are
 * `yf.helper`.
 *
 * (By its path: the package needs this one, and packages are built in the order in which they need one another.)
 */
import { parse } from 'acorn';
import { lowerSource, type SourceDiagnostic } from '../../../estree/src';
import { createHost } from '../../../estree/src/host/host';
import { Roles } from '../../../estree/src/host/roles';
import { type FunctionNode, isFunction, type Node } from '../../../estree/src/host/syntax';
import { build } from '../../../estree/src/write/build';
import { Lines } from '../../../estree/src/write/lines';
import { Output } from '../../../estree/src/write/output';
import { Printer } from '../../../estree/src/write/print';
import { Comments } from '../../../estree/src/write/trivia';
import { Names, type Options } from '../../../source-model/src';
import type { Coroutine, CoroutineKind } from '../contract/coroutine';
import type { Diagnostic } from '../contract/diagnostics';
import type { Explained } from '../contract/explained';
import type { Host } from '../contract/host';
import type { StateGraph } from '../contract/state-graph';

export { build, type Node };

const ALL: readonly CoroutineKind[] = ['async generator', 'async function', 'generator'];

export function parsed(source: string): Node {
  return parse(source, { ecmaVersion: 'latest', sourceType: 'script' }) as unknown as Node;
}

export interface Lowered {
  readonly code: string;
  /** The tree of `code`, made of that of the source. */
  readonly program: Node;
  readonly diagnostics: readonly SourceDiagnostic[];
  /** The functions that were lowered, innermost first. */
  readonly explained: readonly Explained[];
}

/** `kinds`: what is lowered; the rest stays as it is. */
export function lowerScript(
  source: string,
  kinds: readonly CoroutineKind[] = ['async generator'],
  program = parsed(source),
  { handover = 'exact', debug = false }: Pick<Options, 'handover' | 'debug'> = {},
): Lowered {
  const explained: Explained[] = [];
  const { code, diagnostics } = lowerSource(source, {
    filename: 'script.js',
    otherwise: 'script',
    program,
    options: {
      runtime: { global: 'yf' },
      asyncFunctions: kinds.includes('async function'),
      generators: kinds.includes('generator'),
      handover,
      debug,
    },
    explain: (one) => void explained.push(one),
  });
  return { code, program, diagnostics, explained };
}

/** The lowered script, without the names of its states. Throws where the engine reports a mistake. */
export function lower(source: string, kinds?: readonly CoroutineKind[]): string {
  const { code, diagnostics } = lowerScript(dedented(source), kinds);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new SyntaxError(errors.map((error) => error.code).join());
  return code.replace(/^(\s*case \d+) \/\*.*\*\/:$/gm, '$1:');
}

/** The state graph of a script's outermost, last generator. */
export function graphOf(source: string): StateGraph {
  return outermost(source, ['async generator']).graph;
}

/** The control-flow graph of a body, printed. The parameters are `a`, `b` and `c`. */
export function irOf(body: string, head = 'async function* g', debug = false): string {
  return outermost(`${head}(a, b, c) {\n${dedented(body)}\n}`, ALL, debug).ir;
}

function outermost(source: string, kinds: readonly CoroutineKind[], debug = false): Explained {
  const last = lowerScript(source, kinds, undefined, { debug }).explained.at(-1);
  if (!last) throw new Error('nothing is lowered');
  return last;
}

/** Without the indentation that all lines of it have. */
function dedented(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** A function of a script as a pass gets it, with a host that counts. */
export interface Subject {
  readonly host: Host<Node>;
  readonly coroutine: Coroutine<Node>;
  readonly diagnostics: readonly Diagnostic[];
  /** How often the engine has asked for a node's children. */
  asked(): number;
  show(node: Node): string;
}

/** Of a script with one declaration. */
export function subjectOf(source: string, flavour: CoroutineKind = 'async generator'): Subject {
  const program = parsed(source) as Extract<Node, { type: 'Program' }>;
  const node = program.body.find(isFunction) as FunctionNode;
  const names = new Names(new Set(source.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)), '_');
  const diagnostics: Diagnostic[] = [];
  let asked = 0;
  const host = createHost({
    roles: new Roles(),
    unique: (hint) => names.unique(hint),
    helper: (name) => build.member(build.name('yf'), name),
    report: (_node, diagnostic) => void diagnostics.push(diagnostic),
  });
  return {
    host: {
      ...host,
      children(parent) {
        asked++;
        return host.children(parent);
      },
    },
    coroutine: {
      flavour,
      protocol: 'standard',
      node,
      kind: build.name('kind'),
      parameters: node.params,
      body: (node.body as Extract<Node, { type: 'BlockStatement' }>).body as readonly Node[],
      arrow: false,
      strict: false,
    },
    diagnostics,
    asked: () => asked,
    show: (each) => show(each, source),
  };
}

/** The text of a node, be it made or the source's. */
export function show(node: Node, source = ''): string {
  const lines = new Lines(source);
  const out = new Output(lines);
  new Printer(out, new Comments(lines, []), '  ', '\n').node(node, '');
  return out.toString();
}
