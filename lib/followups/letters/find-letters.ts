import { Dexie } from 'dexie';
import { inOneRead } from '../../db/one-read.ts';
import { zoneOf } from '../../leads/zone-of.ts';
import type { LetterLine, LetterPage } from '../../messages/letters.ts';
import type { Touch } from '../../touches/touch.ts';
import { variablesFor } from '../../words/templates/variables-for.ts';
import { findCustomNames } from '../find-library.ts';
import { findMessages } from '../find-messages.ts';
import { historyPage, permissionOf, saidIn, textOf } from '../find-prompt.ts';
import { loadMany, type RunState } from '../load-many.ts';
import { historyIds } from '../load-run.ts';
import { findTimeline } from '../timeline.ts';
import type { World } from '../world.ts';

/** Letters due within so long are listed, so that they can be written and posted in time. */
const aheadMs = 7 * 24 * 60 * 60_000;
/** Letters in one page. */
const letterLimit = 50;

/**
 * The letters that are overdue, due or due within a week, the longest due first, a page at a time. Those of leads that
 * cannot be read are left out.
 */
export function findLetters(world: World, after: string | null, now: number): Promise<LetterPage> {
  const offset = Number.parseInt(after ?? '0', 10) || 0;
  return inOneRead(world.db, async () => {
    const found = await findMailed(world, offset, now + aheadMs);
    const leadIds = found.slice(0, letterLimit).map(({ leadId }) => leadId);
    const [states, customNames] = await Promise.all([loadMany(world, leadIds), findCustomNames(world.db)]);
    const rows = await Promise.all(states.map((state) => findLine(world, { state, customNames }, now)));
    return {
      rows: rows.filter((row) => row !== null),
      next: found.length > letterLimit ? String(offset + letterLimit) : null,
    };
  });
}

/** One more than a page, to tell whether there is another. */
function findMailed({ db }: World, offset: number, untilAt: number): Promise<readonly Touch[]> {
  return db.touches
    .where('[channel+dueAt]')
    .between(['mail', Dexie.minKey], ['mail', untilAt], true, true)
    .offset(offset)
    .limit(letterLimit + 1)
    .toArray();
}

interface Found {
  readonly state: RunState;
  readonly customNames: readonly string[];
}

async function findLine(world: World, { state, customNames }: Found, now: number): Promise<LetterLine | null> {
  const { db } = world;
  const { lead, touch, rules } = state;
  if (!touch) return null;
  const [history, messages] = await Promise.all([
    findTimeline(db, historyIds(lead), { before: null, limit: historyPage }),
    findMessages(db, touch.id),
  ]);
  const permission = permissionOf(state, { channel: 'mail', where: zoneOf(lead, world) }, now);
  return {
    leadId: lead.id,
    touchId: touch.id,
    name: lead.name,
    company: lead.company,
    address: lead.address,
    title: touch.title,
    dueAt: touch.dueAt,
    piece: pieceOf(state),
    text: textOf(state),
    draft: messages.mail ?? null,
    variables: variablesFor({ ...world, ...saidIn(history, state), lead, rules, customNames }),
    barred: permission.allowed ? [] : permission.why,
  };
}

/** Which piece of a step that comes again it is. */
function pieceOf({ enrollment, sequence, touch }: RunState): LetterLine['piece'] {
  const step = sequence.steps.find(({ id }) => id === touch?.stepId);
  const times = step?.kind === 'touch' ? (step.repeat?.times ?? 1) : 1;
  return times > 1 ? { n: Math.min(enrollment.repeat, times), of: times } : null;
}
