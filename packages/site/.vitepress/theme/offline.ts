/**
 * Keeps what was loaded, for when there is no network (`public/sw.js`). What came before that was there is asked for once more: from
 * the browser's own cache, as a rule.
 */
const KEPT = 'yield-from';

/** @param base the path that the site is served under */
export async function keepForOffline(base: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const wasThere = navigator.serviceWorker.controller !== null;
  await navigator.serviceWorker.register(`${base}sw.js`);
  if (!wasThere) await keepLoaded();
}

/** Of this page, or of this worker. */
export async function keepLoaded(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = [location.href.split('#')[0], ...loaded].filter((url) =>
    url.startsWith(location.origin),
  );
  const kept = await caches.open(KEPT);
  await Promise.all(
    [...new Set(own)].map(async (url) => {
      if (!(await kept.match(url))) await kept.add(url).catch(() => undefined);
    }),
  );
}
