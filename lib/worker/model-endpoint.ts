import { findSetting, type KeptEndpoint, saveSetting } from '../db/settings.ts';
import { type Endpoint, endpointOf, isKey } from '../drafting/endpoint.ts';
import type { EndpointDraft, EndpointResult, ModelEndpoint } from '../messages/drafting.ts';
import { findApiHosts, forgetApiHosts, noteApiHosts } from '../sites/api-hosts.ts';
import { syncSites } from '../sites/sync-sites.ts';
import { giveBack } from './drop-hosts.ts';
import { forgetSecrets, readSecrets, saveSecrets } from './secrets.ts';
import type { Worker } from './worker.ts';

/** The endpoint that the rep set, as it is used: with its key, `''` for none. */
export interface SetEndpoint extends Endpoint {
  readonly model: string;
  readonly key: string;
}

/** The endpoint as a screen may know it; null for none. */
export async function findEndpoint({ db }: Worker): Promise<ModelEndpoint | null> {
  const kept = await findSetting(db, 'modelEndpoint');
  const endpoint = kept && endpointOf(kept.url);
  return endpoint ? { ...kept, host: endpoint.host } : null;
}

/** The endpoint with its key; null while none is set, and where its key cannot be read any more. */
export async function openEndpoint(worker: Worker): Promise<SetEndpoint | null> {
  const kept = await findSetting(worker.db, 'modelEndpoint');
  const endpoint = kept && endpointOf(kept.url);
  if (!endpoint) return null;
  const secrets = kept.hasKey ? await readSecrets(worker, secretOf(endpoint)) : {};
  return secrets && { ...endpoint, model: kept.model, key: secrets.key ?? '' };
}

/** May it be asked now? The rep may take a host back at any moment. */
export function isReachable({ browser }: Worker, { pattern }: Endpoint): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Notes a host that the rep is about to be asked for: its pages are not read. One that is allowed already is what it is. */
export async function planEndpoint(worker: Worker, url: string): Promise<void> {
  const endpoint = endpointOf(url);
  if (endpoint && !(await isReachable(worker, endpoint))) await noteApiHosts(worker.db, [endpoint.pattern]);
}

/** Keeps an endpoint in place of the one there was. A key belongs to the address it was given for, and goes to no other. */
export async function saveEndpoint(worker: Worker, draft: EndpointDraft): Promise<EndpointResult> {
  const endpoint = endpointOf(draft.url);
  const [model, key] = [draft.model.trim(), draft.key?.trim() ?? null];
  if (!endpoint) return { kind: 'not-valid', field: 'url' };
  if (model === '') return { kind: 'not-valid', field: 'model' };
  if (key !== null && !isKey(key)) return { kind: 'not-valid', field: 'key' };
  if (!(await isReachable(worker, endpoint))) {
    await forgetApiHosts(worker.db, [endpoint.pattern]);
    return { kind: 'not-allowed', host: endpoint.host };
  }
  const before = await findSetting(worker.db, 'modelEndpoint');
  const hasKey = await keepKey(worker, endpoint, { key, before });
  await saveSetting(worker.db, 'modelEndpoint', { url: draft.url.trim(), model, hasKey });
  await dropBefore(worker, before, endpoint);
  await syncSites(worker.browser, worker.db, worker.locks);
  return { kind: 'saved', endpoint: { url: draft.url.trim(), host: endpoint.host, model, hasKey } };
}

/** Forgets the endpoint with its key, and gives its host back; safe to repeat. */
export async function forgetEndpoint(worker: Worker): Promise<void> {
  const before = await findSetting(worker.db, 'modelEndpoint');
  await worker.db.settings.delete('modelEndpoint');
  await dropBefore(worker, before, null);
  await syncSites(worker.browser, worker.db, worker.locks);
}

interface Keeping {
  readonly key: string | null;
  readonly before: KeptEndpoint | undefined;
}

/** Whether there is a key for it now. */
async function keepKey(worker: Worker, endpoint: Endpoint, { key, before }: Keeping): Promise<boolean> {
  if (key === null) return before?.hasKey === true && endpointOf(before.url)?.origin === endpoint.origin;
  if (key === '') await forgetSecrets(worker, secretOf(endpoint));
  else await saveSecrets(worker, secretOf(endpoint), { key });
  return key !== '';
}

/** What only the endpoint before needed is forgotten and given back. */
async function dropBefore(worker: Worker, before: KeptEndpoint | undefined, next: Endpoint | null): Promise<void> {
  const old = before && endpointOf(before.url);
  if (!old) return;
  if (old.origin !== next?.origin) await forgetSecrets(worker, secretOf(old));
  if (old.pattern === next?.pattern) return;
  // Only what was asked for its sake: a site whose pages are read was allowed for itself.
  const asked = await findApiHosts(worker.db);
  if (asked.includes(old.pattern)) await giveBack(worker, { hosts: [old.pattern], asked: [old.pattern] });
}

/** The origin is sealed in with the key. */
function secretOf({ origin }: Endpoint): string {
  return `model:${origin}`;
}
