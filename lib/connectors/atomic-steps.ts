import * as v from 'valibot';
import { failureOf } from '../outbox/failure.ts';
import type { OwedTask } from '../outbox/owed-write.ts';
import { isoStamp } from '../time/stamp.ts';
import type { Channel } from '../touches/channel.ts';
import { looseText } from './answers.ts';
import { type Api, ApiError, garbled } from './api.ts';
import type { Entry, WriteStep } from './api-adapter.ts';
import { type AtomicKind, atomicId, atomicKinds, atomicRows, isAtomicThere } from './atomic-rows.ts';
import { entryText } from './entry-text.ts';
import { endsWithMarker, withMarker } from './marker.ts';
import { ownValue } from './own-value.ts';

/** The types of task the app comes with; `none` is shown as nothing. */
const taskTypes: Readonly<Partial<Record<Channel, string>>> = {
  call: 'call',
  email: 'email',
  meeting: 'meeting',
  video: 'meeting',
};

const written = v.object({ id: v.number(), text: looseText });

/** The steps of a write; null for a company, and for a task of a deal: tasks are of contacts. */
export function atomicSteps(entry: Entry): readonly WriteStep[] | null {
  const { ref, write } = entry;
  const kind = ownValue(atomicKinds, ref.objectType);
  const id = atomicId(ref);
  if (kind === undefined || id === null) return null;
  if (write.kind === 'stage') return entry.crmStage === null ? null : [stageStep(entry, kind, entry.crmStage)];
  if (write.kind === 'task') return ref.objectType === 'contacts' ? [taskStep(entry, write, id)] : null;
  return [
    textStep(entry, {
      name: 'note',
      table: kind.notes,
      row: {
        [kind.of]: id,
        text: withMarker(entryText(entry), entry.marker),
        date: isoStamp(write.at),
        sales_id: salesId(entry),
      },
      known: { [kind.of]: `eq.${id}`, date: `eq.${isoStamp(write.at)}` },
    }),
  ];
}

function taskStep(entry: Entry, { channel, dueAt }: OwedTask, id: number): WriteStep {
  return textStep(entry, {
    name: 'task',
    table: 'tasks',
    row: {
      contact_id: id,
      type: taskTypes[channel] ?? 'none',
      text: withMarker(entry.subject, entry.marker),
      due_date: isoStamp(dueAt),
      sales_id: salesId(entry),
    },
    known: { contact_id: `eq.${id}`, due_date: `eq.${isoStamp(dueAt)}` },
  });
}

/** Null leaves it to the database, which takes whoever is signed in. */
function salesId({ account }: Entry): number | null {
  return /^\d+$/.test(account.userId) ? Number(account.userId) : null;
}

interface TextRow {
  readonly name: string;
  readonly table: string | readonly string[];
  readonly row: Readonly<Record<string, unknown>>;
  /** What narrows a search down to this record and this instant. */
  readonly known: Readonly<Record<string, string>>;
}

function textStep({ marker }: Entry, { name, table, row, known }: TextRow): WriteStep {
  return {
    name,
    run: async (api) => {
      const query = { select: 'id,text' };
      const [made] = await atomicRows(api, { table, query, method: 'POST', body: row }, written);
      return made ? String(made.id) : garbled('the row that was made');
    },
    find: async (api) => {
      const rows = await atomicRows(api, { table, query: { ...known, select: 'id,text' } }, written);
      const made = rows.find(({ text }) => endsWithMarker(text, marker));
      return made ? String(made.id) : null;
    },
  };
}

function stageStep(entry: Entry, kind: AtomicKind, stage: string): WriteStep {
  const { objectType, recordId } = entry.ref;
  return {
    name: 'stage',
    run: async (api: Api) => {
      const query = { id: `eq.${recordId}`, select: 'id' };
      const body = { [kind.stage]: stage };
      const changed = await atomicRows(
        api,
        { table: objectType, query, method: 'PATCH', body },
        v.object({ id: v.number() }),
      );
      if (changed.length === 0) throw new ApiError(failureOf('not-found'));
      return recordId;
    },
    find: async (api) => ((await isAtomicThere(api, entry, {})) ? recordId : null),
  };
}
