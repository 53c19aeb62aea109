import { type SettingRow, undoableTables } from '../../../lib/db/schema.ts';
import { archiveLead, restoreLead } from '../../../lib/followups/archive-lead.ts';
import { setAway } from '../../../lib/followups/away.ts';
import { addNote, changeLead } from '../../../lib/followups/change-lead.ts';
import {
  pauseEnrollment,
  rescheduleTouch,
  resumeEnrollment,
  skipTouch,
  stopEnrollment,
} from '../../../lib/followups/change-run.ts';
import { findPrompt } from '../../../lib/followups/find-prompt.ts';
import { followLead } from '../../../lib/followups/follow-lead.ts';
import { logOutcome } from '../../../lib/followups/log-outcome.ts';
import { logSignal } from '../../../lib/followups/log-signal.ts';
import { addReminder } from '../../../lib/followups/reminders.ts';
import { resumeDue } from '../../../lib/followups/resume-due.ts';
import { startSequence } from '../../../lib/followups/start-sequence.ts';
import { suppress } from '../../../lib/followups/suppress.ts';
import { undo } from '../../../lib/followups/undo.ts';
import type { World } from '../../../lib/followups/world.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { CommandResult, LeadChanges } from '../../../lib/messages/protocol.ts';
import { dayOf } from '../../../lib/time/day.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import type { OutcomeId } from '../../../lib/touches/outcome.ts';
import type { Signal } from '../../../lib/touches/signal.ts';
import { reading } from '../../builders.ts';
import { day, newWorld } from '../../world.ts';

/** What a rep does to one lead, told so that it can be done again in another world. */
export type Deed =
  | { readonly does: 'follow'; readonly sequenceId: string | null }
  /** The open touch, or, `extra`, one outside the plan. */
  | {
      readonly does: 'log';
      readonly outcome: OutcomeId;
      readonly extra?: Channel;
      readonly note?: string;
      readonly nextAt?: number;
    }
  | { readonly does: 'signal'; readonly signal: Signal; readonly untilAt?: number; readonly note?: string }
  | { readonly does: 'snooze'; readonly dueAt: number }
  | { readonly does: 'skip' }
  | { readonly does: 'pause'; readonly untilAt: number | null }
  | { readonly does: 'resume' }
  | { readonly does: 'stop' }
  | { readonly does: 'start'; readonly sequenceId: string }
  | { readonly does: 'change'; readonly changes: LeadChanges }
  | { readonly does: 'note'; readonly note: string }
  | { readonly does: 'remind'; readonly dueAt: number }
  | { readonly does: 'archive' }
  | { readonly does: 'restore' }
  | { readonly does: 'suppress' }
  | { readonly does: 'away'; readonly days: number | null }
  /** Takes back the deed before it that still stands. */
  | { readonly does: 'undo' };

export interface Timed {
  readonly at: number;
  readonly deed: Deed;
}

/** A world whose ids are the same every time: those of a replay are the ids of the first run. */
export function repeatableWorld(): Promise<World> {
  let made = 0;
  return newWorld({
    newId: (now) => {
      made += 1;
      return `${String(now).padStart(14, '0')}-${String(made).padStart(6, '0')}`;
    },
  });
}

/** One lead's history as it is made: which commands were done, and still stand. */
export interface Story {
  readonly world: World;
  readonly leadId: string | null;
  readonly count: number;
  readonly standing: readonly string[];
  readonly last: CommandResult | null;
}

/** A story about to begin. */
export function newStory(world: World): Story {
  return { world, leadId: null, count: 0, standing: [], last: null };
}

/** The story after one more deed; the world is changed, and the answer is `last`. */
export async function afterDeed(story: Story, { at, deed }: Timed): Promise<Story> {
  const commandId = `command-${String(story.count).padStart(4, '0')}`;
  const result = await done(story, { deed, commandId }, at);
  const isDone = result?.kind === 'done';
  const standing =
    deed.does === 'undo'
      ? story.standing.slice(0, isDone ? -1 : undefined)
      : [...story.standing, ...(isDone ? [commandId] : [])];
  const leadId = isDone && deed.does === 'follow' ? result.leadId : story.leadId;
  return { ...story, leadId, count: story.count + 1, standing, last: result };
}

/** The story after all of them, in order. */
export async function afterDeeds(world: World, deeds: readonly Timed[]): Promise<Story> {
  let story = newStory(world);
  for (const deed of deeds) story = await afterDeed(story, deed);
  return story;
}

/** The story after the open touch was made when it fell due, with each of these outcomes in turn; pauses are waited for. */
export async function afterDueTouches(story: Story, outcomes: readonly OutcomeId[]): Promise<Story> {
  let after = story;
  for (const outcome of outcomes) {
    after = await afterDeed(after, { at: await nextDueAt(after), deed: { does: 'log', outcome } });
  }
  return after;
}

async function nextDueAt({ world }: Story): Promise<number> {
  const waiting = await world.db.enrollments.orderBy('resumeAt').first();
  if (waiting?.resumeAt !== undefined) await resumeDue(world, waiting.resumeAt);
  const touch = await world.db.touches.orderBy('dueAt').first();
  if (!touch) throw new Error('Nothing is due in this story');
  return touch.dueAt;
}

interface Doing {
  readonly deed: Deed;
  readonly commandId: string;
}

async function done(story: Story, { deed, commandId }: Doing, now: number): Promise<CommandResult | null> {
  const { world, leadId, standing } = story;
  if (deed.does === 'follow') {
    return followLead(world, { commandId, reading: reading(), temperature: null, sequenceId: deed.sequenceId }, now);
  }
  if (deed.does === 'undo') {
    const undoneCommandId = standing.at(-1);
    return undoneCommandId === undefined ? null : undo(world, { commandId, undoneCommandId }, now);
  }
  const prompt = leadId === null ? null : await findPrompt(world, leadId, now);
  return prompt && doneToLead(world, { deed, commandId, prompt }, now);
}

type ToLead = Doing & { readonly prompt: LeadPrompt };

async function doneToLead(
  world: World,
  { deed, commandId, prompt }: ToLead,
  now: number,
): Promise<CommandResult | null> {
  const leadId = prompt.lead.id;
  const onLead = { commandId, leadId };
  const onTouch = { ...onLead, touchId: prompt.touch?.id ?? '' };
  switch (deed.does) {
    case 'log':
      return logged(world, { deed, commandId, prompt }, now);
    case 'signal':
      return logSignal(
        world,
        { ...onLead, signal: deed.signal, untilAt: deed.untilAt ?? null, note: deed.note ?? '' },
        now,
      );
    case 'snooze':
      return rescheduleTouch(world, { ...onTouch, dueAt: deed.dueAt, how: 'snooze' }, now);
    case 'skip':
      return skipTouch(world, { ...onTouch, because: 'met them' }, now);
    case 'pause':
      return pauseEnrollment(world, { ...onLead, untilAt: deed.untilAt }, now);
    case 'resume':
      return resumeEnrollment(world, onLead, now);
    case 'stop':
      return stopEnrollment(world, { ...onLead, because: 'sold' }, now);
    case 'start':
      return startSequence(world, { ...onLead, sequenceId: deed.sequenceId }, now);
    case 'change':
      return changeLead(world, { ...onLead, changes: deed.changes }, now);
    case 'note':
      return addNote(world, { ...onLead, note: deed.note }, now);
    case 'remind':
      return addReminder(world, { ...onLead, dueAt: deed.dueAt, title: 'ask about the survey' }, now);
    case 'archive':
      return archiveLead(world, { ...onLead, because: 'sold', list: '', revisitOn: null }, now);
    case 'restore':
      return restoreLead(world, onLead, now);
    case 'suppress': {
      const entries = [{ kind: 'lead', value: leadId, channels: ['sms'] }] as const;
      return suppress(world, { ...onLead, entries, note: '' }, now);
    }
    case 'away':
      return setAway(world, { commandId, away: awayFor(deed.days, now) }, now);
    default:
      return null;
  }
}

function awayFor(days: number | null, now: number): Parameters<typeof setAway>[1]['away'] {
  if (days === null) return null;
  const [fromOn, untilOn] = [dayOf(now, 'Europe/London'), dayOf(now + days * day, 'Europe/London')];
  return { fromOn, untilOn, how: 'shift', to: '' };
}

/** Without an open touch, or as an extra, it is a touch outside the plan. */
function logged(
  world: World,
  { deed, commandId, prompt }: ToLead & { readonly deed: Extract<Deed, { does: 'log' }> },
  now: number,
): Promise<CommandResult> {
  const touch = deed.extra === undefined ? prompt.touch : null;
  const channel = touch?.channel ?? deed.extra ?? 'call';
  const { outcome, note = '', nextAt = null } = deed;
  const log = { leadId: prompt.lead.id, touchId: touch?.id ?? null, channel, outcome, contact: '', note, nextAt };
  return logOutcome(world, { commandId, ...log }, now);
}

/** Tables that no deed here changes, or whose rows undo leaves: presets, what is being typed. */
const apart: ReadonlySet<string> = new Set(['sequences', 'drafts']);

/** Every row that undo promises to bring back, by table, in the order of their keys. */
export async function restorableRows(world: World): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const rows = await rowsOf(
    world,
    undoableTables.filter((table) => !apart.has(table)),
  );
  // How often each outcome was used, for the order of the buttons: a habit, not a state.
  return { ...rows, settings: (rows['settings'] ?? []).filter((row) => (row as SettingRow).key !== 'outcomeUse') };
}

/** Every row there is, but for the presets. */
export async function allRows(world: World): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return rowsOf(
    world,
    world.db.tables.map(({ name }) => name).filter((name) => name !== 'sequences'),
  );
}

async function rowsOf({ db }: World, tables: readonly string[]): Promise<Record<string, readonly unknown[]>> {
  return Object.fromEntries(await Promise.all(tables.map(async (name) => [name, await db.table(name).toArray()])));
}
