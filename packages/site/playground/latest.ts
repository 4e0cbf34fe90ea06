/**
 * Work that only the last request matters for, such as compiling while somebody types: one piece at a time, and of what is asked for
 * meanwhile only the last, when that one is done.
 */
export function latest(work: (isStale: () => boolean) => Promise<void>): () => void {
  let isBusy = false;
  let isAsked = false;
  const run = async (): Promise<void> => {
    isBusy = true;
    try {
      while (isAsked) {
        isAsked = false;
        await work(() => isAsked);
      }
    } finally {
      isBusy = false;
    }
  };
  return () => {
    isAsked = true;
    if (!isBusy) void run();
  };
}
