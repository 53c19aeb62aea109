import type { CrmId } from '../records/record-ref.ts';

/** A content script as the browser registers it. */
export interface SiteScript {
  readonly id: string;
  readonly js: string[];
  readonly matches: string[];
  readonly excludeMatches?: string[];
}

/** A CRM recognised on a site of the rep's own. */
export interface RecognisedSite {
  readonly origin: string;
  readonly crm: CrmId;
}

const hosts: ReadonlyArray<readonly [RegExp, CrmId]> = [
  [/(^|\.)hubspot\.com$/, 'hubspot'],
  [/\.lightning\.force\.com$/, 'salesforce'],
  [/\.odoo\.com$/, 'odoo'],
  [/\.twenty\.com$/, 'twenty'],
  [/\.pipedrive\.com$/, 'pipedrive'],
  [/^(crm(plus|sandbox)?|one)\.(zoho\.(com|eu|in|com\.au|jp|ca|com\.cn|sa|uk|ae)|zohocloud\.ca)$/, 'zoho'],
  [/\.crm\d*\.(dynamics\.(com|cn)|microsoftdynamics\.(us|de)|appsplatform\.us)$/, 'dynamics'],
  [/^app\.close\.com$/, 'close'],
  [/^(?!(www|api|docs|help|support|blog|status)\.)[\w-]+\.followupboss\.com$/, 'followupboss'],
  [/^mail\.google\.com$/, 'gmail'],
];

/** The CRM a host name alone gives away; null for self-hosted ones, which their pages give away. */
export function crmOfHost(host: string): CrmId | null {
  return hosts.find(([pattern]) => pattern.test(host))?.[1] ?? null;
}

/** The file of a CRM's script: its own reader and the pill, nothing of other sites. */
export function scriptFile(crm: CrmId): string {
  return `/overlay-${crm}.js`;
}

/** What a CRM's lists need: it marks the leads on them that are followed. */
export function marksFile(crm: CrmId): string {
  return `/overlay-marks-${crm}.js`;
}

/** Has the rep point at the fields of a page. */
export const teachFile = '/overlay-teach.js';

/** What a page needs only once the rep reaches for the pill: drag, menu, and the sidebar's frame. */
export const controlsFile = '/overlay-controls.js';

/** Reads what a page of Gmail shows: the script that is there from the start would be too large with it. */
export const mailFile = '/overlay-mail.js';

/** Shows what was logged beside the CRM's own form, and fills it. */
export const fillFile = '/overlay-fill.js';

/** Looks whom the mail in a tab of Gmail is with, and puts a message there. */
export const composeFile = '/overlay-compose.js';

/** Hears of the numbers that are dialled on a page. */
export const dialFile = '/overlay-dial.js';

/** Tells which record Dynamics itself has open; run in the page's own world. */
export const dynamicsFile = '/dynamics-record.js';

/** Tells which CRM a page is of; its result is a `CrmId` or null. */
export const recogniseFile = '/recognise.js';

/**
 * The scripts to be registered: for each origin whose CRM is known that CRM's reader, for every other allowed page the
 * general one. Patterns are those the rep has granted.
 */
export function siteScripts(granted: readonly string[], recognised: readonly RecognisedSite[]): readonly SiteScript[] {
  const own = recognised.filter(
    ({ crm, origin }) => crm !== 'generic' && granted.some((pattern) => covers(pattern, origin)),
  );
  const general = granted.filter((pattern) => !own.some(({ origin }) => pattern === `${origin}/*`));
  const exclude = own.map(({ origin }) => `${origin}/*`);
  return [
    ...own.map(({ origin, crm }) => ({ id: `site:${origin}`, js: [scriptFile(crm)], matches: [`${origin}/*`] })),
    ...(general.length > 0 ? [generalScript(general, exclude)] : []),
  ];
}

function generalScript(matches: readonly string[], exclude: readonly string[]): SiteScript {
  const script = { id: 'site:general', js: [scriptFile('generic')], matches: [...matches] };
  return exclude.length > 0 ? { ...script, excludeMatches: [...exclude] } : script;
}

/** Does a match pattern (`https://*.example.com/*`) cover every page of an origin? */
export function covers(pattern: string, origin: string): boolean {
  const match = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:]+)(?::(\d+|\*))?\/\*$/.exec(pattern);
  if (!match) return pattern === '<all_urls>';
  const [, scheme, host = '', port] = match;
  const url = new URL(origin);
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false;
  if (port !== undefined && port !== '*' && port !== url.port) return false;
  if (host === '*') return true;
  if (!host.startsWith('*.')) return host === url.hostname;
  return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1));
}
