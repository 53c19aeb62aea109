import type { Browser } from 'wxt/browser';
import type { Composing } from '../messages/compose.ts';
import type { PageView } from '../records/page-reading.ts';

/** What one tab shows, as its page's script last said. Kept for the browser's session: the worker itself remembers nothing. */
export interface TabView {
  readonly tabId: number;
  /** Of the tab's page. */
  readonly origin: string;
  /** Grows with each change of the view. */
  readonly turn: number;
  readonly view: PageView;
  /** The followed lead the view is of, once found. */
  readonly leadId: string | null;
}

export type Session = Pick<typeof Browser.storage.session, 'get' | 'set' | 'remove'>;
type Locks = Pick<LockManager, 'request'>;

const viewPrefix = 'tab:';
const framePrefix = 'frame:';
const fillPrefix = 'fill:';
const composePrefix = 'compose:';
const hiddenPrefix = 'hidden:';

/** Remembers a tab's new view and gives it its turn. Two views at once get two turns: the lock keeps them apart. */
export function saveView(session: Session, locks: Locks, view: Omit<TabView, 'turn' | 'leadId'>): Promise<TabView> {
  return locks.request(`${viewPrefix}${view.tabId}`, async () => {
    const known = await findView(session, view.tabId);
    const saved: TabView = { ...view, turn: (known?.turn ?? 0) + 1, leadId: null };
    await session.set({ [viewPrefix + view.tabId]: saved });
    return saved;
  });
}

/** Notes which lead a view is of, unless the tab shows something else by now. True while the view is still the tab's. */
export function saveLead(session: Session, locks: Locks, view: TabView): Promise<boolean> {
  return locks.request(`${viewPrefix}${view.tabId}`, async () => {
    const known = await findView(session, view.tabId);
    if (known?.turn !== view.turn) return false;
    await session.set({ [viewPrefix + view.tabId]: view });
    return true;
  });
}

/** What a tab shows; null when no script of ours has spoken from it. */
export async function findView(session: Session, tabId: number): Promise<TabView | null> {
  const key = `${viewPrefix}${tabId}`;
  const found: Record<string, unknown> = await session.get(key);
  return (found[key] as TabView | undefined) ?? null;
}

/** The tabs that show any of these leads. */
export async function findTabsOf(session: Session, leadIds: readonly string[]): Promise<readonly TabView[]> {
  return (await findTabs(session)).filter(({ leadId }) => leadId !== null && leadIds.includes(leadId));
}

/** Every tab of an allowed site that is open. */
export async function findTabs(session: Session): Promise<readonly TabView[]> {
  const all: Record<string, unknown> = await session.get(null);
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith(viewPrefix) ? [value as TabView] : []));
}

/** Every tab that shows a record. */
export async function findRecordTabs(session: Session): Promise<readonly TabView[]> {
  return (await findTabs(session)).filter(({ view }) => view.kind === 'record');
}

/** Remembers the sidebar frame that our script is about to put into its tab. */
export async function saveFrame(session: Session, tabId: number, nonce: string): Promise<void> {
  await session.set({ [framePrefix + tabId]: nonce });
}

/** Is this the frame that our script put into that tab? A page that frames the sidebar itself does not know the nonce. */
export async function isOurFrame(session: Session, tabId: number, nonce: string): Promise<boolean> {
  const key = `${framePrefix}${tabId}`;
  const found: Record<string, unknown> = await session.get(key);
  return found[key] === nonce;
}

/** Remembers which write the rep wants filled into a form of this tab. */
export async function saveFill(session: Session, tabId: number, outboxId: string): Promise<void> {
  await session.set({ [fillPrefix + tabId]: outboxId });
}

/** The write that is to be filled into a form of this tab; null for none. */
export async function findFill(session: Session, tabId: number): Promise<string | null> {
  const key = `${fillPrefix}${tabId}`;
  const found: Record<string, unknown> = await session.get(key);
  return (found[key] as string | undefined) ?? null;
}

/** The rep is done with the form of this tab. */
export async function forgetFill(session: Session, tabId: number): Promise<void> {
  await session.remove([fillPrefix + tabId]);
}

/** Remembers what is to be done in this tab of Gmail. */
export async function saveComposing(session: Session, tabId: number, composing: Composing): Promise<void> {
  await session.set({ [composePrefix + tabId]: composing });
}

/** What is to be done in this tab of Gmail, and forgets it; null for nothing. */
export async function takeComposing(session: Session, tabId: number): Promise<Composing | null> {
  const key = `${composePrefix}${tabId}`;
  const found: Record<string, unknown> = await session.get(key);
  await session.remove([key]);
  return (found[key] as Composing | undefined) ?? null;
}

/** Remembers that the rep wants no pill on this site in this tab. */
export async function saveHidden(
  session: Session,
  { tabId, origin }: Pick<TabView, 'tabId' | 'origin'>,
): Promise<void> {
  await session.set({ [hiddenPrefix + tabId]: origin });
}

/** Whether the rep wants no pill on this site in this tab. */
export async function isHidden(
  session: Session,
  { tabId, origin }: Pick<TabView, 'tabId' | 'origin'>,
): Promise<boolean> {
  const key = `${hiddenPrefix}${tabId}`;
  const found: Record<string, unknown> = await session.get(key);
  return found[key] === origin;
}

/** Forgets a tab that was closed. */
export async function forgetTab(session: Session, tabId: number): Promise<void> {
  await session.remove(
    [viewPrefix, framePrefix, fillPrefix, composePrefix, hiddenPrefix].map((prefix) => prefix + tabId),
  );
}
