// `?latency=ms` on any page makes every answer of this tab take that long, until the tab is closed.
const asked = new URLSearchParams(location.search).get('latency');
if (asked !== null) sessionStorage.setItem('latency', asked);

/** Calls the CRM's own API; null when it says "not found". */
export async function callApi(path, { method = 'GET', query = {}, body = null } = {}) {
  const url = new URL(`/api/${path}`, location.origin);
  for (const [name, value] of Object.entries(query)) if (value !== '') url.searchParams.set(name, value);
  const latency = sessionStorage.getItem('latency');
  if (latency !== null) url.searchParams.set('latency', latency);
  const response = await fetch(url, body ? { method, body: JSON.stringify(body) } : { method });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
}
