import type { Lead, LeadStatus } from '../leads/lead.ts';
import { leadStatuses } from '../leads/lead.ts';
import { type CrmChange, isSameText, type SeenChange, type Sighting } from '../leads/sighting.ts';
import type { Connection } from '../outbox/connection.ts';
import type { RecordRef } from '../records/record-ref.ts';

export interface Taking {
  readonly ref: RecordRef;
  readonly lead: Lead;
  /** The record's workspace, where it is connected: who the rep is there, and which status a stage is. */
  readonly connection: Connection | null;
  readonly seen: Sighting;
  readonly commandId: string;
}

/** A change of the CRM with what it makes of the lead. */
export interface Taken {
  readonly change: CrmChange;
  readonly lead: Partial<Pick<Lead, 'owner' | 'status' | 'doNotContact'>>;
}

/** What becomes of a change seen in the CRM; null where the lead has it already (our own write, seen again). */
export function takenIn(change: SeenChange, taking: Taking, now: number): Taken | null {
  if (change.fact === 'owner') return ownerTaken(change, taking, now);
  if (change.fact === 'stage') return stageTaken(change, taking, now);
  if (change.to === 'yes')
    return taking.lead.doNotContact ? null : taken({ change, taking }, { doNotContact: true }, now);
  // That calls are allowed again does not say that the rep may do away with a no of their own.
  return taking.lead.doNotContact ? asked({ change, taking }, 'yes', now) : null;
}

function ownerTaken(change: SeenChange, taking: Taking, now: number): Taken | null {
  const { owner } = taking.lead;
  if (isSameText(owner, change.to)) return null;
  const isAsBefore = owner === '' || isSameText(owner, change.from);
  return isAsBefore ? taken({ change, taking }, { owner: change.to }, now) : asked({ change, taking }, owner, now);
}

function stageTaken(change: SeenChange, taking: Taking, now: number): Taken | null {
  const { lead, seen, ref, connection } = taking;
  const status = statusOfStage(connection, ref.objectType, change.to);
  if (status === lead.status) return null;
  if (status === null || lead.status === 'archived') return taken({ change, taking }, {}, now);
  const isAsBefore = (lead.statusSinceAt ?? lead.createdAt) <= seen.updatedAt;
  return isAsBefore ? taken({ change, taking }, { status }, now) : asked({ change, taking }, lead.status, now);
}

interface Changing {
  readonly change: SeenChange;
  readonly taking: Taking;
}

function taken({ change, taking }: Changing, lead: Taken['lead'], now: number): Taken {
  return {
    change: {
      ...change,
      at: now,
      how: 'taken',
      isFelt: Object.keys(lead).length > 0,
      mine: '',
      commandId: taking.commandId,
    },
    lead,
  };
}

function asked({ change, taking }: Changing, mine: string, now: number): Taken {
  return {
    change: { ...change, at: now, how: 'asked', isFelt: change.fact === 'owner', mine, commandId: taking.commandId },
    lead: {},
  };
}

/** Does the change hand the record to somebody who is not the rep? Who the rep is, only a connection tells. */
export function isTakenAway({ fact, to }: SeenChange, connection: Connection | null): boolean {
  if (fact !== 'owner') return false;
  const account = connection?.account;
  return !account || ![account.user, account.email].some((name) => name !== '' && isSameText(name, to));
}

/** The status that the rep mapped to a stage of the CRM, by its id or its words; null when they mapped none. */
export function statusOfStage(connection: Connection | null, objectType: string, stage: string): LeadStatus | null {
  const named = connection?.stages?.list.filter((one) => one.objectType === objectType) ?? [];
  const id = named.find((one) => one.id === stage || isSameText(one.label, stage))?.id;
  if (!connection || id === undefined) return null;
  return leadStatuses.find((status) => connection.stageMap[`${objectType}/${status}`] === id) ?? null;
}
