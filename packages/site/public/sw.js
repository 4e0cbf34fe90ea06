/**
 * The site without the internet: what was loaded once is kept, and given where the network does not answer. Files below `assets` have
 * their content in their name, and never change.
 */
const KEPT = 'yield-from';

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(location.origin)) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const kept = await caches.open(KEPT);
  const known = await kept.match(request, { ignoreSearch: true });
  if (known && new URL(request.url).pathname.includes('/assets/')) return known;
  try {
    const response = await fetch(request);
    if (response.ok) await kept.put(request, response.clone());
    return response;
  } catch (error) {
    if (known) return known;
    throw error;
  }
}
