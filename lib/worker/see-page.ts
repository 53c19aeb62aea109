import { seeRecord } from '../followups/see-record.ts';
import type { CrmFacts } from '../leads/sighting.ts';
import type { Field, PageReading } from '../records/page-reading.ts';
import { askCrm } from './ask-crm.ts';
import { tellChange } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

/** Takes in what the page of a followed lead's record says newly of them, then what its CRM says when it is asked. */
export async function seeLead(worker: Worker, leadId: string, reading: PageReading): Promise<void> {
  await seePage(worker, leadId, reading);
  await askCrm(worker, leadId, reading.ref);
}

async function seePage(worker: Worker, leadId: string, reading: PageReading): Promise<void> {
  const seeing = { leadId, ref: reading.ref, facts: factsOf(reading), isAsked: false };
  if (await seeRecord(worldOf(worker), seeing, worker.now())) await tellChange(worker, [leadId]);
}

/** A guess of the reader's does not stop a sequence: only what the page itself names counts. */
function factsOf({ stage, owner, doNotCall, runningSequence }: PageReading): CrmFacts {
  const running = sure(runningSequence ?? null);
  return {
    stage: sure(stage),
    owner: sure(owner),
    doNotCall: sure(doNotCall),
    ...(running === null ? {} : { runningSequence: running }),
  };
}

function sure<Value>(field: Field<Value> | null): Value | null {
  return field && field.confidence >= 2 ? field.value : null;
}
