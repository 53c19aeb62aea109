import { patternOf } from '../connectors/hosts.ts';

/** An address that words can be asked of. */
export interface Endpoint {
  /** Where requests go. */
  readonly completions: string;
  readonly origin: string;
  /** With its port, as it is shown. */
  readonly host: string;
  /** The match pattern that Chrome is asked for; patterns know no port. */
  readonly pattern: string;
}

const pathOfCompletions = '/chat/completions';
/** Addresses that never leave the machine or its own network (RFC 1918, 3927, 4193, 6890). */
const ownNetwork =
  /^(localhost|[\w-]+\.localhost|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|169\.254(\.\d+){2}|\[::1\]|\[f[cd][0-9a-f]{2}:[0-9a-f:]+\]|\[fe[89ab][0-9a-f]:[0-9a-f:]+\])$/;

/**
 * The endpoint at an address as a rep types it, with `/v1` or the whole path or neither; null for none that may be used:
 * unencrypted ones only on this machine and its own network, none with a name or password in it.
 */
export function endpointOf(typed: string): Endpoint | null {
  const url = URL.parse(typed.trim());
  if (!url || url.username !== '' || url.password !== '') return null;
  const isOwn = url.protocol === 'http:' && ownNetwork.test(url.hostname);
  if (url.protocol !== 'https:' && !isOwn) return null;
  const { origin, host, search } = url;
  return { completions: `${origin}${pathOf(url)}${search}`, origin, host, pattern: patternOf(origin) };
}

function pathOf({ pathname }: URL): string {
  const path = pathname.replace(/\/+$/, '');
  if (path.endsWith(pathOfCompletions)) return path;
  return `${path === '' ? '/v1' : path}${pathOfCompletions}`;
}

/** Can this be the value of a header? Anything else throws where a request is made of it. */
export function isKey(key: string): boolean {
  return /^[\x21-\x7e]*$/.test(key);
}
