import * as v from 'valibot';
import type { PageView } from '../records/page-reading.ts';
import { dynamicsFile } from '../sites/site-scripts.ts';
import type { Worker } from './worker.ts';

const answer = v.object({ objectType: v.string(), recordId: v.string() });

/**
 * A view of Dynamics, whose forms carry no id: `settling` while the page's own client API still has another record open
 * than the address names. Where it does not say, and for every other CRM, the view as it is.
 */
export async function confirmedView(worker: Worker, view: PageView, tabId: number): Promise<PageView> {
  if (view.kind !== 'record' || view.reading.ref.crm !== 'dynamics') return view;
  const { ref } = view.reading;
  const said = v.safeParse(answer, await askPage(worker, tabId));
  if (!said.success) return view;
  const { objectType, recordId } = said.output;
  return objectType === ref.objectType && recordId === ref.recordId ? view : { kind: 'settling', ref };
}

/** A tab that cannot be asked (it is going elsewhere) is taken at its drawing; why not is reported. */
async function askPage({ browser, report }: Worker, tabId: number): Promise<unknown> {
  try {
    const asked = { target: { tabId }, files: [dynamicsFile], world: 'MAIN' };
    const [frame] = await browser.scripting.executeScript(asked as never);
    return frame?.result;
  } catch (error) {
    report(`asking tab ${tabId} for its record`, error);
    return null;
  }
}
