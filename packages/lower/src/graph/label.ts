/** A place to jump to. The layout gives its block a state number. `hint`: what the place is for, in a word or two. */
export class Label {
  constructor(readonly hint: string) {}
}
