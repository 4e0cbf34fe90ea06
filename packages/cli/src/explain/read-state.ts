import { types as t } from '@babel/core';

/** A step function, taken apart. */
export interface Machine {
  readonly code: string;
  /** The names of its parameter, of the variable it switches on, and of its loop's label. */
  readonly frame: string;
  readonly state: string;
  readonly label: string | undefined;
  readonly cases: readonly t.SwitchCase[];
  /** The region table: handlers of throws and returns in turn. */
  readonly table: readonly number[];
  readonly step: t.ArrowFunctionExpression;
}

/** A state as it is written: its region is known only when all states are. */
export interface ReadState {
  readonly index: number;
  readonly label: string;
  /** Set where the state begins by setting it, as handlers do. */
  readonly entryRegion: number | undefined;
  readonly code: readonly string[];
  readonly exits: readonly ReadExit[];
}

export interface ReadExit {
  readonly kind: string;
  readonly target: number | undefined;
  /** The region that the state sets before it; undefined where it sets none. */
  readonly region: number | undefined;
}

const SIGNALS: Readonly<Record<number, string>> = {
  0: 'done',
  1: 'await',
  2: 'yield',
  3: 'return',
};

/** What the machine does itself while a state's statements are read in order. */
interface Position {
  resume: number | undefined;
  region: number | undefined;
  goto: readonly number[];
}

/** Reads the statements of a `case`: the user's become code, the machine's become exits. */
export class StateReader {
  private readonly slots: ReadonlyMap<string, readonly number[]>;

  constructor(private readonly machine: Machine) {
    this.slots = slotsOf(machine);
  }

  read(clause: t.SwitchCase, next: t.SwitchCase | undefined): ReadState {
    const code: string[] = [];
    const exits: ReadExit[] = [];
    const position: Position = { resume: undefined, region: undefined, goto: [] };
    const left = this.statements(clause.consequent, position, code, exits, '');
    if (!left && next) exits.push({ kind: 'goto', target: indexOf(next), region: position.region });
    const [first] = clause.consequent;
    return {
      index: indexOf(clause),
      label: this.labelOf(clause),
      entryRegion: first && this.fieldSet(first, 'region'),
      code,
      exits,
    };
  }

  /** Whether the statements always leave. `when`: the condition they are under. */
  private statements(
    list: readonly t.Statement[],
    at: Position,
    code: string[],
    exits: ReadExit[],
    when: string,
  ): boolean {
    const exit = (kind: string, target: number | undefined): void => {
      exits.push({ kind: when === '' ? kind : `${kind} if ${when}`, target, region: at.region });
    };
    for (const statement of list) {
      const resume = this.fieldSet(statement, 'state');
      const region = this.fieldSet(statement, 'region');
      const goto = this.stateSet(statement);
      if (resume !== undefined) at.resume = resume;
      else if (region !== undefined) at.region = region;
      else if (goto) at.goto = goto;
      else if (this.isJump(statement)) {
        for (const target of at.goto) exit('goto', target);
        return true;
      } else if (t.isReturnStatement(statement)) {
        this.return(statement, at, code, exit);
        return true;
      } else if (t.isThrowStatement(statement)) {
        code.push(...this.lines(statement));
        exit('throw', undefined);
        return true;
      } else if (t.isIfStatement(statement) && this.leaves(statement)) {
        this.branch(statement, at, code, exits);
      } else if (!t.isEmptyStatement(statement)) code.push(...this.lines(statement));
    }
    return false;
  }

  private return(
    { argument }: t.ReturnStatement,
    at: Position,
    code: string[],
    exit: (kind: string, target: number | undefined) => void,
  ): void {
    if (t.isNumericLiteral(argument)) {
      const kind = SIGNALS[argument.value] ?? 'return';
      exit(kind, kind === 'await' || kind === 'yield' ? at.resume : undefined);
    } else if (argument) {
      code.push(...this.lines(argument));
      exit(calleeOf(argument), at.resume);
    }
  }

  private branch(
    { test, consequent, alternate }: t.IfStatement,
    at: Position,
    code: string[],
    exits: ReadExit[],
  ): void {
    const condition = this.lines(test).join(' ');
    for (const [branch, when] of [
      [consequent, condition],
      [alternate, `not ${condition}`],
    ] as const) {
      if (!branch) continue;
      const inner: string[] = [];
      this.statements(
        t.isBlockStatement(branch) ? branch.body : [branch],
        { ...at },
        inner,
        exits,
        when,
      );
      if (inner.length > 0) code.push(`if (${when})`, ...inner.map((line) => `  ${line}`));
    }
  }

  /** `$.state = 3`, `$.region = 1`: the number. */
  private fieldSet(statement: t.Statement, field: 'state' | 'region'): number | undefined {
    const assignment = assignmentOf(statement);
    if (!assignment || !t.isMemberExpression(assignment.left) || assignment.left.computed)
      return undefined;
    const { object, property } = assignment.left;
    if (
      !t.isIdentifier(object, { name: this.machine.frame }) ||
      !t.isIdentifier(property, { name: field })
    ) {
      return undefined;
    }
    return t.isNumericLiteral(assignment.right) ? assignment.right.value : undefined;
  }

  /** `state = 3`, or `state = slot` with whatever the slot may hold. */
  private stateSet(statement: t.Statement): readonly number[] | undefined {
    const assignment = assignmentOf(statement);
    if (!assignment || !t.isIdentifier(assignment.left, { name: this.machine.state }))
      return undefined;
    if (t.isNumericLiteral(assignment.right)) return [assignment.right.value];
    return t.isIdentifier(assignment.right)
      ? (this.slots.get(assignment.right.name) ?? [])
      : undefined;
  }

  private isJump(statement: t.Statement): boolean {
    if (!t.isContinueStatement(statement)) return false;
    return !statement.label || statement.label.name === this.machine.label;
  }

  /** Whether a statement has an exit of the state in it, nested functions left out. */
  private leaves(statement: t.Statement): boolean {
    let found = false;
    const visit = (node: t.Node): void => {
      if (found || t.isFunction(node) || t.isLoop(node)) return;
      if (t.isReturnStatement(node) || t.isThrowStatement(node)) found = true;
      else if (t.isContinueStatement(node)) found = this.isJump(node);
      for (const key of t.VISITOR_KEYS[node.type] ?? []) {
        const child = (
          node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>
        )[key];
        for (const each of Array.isArray(child) ? child : [child]) if (each) visit(each);
      }
    };
    visit(statement);
    return found;
  }

  private lines({ start, end }: t.Node): string[] {
    const lines = this.machine.code.slice(start ?? 0, end ?? 0).split('\n');
    const indents = lines
      .slice(1)
      .filter((line) => line.trim() !== '')
      .map((line) => line.search(/\S/));
    const indent = Math.min(...indents, Infinity);
    return lines.map((line, index) =>
      index === 0 ? line : line.slice(indent === Infinity ? 0 : indent),
    );
  }

  /** The comment at `case 3:`, before the colon or behind it. */
  private labelOf({ test }: t.SwitchCase): string {
    const text = this.machine.code.slice(test?.end ?? 0);
    const comment = /^\s*:?[^\S\n]*(?:\/\/[^\S\n]*([^\n]*)|\/\*\s*([^]*?)\s*\*\/)/.exec(text);
    return (comment?.[1] ?? comment?.[2] ?? '').trim();
  }
}

function indexOf({ test }: t.SwitchCase): number {
  return t.isNumericLiteral(test) ? test.value : 0;
}

function assignmentOf(statement: t.Statement): t.AssignmentExpression | undefined {
  if (!t.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  return t.isAssignmentExpression(expression, { operator: '=' }) ? expression : undefined;
}

function calleeOf(node: t.Expression): string {
  if (!t.isCallExpression(node)) return 'resume';
  const callee = t.isSequenceExpression(node.callee) ? node.callee.expressions.at(-1) : node.callee;
  if (t.isMemberExpression(callee) && t.isIdentifier(callee.property)) return callee.property.name;
  return t.isIdentifier(callee) ? callee.name : 'resume';
}

/** The numbers that each variable is set to: what a `finally` goes on with is one of its slot's. */
function slotsOf({ cases }: Machine): ReadonlyMap<string, readonly number[]> {
  const slots = new Map<string, number[]>();
  for (const clause of cases) {
    t.traverseFast(clause, (node) => {
      if (!t.isAssignmentExpression(node, { operator: '=' })) return;
      const { left, right } = node;
      if (!t.isIdentifier(left) || !t.isNumericLiteral(right)) return;
      slots.set(left.name, [...new Set([...(slots.get(left.name) ?? []), right.value])]);
    });
  }
  return slots;
}
