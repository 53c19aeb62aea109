import { armCall } from '../followups/arm-call.ts';
import type { Handlers } from '../messages/server.ts';
import { dialFile } from '../sites/site-scripts.ts';
import { runInTab } from '../sites/sync-sites.ts';
import { findView } from '../tabs/tab-views.ts';
import { tellScreens } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

const done = { kind: 'done' } as const;

/** Calls that begin on the page, by the CRM's own button or a softphone's: the rep is asked how they went. */
export function dialHandlers(worker: Worker): Pick<Handlers, 'showDial'> {
  return {
    showDial: async ({ number }, { tabId }) => {
      const shown = tabId === null ? null : await findView(worker.browser.storage.session, tabId);
      if (!shown?.leadId || shown.view.kind !== 'record') return done;
      const armed = await armCall(worldOf(worker), { leadId: shown.leadId, number }, worker.now());
      if (armed) await tellScreens(worker, { news: 'leads', leadIds: [armed.leadId] });
      return done;
    },
  };
}

/** Has a tab listened to for numbers that are dialled, where it shows somebody who is followed. */
export async function watchTabDials(
  { browser, report }: Worker,
  { tabId, leadId }: { tabId: number; leadId: string | null },
): Promise<void> {
  if (leadId !== null) await runInTab(browser, { tabId, file: dialFile }, report);
}
