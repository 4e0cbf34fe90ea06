import type * as t from '@oxc-project/types';
import { lackingAt, readOptions, withoutTsPatchKeys } from '@yield-from/source-model';
import { ConfigText } from '../init/config-text';
import { BUNDLERS, type ConfigFile, type Project } from '../project';
import { isOurs, TRANSFORMER } from '../tsconfig';
import { PROBLEMS, type Problem } from './problems';
import type { Setup } from './setup';

type Given = Readonly<Record<string, unknown>>;

/** Whether the compiler will take the options that configurations give it. */
export function checkOptions({ configs }: Project, { transformers }: Setup): Problem[] {
  const ofBundlers = [...BUNDLERS, 'vitest' as const].flatMap((tool) =>
    literals(configs[tool], '@yield-from/unplugin').flatMap((given) => {
      const place = `The ${tool} configuration`;
      const problems = checkUnplugin(place, given);
      return tool === 'vitest' ? problems : [...problems, ...debugged(place, given)];
    }),
  );
  const ofBabel = literals(configs.babel, '@yield-from/babel').map((given) => [
    ...check("Babel's configuration", '@yield-from/babel', given),
    ...debugged("Babel's configuration", given),
  ]);
  const ofTypescript = transformers
    .flat()
    .filter(({ transform }) => isOurs(transform))
    .map((entry) => [
      ...check('tsconfig.json', TRANSFORMER, withoutTsPatchKeys(entry) as Given),
      ...debugged('tsconfig.json', entry as Given),
    ]);
  const ofJest = literals(configs.jest, TRANSFORMER).map((given) =>
    check("jest's configuration", TRANSFORMER, given),
  );
  return [...ofBundlers, ...ofBabel, ...ofTypescript, ...ofJest].flat();
}

/** (What is computed is no literal: it may be right.) */
function debugged(place: string, { debug }: Given): Problem[] {
  return debug === true ? [PROBLEMS.debugAlways(place)] : [];
}

const OF_UNPLUGIN = ['target', 'include', 'exclude', 'enforce'];

function checkUnplugin(place: string, given: Given): Problem[] {
  const name = '@yield-from/unplugin';
  const { target } = given;
  const problems = check(place, name, without(given, OF_UNPLUGIN));
  if (typeof target !== 'string') return problems;
  return [...problems, ...refusal(name, () => lackingAt(place, target))];
}

const check = (place: string, name: string, given: Given): Problem[] =>
  refusal(name, () => readOptions(place, given));

function refusal(name: string, read: () => unknown): Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    return [PROBLEMS.wrongOption((error as Error).message, name)];
  }
}

function without(given: Given, keys: readonly string[]): Given {
  return Object.fromEntries(Object.entries(given).filter(([key]) => !keys.includes(key)));
}

/** The options in a file as far as they are literals: of what is computed there is only the name. */
function literals(file: ConfigFile | undefined, module: string): Given[] {
  const config = file?.text.includes(module) ? ConfigText.read(file.text, file.path) : undefined;
  return config ? config.argumentsOf(module).map((object) => valueOf(object) as Given) : [];
}

function valueOf(node: t.Node | null): unknown {
  switch (node?.type) {
    case 'Literal':
      return node.value;
    case 'ArrayExpression': {
      const items = node.elements.map(valueOf);
      return items.includes(undefined) ? undefined : items;
    }
    case 'ObjectExpression':
      return Object.fromEntries(
        node.properties.flatMap((property) => {
          if (property.type !== 'Property' || property.computed) return [];
          const { key, value } = property;
          const name = key.type === 'Identifier' ? key.name : String(valueOf(key));
          return [[name, valueOf(value)]];
        }),
      );
    default:
      return undefined;
  }
}
