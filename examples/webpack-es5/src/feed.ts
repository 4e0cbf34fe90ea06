/** A feed in pages, as a server would hand it out. */
export interface Page {
  readonly items: readonly string[];
  readonly next?: number;
}

export interface Server {
  get(page: number): Promise<Page>;
}

/** All items of a feed, page after page, each asked for when it is needed. */
export async function* feed(server: Server, first = 1): AsyncGenerator<string, number> {
  let pages = 0;
  for (let next: number | undefined = first; next !== undefined;) {
    const page: Page = await server.get(next);
    pages++;
    yield* page.items;
    next = page.next;
  }
  return pages;
}
