import type { OptionalPermission } from '../messages/connections.ts';
import type { Connection, SignInWay } from '../outbox/connection.ts';
import type { ApiAdapter } from './api-adapter.ts';

/** Hosts of this machine and of tests: what is sent there crosses no network that others listen to. */
const localHost = /^(localhost|127\.0\.0\.1|\[::1\]|[\w.-]+\.(test|localhost))$/;

/** What must be allowed before anything is sent: the CRM's own site, where its API is, and what else the adapter names. */
export function hostsNeeded(adapter: ApiAdapter, connection: Connection): readonly string[] {
  const more = signInPlace(adapter, connection);
  const urls = [siteOf(adapter, connection), adapter.baseUrl(connection), ...(more === undefined ? [] : [more])];
  return [...new Set([...urls.map(patternOf), ...adapter.hostsOf(connection)])];
}

/** Of those, the ones that are allowed for the API alone: no page there is the CRM's. */
export function apiHostsOf(adapter: ApiAdapter, connection: Connection): readonly string[] {
  const site = patternOf(siteOf(adapter, connection));
  return hostsNeeded(adapter, connection).filter((pattern) => pattern !== site);
}

/** Where a sign-in comes from that is not where the API is; undefined where there is none. */
function signInPlace({ sessionCookie, oauth }: ApiAdapter, connection: Connection): string | undefined {
  if (connection.way === 'session') return sessionCookie?.urlOf(connection);
  return connection.way === 'pkce' ? oauth?.tokenUrl(connection) : undefined;
}

/** What a way to sign in needs of the browser besides hosts. */
export function permissionsNeeded(adapter: ApiAdapter, way: SignInWay): readonly OptionalPermission[] {
  if (way === 'pkce') return ['identity'];
  return way === 'session' && adapter.sessionCookie ? ['cookies'] : [];
}

/** The match pattern of all pages of a URL's host; patterns know no port. */
export function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** May something secret be sent there? Only encrypted, or without leaving this machine. */
export function isSafePlace(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && localHost.test(hostname));
}

/** The CRM's own site. Where its API is there too, that says whether it is encrypted. */
function siteOf(adapter: ApiAdapter, connection: Connection): string {
  const base = new URL(adapter.baseUrl(connection));
  if (base.host === connection.host) return base.origin;
  const { hostname } = new URL(`https://${connection.host}`);
  return `${localHost.test(hostname) ? 'http' : 'https'}://${connection.host}`;
}
