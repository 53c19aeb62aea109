import { zoneOf } from '../leads/zone-of.ts';
import { longestPromise, mostPromises, type NoteFound } from '../messages/note-found.ts';
import type { HolidayPlace } from '../time/holidays.ts';
import type { OpenHours } from '../time/open-hours.ts';
import { promiseTimeOf, timeOf } from '../words/plain/note-times.ts';
import { readNote } from '../words/plain/read-note.ts';
import { findKeptId } from './kept-lead.ts';
import { workingOf } from './reach-of.ts';
import { findRuleSettings } from './rule-settings.ts';
import type { World } from './world.ts';

type Found = ReturnType<typeof readNote>[number];

/**
 * What a note about a lead promises, plans and mentions, at most `mostPromises` of them, in order: days are read on the
 * rep's clock, holidays by name are those of the lead's country. Empty when there is no such lead.
 */
export async function findInNote(
  world: World,
  { leadId, text }: { leadId: string; text: string },
  now: number,
): Promise<readonly NoteFound[]> {
  const { db, repZone } = world;
  const [lead, rules] = await Promise.all([db.leads.get(await findKeptId(db, leadId)), findRuleSettings(db)]);
  if (!lead) return [];
  const found = readNote(text, { now, zone: repZone, holidaysOf: holidaysOf(zoneOf(lead, world).places[0], world) });
  return found
    .filter((one) => one.text.length <= longestPromise)
    .slice(0, mostPromises)
    .map((one) => noteFound(one, workingOf(world, rules), now));
}

function holidaysOf({ country, region }: ReturnType<typeof zoneOf>['places'][0], rep: World): HolidayPlace {
  return country ? { country, region } : { country: rep.country, region: null };
}

function noteFound({ kind, text, what, when, sure }: Found, working: OpenHours, now: number): NoteFound {
  const said = { words: text, what: what.slice(0, longestPromise), sure };
  if (kind === 'promise')
    return { ...said, kind, due: when.kind === 'unsaid' ? null : promiseTimeOf(when, working, now) };
  if (when.kind === 'unsaid') throw new Error(`A ${kind} without its time: "${text}"`);
  return { ...said, kind, dueAt: timeOf(when, working, now) };
}
