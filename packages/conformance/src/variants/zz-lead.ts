import { loadCases } from '../cases/load';
import { compare, printDifference } from './compare';
import * as B from './babel';
import * as T from './typescript';
import { applies, prepare } from './variant';
const all: any[] = [
  (B as any).babel,
  (B as any).babelES5,
  ...['es5', 'es2017', 'es2022'].map((t) => (T as any).typescriptAt(t)),
];
const [, , vn, style = 'native', cn = ''] = process.argv;
(async () => {
  console.log(all.map((v) => v.name).join(' '));
  for (const v of all.filter((v) => v.name === vn)) {
    let ok = 0,
      bad = 0;
    for (const c of loadCases()) {
      if (cn && !c.name.includes(cn)) continue;
      if (!applies(c, v)) continue;
      let o: any;
      try {
        o = await compare(c, v, style as any);
      } catch (e) {
        o = { kind: 'failed', error: String((e as any).stack) };
      }
      if (o.kind === 'same') ok++;
      else if (o.kind === 'none') {
      } else {
        bad++;
        console.log('===== ' + c.name);
        if (o.kind === 'failed') console.log(o.error.split('\n').slice(0, 5).join('\n'));
        else o.differences.slice(0, 1).forEach((d: any) => console.log(printDifference(d)));
        if (cn) console.log(v.compile(prepare(c, style as any)!));
      }
    }
    console.log('OK', ok, 'BAD', bad);
  }
})();
