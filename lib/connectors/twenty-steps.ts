import { failureOf } from '../outbox/failure.ts';
import type { OwedTask } from '../outbox/owed-write.ts';
import { isoStamp } from '../time/stamp.ts';
import { type Api, ApiError, path } from './api.ts';
import type { Entry, Made, WriteStep } from './api-adapter.ts';
import { ownValue } from './own-value.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { findById, linkFields, type TwentyKind, twentyKinds } from './twenty-records.ts';

type Body = Readonly<Record<string, unknown>>;

/** The steps of a write: the note or the task, then its link to the record; null for a kind of record we cannot link to. */
export function twentySteps(entry: Entry): readonly WriteStep[] | null {
  const { ref, write } = entry;
  const kind = ownValue(twentyKinds, ref.objectType);
  if (!kind) return null;
  if (write.kind === 'stage')
    return ref.objectType === 'opportunity' && entry.crmStage !== null
      ? [stageStep(entry, kind, entry.crmStage)]
      : null;
  if (write.kind === 'task') return [makeStep('task', 'tasks', taskBody(entry, write)), linkStep(entry, kind, 'task')];
  return [makeStep('note', 'notes', noteBody(entry)), linkStep(entry, kind, 'note')];
}

/**
 * An id of the CRM's for each thing a write makes: the entry's own bits as a UUID of another version. Twenty's checks
 * take versions 1 to 5, and ours is 7.
 */
function idFor({ id }: Entry, version: 4 | 5): string {
  return `${id.slice(0, 14)}${version}${id.slice(15)}`;
}

function noteBody(entry: Entry): Body {
  return { id: idFor(entry, 4), title: entry.subject, bodyV2: { markdown: plainMarkdown(entry.text) } };
}

function taskBody(entry: Entry, { dueAt }: OwedTask): Body {
  const { userId } = entry.account;
  return {
    id: idFor(entry, 4),
    title: entry.subject,
    bodyV2: { markdown: plainMarkdown(entry.text) },
    status: 'TODO',
    dueAt: isoStamp(dueAt),
    ...(userId === '' ? {} : { assigneeId: userId }),
  };
}

function makeStep(name: 'note' | 'task', plural: string, body: Body): WriteStep {
  const id = String(body.id);
  return {
    name,
    run: async (api) => {
      await api.send({ method: 'POST', path: path(plural), body });
      return id;
    },
    find: (api) => idIfThere(api, plural, id),
  };
}

function linkStep(entry: Entry, kind: TwentyKind, thing: 'note' | 'task'): WriteStep {
  const plural = `${thing}Targets`;
  const id = idFor(entry, 5);
  return {
    name: 'link',
    run: async (api, made) => {
      await link(api, {
        plural,
        fields: linkFields(kind),
        body: { id, ...linked(thing, made) },
        to: entry.ref.recordId,
      });
      return id;
    },
    find: (api) => idIfThere(api, plural, id),
  };
}

function linked(thing: 'note' | 'task', made: Made): Body {
  return { [`${thing}Id`]: made[thing] };
}

interface Linking {
  readonly plural: string;
  /** Names to try, one after the other. */
  readonly fields: readonly string[];
  readonly body: Body;
  readonly to: string;
}

async function link(api: Api, { plural, fields, body, to }: Linking): Promise<void> {
  const [field = '', ...others] = fields;
  const request = { method: 'POST', path: path(plural), body: { ...body, [field]: to } } as const;
  const { status } = await api.send(others.length > 0 ? { ...request, expects: [400] } : request);
  if (status === 400) await link(api, { plural, fields: others, body, to });
}

async function idIfThere(api: Api, plural: string, id: string): Promise<string | null> {
  return (await findById(api, plural, id)) === undefined ? null : id;
}

function stageStep({ ref }: Entry, { plural }: TwentyKind, stage: string): WriteStep {
  return {
    name: 'stage',
    run: async (api) => {
      await api.send({ method: 'PATCH', path: path(plural, ref.recordId), body: { stage } });
      return ref.recordId;
    },
    find: async (api) => {
      const found = await findById(api, plural, ref.recordId);
      if (typeof found !== 'object' || found === null) throw new ApiError(failureOf('not-found'));
      return 'stage' in found && found.stage === stage ? ref.recordId : null;
    },
  };
}
