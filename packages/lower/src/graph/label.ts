/** A place to jump to; resolved to a state number when everything is known. */
export class Label {
  constructor(readonly hint: string) {}
}
