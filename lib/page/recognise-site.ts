import type { CrmId } from '../records/record-ref.ts';
import { elements } from './visible.ts';

type OwnReader = Exclude<CrmId, 'gmail' | 'taught' | 'generic'>;

const hosts: readonly (readonly [OwnReader, RegExp])[] = [
  ['hubspot', /^app(-\w+)?\.hubspot\.com$/],
  ['salesforce', /\.lightning\.((pc-rnd\.)?(crm)?force\.(com|mil)(\.mcas\.ms)?|sfcrm(apps|products)\.cn)$/],
  ['pipedrive', /^(?!(www|developers|support|marketplace|webforms|oauth|api)\.)[\w-]+\.pipedrive\.com$/],
  ['zoho', /^(crm(plus|sandbox)?|one)\.(zoho\.(com|eu|in|com\.au|jp|ca|com\.cn|sa|uk|ae)|zohocloud\.ca)$/],
  ['dynamics', /\.crm\d*\.(dynamics\.(com|cn)|microsoftdynamics\.(us|de)|appsplatform\.us)$/],
  ['close', /^app\.close\.com$/],
  ['followupboss', /^(?!(www|api|docs|help|support|blog|status)\.)[\w-]+\.followupboss\.com$/],
  ['twenty', /^(?!www\.|docs\.|api\.)[\w-]+\.twenty\.com$/],
];

/** What only that CRM's own pages carry; every selector must match. The CRMs that are served from any host. */
const markers: readonly (readonly [OwnReader, ...string[]])[] = [
  ['odoo', 'body.o_web_client'], // Odoo 11–19; seen 2026-11
  ['espocrm', 'body[data-id="espocrm"]'], // EspoCRM 9; seen 2026-11
  ['espocrm', '#content', '#navbar[data-view-cid], #header[data-view-cid]'], // EspoCRM 7–9, whatever its name
  ['twenty', '[data-main-app-route-section], [data-click-outside-id="side-panel"]'], // Twenty 2; seen 2026-11
  ['twenty', 'meta[name="description"][content="A modern open-source CRM"]'], // Twenty 0.x and 1
  ['dynamics', 'script[src*="/uclient/scripts"], script[src*="/_common/scripts/PageLoader.js" i]'], // Level Up 4, read 2026-11
  ['suitecrm', 'app-root scrm-navbar-ui'], // SuiteCRM 8, its source 2026-11
  ['suitecrm', '#ajaxHeader', '#bootstrap-container #pagecontent'], // SuiteCRM 7, theme SuiteP, its source 2026-11
  ['frappe', '#app', '[href^="/assets/crm/"], [src^="/assets/crm/"]'], // Frappe CRM 1, its source 2026-11
  ['atomic', '#root', 'a[href="#/contacts"]', 'a[href="#/companies"]', 'a[href="#/deals"]'], // seen 2026-11
];

/** The CRM whose own reader fits this page, by its host or its markup; null when none does. */
export function recogniseSite(url: URL, document: Document): OwnReader | null {
  const byHost = hosts.find(([, pattern]) => pattern.test(url.hostname));
  if (byHost) return byHost[0];
  const isThere = (selector: string): boolean => elements(document, selector).length > 0;
  return markers.find(([, ...selectors]) => selectors.every(isThere))?.[0] ?? null;
}
