import type { Secrets } from '../connectors/api-adapter.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import type { Worker } from './worker.ts';

/** Where secrets are: the texts in the browser's storage, the key in the database. */
export type Vault = Pick<Worker, 'browser' | 'db'>;

/** A secret as it lies in storage; both in base64. */
interface Sealed {
  readonly iv: string;
  readonly sealed: string;
}

const keyId = 'secrets';
const cipher = { name: 'AES-GCM', length: 256 };

/** Keeps the browser's storage from our scripts in pages; safe to repeat, and asked for at each wake. */
export async function closeStorage({ browser }: Pick<Worker, 'browser'>): Promise<void> {
  const { local, session } = browser.storage;
  await Promise.all([local, session].map((area) => area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })));
}

/** Keeps a connection's secrets, encrypted; in place of those it had. */
export async function saveSecrets({ browser, db }: Vault, connectionId: string, secrets: Secrets): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(secrets));
  const sealed = await crypto.subtle.encrypt(boundTo(connectionId, iv), await findOrMakeKey(db), text);
  const row: Sealed = { iv: base64(iv), sealed: base64(new Uint8Array(sealed)) };
  await browser.storage.local.set({ [nameOf(connectionId)]: row });
}

/** A connection's secrets; null when there are none, or none that can be read (the key is gone, they were damaged or moved). */
export async function readSecrets({ browser, db }: Vault, connectionId: string): Promise<Secrets | null> {
  const name = nameOf(connectionId);
  const found: Record<string, unknown> = await browser.storage.local.get(name);
  const row = await db.keys.get(keyId);
  if (!row || !isSealed(found[name])) return null;
  return unsealed(found[name], row.key, connectionId);
}

/** Does what changes a connection's secrets, one change after another. */
export function changeSecrets(
  { locks }: Pick<Worker, 'locks'>,
  connectionId: string,
  change: () => Promise<void>,
): Promise<void> {
  return locks.request(nameOf(connectionId), change);
}

/** Forgets a connection's secrets. */
export async function forgetSecrets({ browser }: Vault, connectionId: string): Promise<void> {
  await browser.storage.local.remove(nameOf(connectionId));
}

async function unsealed({ iv, sealed }: Sealed, key: CryptoKey, connectionId: string): Promise<Secrets | null> {
  try {
    const text = await crypto.subtle.decrypt(boundTo(connectionId, bytesOf(iv)), key, bytesOf(sealed));
    return JSON.parse(new TextDecoder().decode(text)) as Secrets;
  } catch {
    // Not told why: nothing that is in it may get into a report. The rep is asked to sign in again.
    return null;
  }
}

/** The connection's id is sealed in: what was kept for one cannot be passed off as another's. */
function boundTo(connectionId: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: cipher.name, iv, additionalData: new TextEncoder().encode(connectionId) };
}

/** The key of this browser, which cannot be taken out of it; made when it is first needed. */
async function findOrMakeKey(db: FollowthroughDb): Promise<CryptoKey> {
  const known = await db.keys.get(keyId);
  if (known) return known.key;
  const key = await crypto.subtle.generateKey(cipher, false, ['encrypt', 'decrypt']);
  // Two at once take the one that was first.
  return db.transaction('rw', db.keys, async () => {
    const first = await db.keys.get(keyId);
    if (!first) await db.keys.add({ id: keyId, key });
    return first?.key ?? key;
  });
}

function nameOf(connectionId: string): string {
  return `secret:${connectionId}`;
}

function isSealed(row: unknown): row is Sealed {
  if (typeof row !== 'object' || row === null || !('iv' in row) || !('sealed' in row)) return false;
  return typeof row.iv === 'string' && typeof row.sealed === 'string';
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The bytes of a base64 text; throws when it is none. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
