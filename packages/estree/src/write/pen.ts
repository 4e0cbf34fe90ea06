/** What writes the parts of one node that was made. */
import { field, type Node } from '../host/syntax';
import type { Output } from './output';
import type { Printer } from './print';

export class Pen {
  readonly out: Output;

  constructor(
    readonly printer: Printer,
    private readonly node: Node,
    readonly indent: string,
  ) {
    this.out = printer.out;
  }

  readonly child = (key: string): void =>
    this.printer.child(this.node, key, field(this.node, key) as Node, this.indent);

  /** A list. */
  readonly separated = (key: string): void => {
    (field(this.node, key) as (Node | null)[]).forEach((item, i) => {
      if (i > 0) this.out.write(', ');
      if (item) this.printer.child(this.node, key, item, this.indent);
    });
  };
}
