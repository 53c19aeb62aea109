import { Dexie } from 'dexie';
import type { FollowthroughDb } from '../../db/schema.ts';
import { zoneOf } from '../../leads/zone-of.ts';
import { longestSaid, type Meaning, type SaidAnswer, type SaidWho, type Saying } from '../../messages/said.ts';
import { singleTouchId } from '../../sequences/presets/single.ts';
import type { HolidayPlace } from '../../time/holidays.ts';
import type { Command, SaidPart } from '../../words/plain/command.ts';
import { readCommand } from '../../words/plain/read-command.ts';
import type { Translate } from '../../words/translate.ts';
import { findInNote } from '../find-in-note.ts';
import { findPrompt } from '../find-prompt.ts';
import { findNewestSequences } from '../newest-sequences.ts';
import { workingOf } from '../reach-of.ts';
import { findRestorable } from '../restorable.ts';
import { findRuleSettings } from '../rule-settings.ts';
import type { World } from '../world.ts';
import { cannot, type Facts, type Undoable } from './facts.ts';
import { type FoundWho, findLead, findWho } from './find-who.ts';
import { meaningsOf, needsLead } from './meanings.ts';

/** Readings shown at once. */
const mostOptions = 20;
/** Commands looked at for one that an undo can take back. */
const mostUndone = 20;

/** Who asks, in which words titles are made. */
export interface Reading {
  readonly saying: Saying;
  readonly t: Translate;
}

/**
 * What a sentence asks for, with the lead it is about, exact times and the order that would do it. Nobody is guessed:
 * several leads with a name are a choice, and none is said. Changes nothing.
 */
export async function readSaid(world: World, reading: Reading, now: number): Promise<SaidAnswer> {
  const { saying } = reading;
  if (saying.text.length > longestSaid) return answered(cannot('too-long'), null);
  const understood = readCommand(saying.text, {
    now,
    zone: world.repZone,
    holidaysOf: await holidaysOf(world, saying),
  });
  if (understood.kind === 'unknown' || understood.kind === 'help') return understood;
  if (understood.kind === 'many') return answered(cannot('many'), null);
  const isSure = understood.kind === 'command';
  const commands = isSure ? [understood.command] : understood.options;
  const said = isSure ? understood.said : [];
  const meanings: Meaning[] = [];
  for (const command of commands) meanings.push(...(await meaningsFor(world, { ...reading, command, said }, now)));
  if (isSure && understood.otherwise && isNobody(meanings)) {
    const instead = await meaningsFor(world, { ...reading, command: understood.otherwise, said: [] }, now);
    if (instead.some(({ kind }) => kind !== 'cannot')) return answered(instead, saying.option, false);
  }
  return answered(meanings.slice(0, mostOptions), saying.option, isSure);
}

/** A name that was only taken for one has to be somebody's. */
function isNobody([first]: readonly Meaning[]): boolean {
  return first?.kind === 'cannot' && first.because === 'nobody';
}

function answered(meanings: readonly Meaning[], option: number | null, isSure = true): SaidAnswer {
  const chosen = option === null ? undefined : meanings[option];
  if (chosen) return { kind: 'understood', meaning: chosen };
  const [first] = meanings;
  if (!first) return { kind: 'unknown' };
  // Whom it is about is asked before what is meant; what cannot be done anyway needs no choice.
  const which = meanings.find(({ kind }) => kind === 'which');
  if (which) return { kind: 'understood', meaning: which };
  const isPlain = (isSure && meanings.length === 1) || meanings.every(({ kind }) => kind === 'cannot');
  return isPlain ? { kind: 'understood', meaning: first } : { kind: 'unsure', options: meanings };
}

interface Asking extends Reading {
  readonly command: Command;
  readonly said: readonly SaidPart[];
}

async function meaningsFor(world: World, asking: Asking, now: number): Promise<readonly Meaning[]> {
  const found = await leadFor(world, asking);
  if (found.kind === 'meaning') return [found.meaning];
  const prompt = found.who ? await findPrompt(world, found.who.leadId, now) : null;
  if (found.who && !prompt) return cannot('nobody', found.who.name);
  return meaningsOf(asking.command, await factsFor(world, { ...asking, prompt }, now));
}

type ForLead =
  | { readonly kind: 'who'; readonly who: SaidWho | null }
  | { readonly kind: 'meaning'; readonly meaning: Meaning };

/** Whom a command is about: as it is named, of several the one the rep chose, or the lead on show. */
async function leadFor({ db }: World, { command, saying }: Asking): Promise<ForLead> {
  const name = 'lead' in command ? command.lead : null;
  const isAbout = 'lead' in command && (name !== null || command.kind !== 'remind-rule');
  if (!isAbout) return { kind: 'who', who: null };
  const chosen = await findLead(db, saying.leadId);
  if (name !== null) return oneOf({ name, chosen, ...(await findWho(db, name)) });
  const here = await findLead(db, saying.hereId);
  const about = command.kind === 'remind' ? command.about : '';
  const meant = await namedIn(db, about, here);
  if (meant.length > 0) {
    const leads = here ? [...meant, here] : meant;
    return oneOf({ name: about, chosen, leads, hasMore: false, whole: leads.length });
  }
  return here || !needsLead(command.kind) ? { kind: 'who', who: here } : meaning(cannot('who'));
}

/** "Remind me about Ann Lee": the leads who are all that a reminder is about, and not on show. */
async function namedIn(db: FollowthroughDb, about: string, here: SaidWho | null): Promise<readonly SaidWho[]> {
  const { leads, whole } = await findWho(db, about);
  const isHere = leads.slice(0, whole).some(({ leadId }) => leadId === here?.leadId);
  return isHere ? [] : leads.slice(0, whole);
}

interface Named extends FoundWho {
  readonly name: string;
  readonly chosen: SaidWho | null;
}

function oneOf({ name, chosen, leads, hasMore, whole }: Named): ForLead {
  const [first] = leads;
  if (!first) return meaning(cannot('nobody', name));
  if (leads.length === 1 && whole === 1) return { kind: 'who', who: first };
  // Another reading of the sentence may name somebody else: a choice is of one name.
  if (chosen && leads.some(({ leadId }) => leadId === chosen.leadId)) return { kind: 'who', who: chosen };
  return { kind: 'meaning', meaning: { kind: 'which', name, leads, hasMore } };
}

function meaning([only]: readonly [Meaning]): ForLead {
  return { kind: 'meaning', meaning: only };
}

async function factsFor(
  world: World,
  { command, said, saying, t, prompt }: Asking & Pick<Facts, 'prompt'>,
  now: number,
): Promise<Facts> {
  const { db } = world;
  const note = 'note' in command ? command.note : '';
  const [rules, sequences, inNote, undoable] = await Promise.all([
    findRuleSettings(db),
    findNewestSequences(db),
    prompt && note !== '' ? findInNote(world, { leadId: prompt.lead.id, text: note }, now) : [],
    command.kind === 'undo' ? findUndoable(world, saying.hereId) : null,
  ]);
  return {
    prompt,
    said,
    rules,
    sequences: sequences.filter(({ id }) => id !== singleTouchId),
    working: workingOf(world, rules),
    inNote,
    undoable,
    t,
    now,
  };
}

/** The last thing that was done, with the lead on show where there is one; null when it cannot be taken back. */
async function findUndoable({ db }: World, hereId: string | null): Promise<Undoable | null> {
  const done =
    hereId === null
      ? db.journal.orderBy('at')
      : db.journal.where('[leadId+at]').between([hereId, Dexie.minKey], [hereId, Dexie.maxKey]);
  const rows = await done.reverse().limit(mostUndone).toArray();
  const last = rows.find(({ undoneBy, undoes }) => undoneBy === null && undoes === null);
  if (!last || !(await findRestorable(db, [last])).has(last.id)) return null;
  return { row: last, who: await findLead(db, last.leadId) };
}

/** Holidays by name are those of the lead on show, else the rep's. */
async function holidaysOf(world: World, { hereId }: Saying): Promise<HolidayPlace> {
  const lead = hereId === null ? undefined : await world.db.leads.get(hereId);
  const place = lead && zoneOf(lead, world).places[0];
  return place?.country ? { country: place.country, region: place.region } : { country: world.country, region: null };
}
