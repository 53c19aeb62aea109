import * as v from 'valibot';
import type { OwedTask, OwedTouch } from '../outbox/owed-write.ts';
import { sqlStamp } from '../time/stamp.ts';
import { wallMs } from '../time/zone.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import { outcomeOf } from '../touches/outcome.ts';
import { looseText } from './answers.ts';
import type { Api } from './api.ts';
import type { Entry, WriteStep } from './api-adapter.ts';
import { cut } from './entry-text.ts';
import {
  changeDocument,
  type Document,
  doctypeOf,
  findDocument,
  findDocuments,
  makeDocument,
  readZone,
} from './frappe-rest.ts';
import { withMarker } from './marker.ts';
import { richText, richTextEndsWithMarker } from './rich-text.ts';

/** A title is a field of the type Data. */
const longestTitle = 140;
/** Of the record's notes with this marker in them: one's own, and those that quote it. */
const mostQuotes = 100;
/** A call log must say from where; what number the rep called from is not known. */
const unknownNumber = '-';

/** Our outcomes in the statuses of a call log, where the rep has mapped none; the others by whether somebody answered. */
const statuses: Readonly<Partial<Record<OutcomeId, string>>> = { busy: 'Busy', 'wrong-number': 'Failed' };

/** The steps of a write; null for a kind of record that the CRM has not, and for a stage of one that has none. */
export function frappeSteps(entry: Entry): readonly WriteStep[] | null {
  const { ref, write } = entry;
  const doctype = doctypeOf(ref);
  if (doctype === null) return null;
  if (write.kind === 'stage') {
    const isStaged = ref.objectType === 'leads' || ref.objectType === 'deals';
    return isStaged && entry.crmStage !== null ? [stageStep(entry, doctype, entry.crmStage)] : null;
  }
  if (write.kind === 'task') return [taskStep(entry, doctype, write)];
  const note = noteStep(entry, doctype);
  return write.kind === 'touch' && write.channel === 'call' ? [note, callStep(entry, doctype, write)] : [note];
}

function noteStep(entry: Entry, of: string): WriteStep {
  return markedStep(entry, of, {
    name: 'note',
    doctype: 'FCRM Note',
    field: 'content',
    bodyOf: async () => ({ title: titleOf(entry) }),
  });
}

function taskStep(entry: Entry, of: string, { dueAt }: OwedTask): WriteStep {
  return markedStep(entry, of, {
    name: 'task',
    doctype: 'CRM Task',
    field: 'description',
    bodyOf: async (api) => ({
      title: titleOf(entry),
      status: 'Todo',
      due_date: sqlStamp(wallMs(dueAt, await readZone(api))),
      ...(entry.account.userId === '' ? {} : { assigned_to: entry.account.userId }),
    }),
  });
}

function titleOf({ subject }: Entry): string {
  return cut(subject, longestTitle);
}

interface Marked {
  readonly name: string;
  readonly doctype: string;
  /** The HTML field that ends with the marker. */
  readonly field: string;
  bodyOf(api: Api): Promise<Document>;
}

function markedStep(entry: Entry, of: string, { name, doctype, field, bodyOf }: Marked): WriteStep {
  const { ref, marker } = entry;
  const written = v.object({ name: v.union([v.string(), v.number()]), [field]: looseText });
  return {
    name,
    run: async (api) =>
      makeDocument(api, doctype, {
        ...(await bodyOf(api)),
        [field]: richText(withMarker(entry.text, marker)),
        reference_doctype: of,
        reference_docname: ref.recordId,
      }),
    find: async (api) => {
      const found = await findDocuments(
        api,
        {
          doctype,
          fields: ['name', field],
          filters: [
            ['reference_doctype', '=', of],
            ['reference_docname', '=', ref.recordId],
            [field, 'like', `%${marker}%`],
          ],
          order: 'creation desc',
          most: mostQuotes,
        },
        written,
      );
      const made = found.find((one) => richTextEndsWithMarker(one[field], marker));
      return made ? String(made.name) : null;
    },
  };
}

function callStep(entry: Entry, of: string, touch: OwedTouch): WriteStep {
  const { id, account, ref } = entry;
  return {
    name: 'call',
    run: async (api, made) =>
      makeDocument(api, 'CRM Call Log', {
        id,
        from: account.email || unknownNumber,
        // It must say to where, too. The CRM looks for who has that number, and nobody has the record's name as one.
        to: touch.contact || ref.recordId,
        type: 'Outgoing',
        status: entry.crmOutcome ?? statusOf(touch.outcome),
        telephony_medium: 'Manual',
        start_time: sqlStamp(wallMs(touch.at, await readZone(api))),
        note: made.note,
        reference_doctype: of,
        reference_docname: ref.recordId,
        ...(account.userId === '' ? {} : { caller: account.userId }),
      }),
    find: async (api) => ((await findDocument(api, 'CRM Call Log', id)) === null ? null : id),
  };
}

function statusOf(outcome: OutcomeId): string {
  return statuses[outcome] ?? (outcomeOf(outcome).answered === 'not-answered' ? 'No Answer' : 'Completed');
}

function stageStep({ ref }: Entry, doctype: string, stage: string): WriteStep {
  const name = ref.recordId;
  return {
    name: 'stage',
    run: async (api) => {
      await changeDocument(api, { doctype, name }, { status: stage });
      return name;
    },
    find: async (api) => ((await findDocument(api, doctype, name))?.status === stage ? name : null),
  };
}
