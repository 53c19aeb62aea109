import { type ReadonlySignal, signal } from '@preact/signals';
import type { Ask } from '../../lib/messages/client.ts';
import type { Site } from '../../lib/messages/protocol.ts';

export interface ActiveTab {
  readonly id: number | null;
  readonly url: string;
}

export interface SiteWorld {
  readonly ask: Ask;
  readonly findActiveTab: () => Promise<ActiveTab | null>;
  /** Asks the rep through Chrome's own dialog; must be called straight from a click. */
  readonly requestOrigin: (origin: string) => Promise<boolean>;
  /** Leaves a request for this tab's site in Chrome's toolbar, for when the popup is gone; nothing where Chrome has none. */
  readonly hintAccess: (tabId: number) => Promise<void>;
}

/** The site of the active tab. `none`: not known yet, or no web page. */
export type SiteState =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'site';
      readonly site: Site;
      readonly tabId: number | null;
      readonly isBusy: boolean;
      /** What went wrong last: the rep said no in Chrome's dialog, or an answer failed. */
      readonly trouble: 'refused' | 'allow-failed' | 'stop-failed' | null;
    };

export interface SiteModel {
  readonly state: ReadonlySignal<SiteState>;
  readonly find: () => Promise<void>;
  /** Must be called straight from a click: Chrome asks the rep only then. */
  readonly allow: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** May the site of the active tab be read: found, asked for, taken back. */
export function createSiteModel(world: SiteWorld): SiteModel {
  const state = signal<SiteState>({ kind: 'none' });
  const change = (changes: Partial<Extract<SiteState, { kind: 'site' }>>): void => {
    if (state.value.kind === 'site') state.value = { ...state.value, ...changes };
  };
  async function attempt(work: (site: SiteOnShow) => Promise<Partial<SiteOnShow>>, trouble: Trouble): Promise<void> {
    const shown = state.value;
    if (shown.kind !== 'site' || shown.isBusy) return;
    try {
      const working = work(shown);
      change({ isBusy: true, trouble: null });
      change(await working);
    } catch {
      change({ trouble });
    } finally {
      change({ isBusy: false });
    }
  }
  return {
    state,
    find: async () => void (state.value = await findSite(world)),
    allow: () => attempt((shown) => allow(world, shown), 'allow-failed'),
    stop: () => attempt((shown) => stop(world, shown), 'stop-failed'),
  };
}

type SiteOnShow = Extract<SiteState, { kind: 'site' }>;
type Trouble = SiteOnShow['trouble'];

async function findSite({ ask, findActiveTab, hintAccess }: SiteWorld): Promise<SiteState> {
  try {
    const tab = await findActiveTab();
    const site = tab && (await ask('findSite', { url: tab.url }));
    // A CRM we know: whoever closes the popup undecided still finds the offer in the toolbar.
    if (site && !site.isAllowed && site.crm !== 'generic' && tab.id !== null) await hintAccess(tab.id);
    return site ? { kind: 'site', site, tabId: tab.id, isBusy: false, trouble: null } : { kind: 'none' };
  } catch {
    return { kind: 'failed' };
  }
}

async function allow(world: SiteWorld, { site, tabId }: SiteOnShow): Promise<Partial<SiteOnShow>> {
  const isGranted = await world.requestOrigin(site.origin);
  if (!isGranted) {
    if (tabId !== null) await world.hintAccess(tabId);
    return { trouble: 'refused' };
  }
  const allowed = await world.ask('allowSite', { origin: site.origin, tabId });
  return { site: allowed, trouble: allowed.isAllowed ? null : 'allow-failed' };
}

async function stop(world: SiteWorld, { site }: SiteOnShow): Promise<Partial<SiteOnShow>> {
  await world.ask('forgetSite', { origin: site.origin });
  const now = await world.ask('findSite', { url: site.origin });
  if (!now || now.isAllowed) return { site: now ?? site, trouble: 'stop-failed' };
  return { site: now };
}
