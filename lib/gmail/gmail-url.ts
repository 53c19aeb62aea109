import { decoded } from '../page/url-parts.ts';

/** What an address of Gmail says by itself. */
export interface GmailUrl {
  /** The mailbox, as its path names it: `u/0`; delegated: `b/126/u/0`, `u/0/d/AEoRX`. */
  readonly account: string;
  /** The list or place: `inbox`, `search/invoice`, `label/Sales`; `''` where the address names none. */
  readonly route: string;
  /** The thread it names: a legacy id (16 hex digits), a permanent one (`thread-f:…`) or Gmail's opaque word. */
  readonly thread: string | null;
  readonly isPopOut: boolean;
}

/** Delegated forms: `b/<number>/u/<n>` and `u/<n>/d/<word>`, seen in public bug reports 2024–2026. */
const mailPath =
  /^\/mail\/(?:b\/([\w.@-]{1,254})\/)?(?:u\/(\d{1,3})(?:\/|$))?(?:d\/([\w-]{1,200})(?:\/|$))?(popout)?\/?$/;
/** Routes whose next part is a name, never a thread. */
const named = new Set(['search', 'label', 'category', 'advanced-search', 'section_query', 'settings', 'chat']);
const threadWord = /^[A-Za-z0-9]{16,200}$/;
const permanent = /^#?(thread-[af]:r?-?\d{1,30})/;

/** What the address says, or null for one that is not Gmail's. */
export function gmailUrl(url: URL): GmailUrl | null {
  const [path, box, user = '0', delegated, popOut] = mailPath.exec(url.pathname) ?? [];
  if (url.protocol !== 'https:' || url.host !== 'mail.google.com' || path === undefined) return null;
  const query = url.searchParams;
  const account = [box && `b/${box}`, `u/${user}`, delegated && `d/${delegated}`].filter(Boolean).join('/');
  const [, thread = null] = permanent.exec(query.get('th') ?? '') ?? [];
  const isPopOut = popOut !== undefined || /^(?:btop|lg)$/.test(query.get('view') ?? '');
  return { account, isPopOut, route: '', thread, ...(thread ? {} : inHash(url.hash)) };
}

/** `#inbox`, `#inbox/p2`, `#inbox/<thread>`, `#label/Sales/p3/<thread>`. */
function inHash(hash: string): Pick<GmailUrl, 'route' | 'thread'> {
  const parts = hash.slice(1, 2000).replace(/\?.*/s, '').split('/');
  const length = named.has(parts[0] ?? '') ? 2 : 1;
  const last = parts.length > length ? (parts.at(-1) ?? '') : '';
  const route = parts.slice(0, length).map((part) => decoded(part.replaceAll('+', ' ')));
  return { route: route.join('/').slice(0, 200), thread: threadWord.test(last) ? last : null };
}
