import { inOneRead } from '../../db/one-read.ts';
import type { PrintedRow } from '../../db/schema.ts';
import { findSetting } from '../../db/settings.ts';
import { zoneOf } from '../../leads/zone-of.ts';
import type { PrintedLetter, Printing, PrintJob, WhyLeft, WrittenLetter } from '../../messages/letters.ts';
import { paperOf } from '../../words/letters/paper.ts';
import { unfilledFields } from '../../words/unfilled.ts';
import { permissionOf } from '../find-prompt.ts';
import { findKeptId } from '../kept-lead.ts';
import { type LeadState, loadLead } from '../load-run.ts';
import { checkMessage } from '../reviews/check-messages.ts';
import { findRuleSettings } from '../rule-settings.ts';
import type { World } from '../world.ts';

/** A letter that was logged is kept so long, so that undoing the log asks again whether it was posted. */
const keptMs = 24 * 60 * 60_000;

/**
 * Takes in the letters that are to be printed; what may not go out is left, each with its reason, whoever asks. Until
 * they are logged or dropped the rep is asked whether they were posted. Printed again, a letter is of the new batch only;
 * its address handed over too, it stays the letter that was printed.
 */
export async function printLetters(world: World, letters: readonly WrittenLetter[], now: number): Promise<Printing> {
  const { db } = world;
  return db.transaction('rw', db.tables, async () => {
    await forgetLogged(world, now);
    const batchId = world.newId(now);
    const judged = await Promise.all(letters.map((letter) => judge(world, letter, now)));
    const rows = judged.flatMap((one, place) =>
      one.kind === 'goes' ? [rowOf(one, { batchId, printedAt: now, place })] : [],
    );
    await db.letters.bulkPut(await withoutPrinted(world, rows));
    const left = judged.flatMap((one) =>
      one.kind === 'left' ? [{ touchId: one.letter.touchId, because: one.because }] : [],
    );
    return { batchId: rows.length > 0 ? batchId : null, left };
  });
}

/** The letters of a batch that may go out now, in the order they were chosen in: what has changed since is left out. */
export function findPrintJob(world: World, batchId: string, now: number): Promise<PrintJob> {
  const { db, country } = world;
  return inOneRead(db, async () => {
    const batch = await db.letters.where('batchId').equals(batchId).toArray();
    const rows = (await findOpen(world, batch)).filter(({ message }) => message !== null);
    const judged = await Promise.all(rows.map((row) => judge(world, row, now)));
    const going = rows.filter((_, at) => judged[at]?.kind === 'goes');
    const letters = going.toSorted((one, other) => one.place - other.place).map(shown);
    const { rep } = await findRuleSettings(db);
    return { letters, rep, paper: (await findSetting(db, 'letterPaper')) ?? paperOf(country) };
  });
}

/** As many are asked about at once. */
const mostAsked = 500;

/** The letters that were printed and neither logged nor dropped, the latest batch first. */
export async function findPrinted(world: World): Promise<readonly PrintedLetter[]> {
  const rows = await findOpen(world, await world.db.letters.toArray());
  return rows
    .toSorted((one, other) => other.printedAt - one.printedAt || one.place - other.place)
    .slice(0, mostAsked)
    .map(shown);
}

/** Those whose touch is open, each of the lead that it is of now: leads are merged, and parted again. */
async function findOpen({ db }: World, rows: readonly PrintedRow[]): Promise<readonly PrintedRow[]> {
  const touches = await db.touches.bulkGet(rows.map(({ touchId }) => touchId));
  return rows.flatMap((row, at) => (touches[at] ? [{ ...row, leadId: touches[at].leadId }] : []));
}

/** They were not posted after all. Safe to repeat. */
export async function dropPrinted({ db }: World, touchIds: readonly string[]): Promise<void> {
  await db.letters.bulkDelete([...touchIds]);
}

type Judged =
  | { readonly kind: 'goes'; readonly letter: WrittenLetter; readonly state: LeadState }
  | { readonly kind: 'left'; readonly letter: WrittenLetter; readonly because: WhyLeft };

async function judge(world: World, letter: WrittenLetter, now: number): Promise<Judged> {
  const leadId = await findKeptId(world.db, letter.leadId);
  const state = await loadLead(world, leadId, now);
  if (!state || state.touch?.id !== letter.touchId) return { kind: 'left', letter, because: 'moved-on' };
  const because = whyBarred(world, state, now) ?? (await whyUnfit(world, { ...letter, leadId }));
  return because === null ? { kind: 'goes', letter, state } : { kind: 'left', letter, because };
}

function whyBarred(world: World, state: LeadState, now: number): WhyLeft | null {
  const where = zoneOf(state.lead, world);
  if (!permissionOf(state, { channel: 'mail', where }, now).allowed) return 'barred';
  return state.lead.address.trim() === '' ? 'no-address' : null;
}

/** An address alone says nothing that could be unfit. */
async function whyUnfit(world: World, { leadId, touchId, message }: WrittenLetter): Promise<WhyLeft | null> {
  if (message === null) return null;
  if (message.body.trim() === '') return 'no-words';
  if ([message.subject, message.body].some((text) => unfilledFields(text).length > 0)) return 'unfilled';
  const { isCleared } = await checkMessage(world, { leadId, touchId, channel: 'mail', message });
  return isCleared ? null : 'review';
}

function rowOf(
  { letter, state: { lead } }: Judged & { kind: 'goes' },
  batch: Pick<PrintedRow, 'batchId' | 'printedAt' | 'place'>,
): PrintedRow {
  const { touchId, message } = letter;
  return { touchId, leadId: lead.id, name: lead.name, company: lead.company, address: lead.address, message, ...batch };
}

function shown({ place: _place, ...letter }: PrintedRow): PrintedLetter {
  return letter;
}

/** Without those whose address alone is asked for and whose letter is printed already. */
async function withoutPrinted({ db }: World, rows: readonly PrintedRow[]): Promise<readonly PrintedRow[]> {
  const before = await db.letters.bulkGet(rows.map(({ touchId }) => touchId));
  return rows.filter(({ message }, at) => message !== null || !before[at]?.message);
}

async function forgetLogged({ db }: World, now: number): Promise<void> {
  const old = await db.letters
    .where('printedAt')
    .below(now - keptMs)
    .primaryKeys();
  const touches = await db.touches.bulkGet(old);
  await db.letters.bulkDelete(old.filter((_, at) => touches[at] === undefined));
}
