import { describe, expect, it } from 'vitest';
import { type ChipModel, chipPauseMs } from '../../../../components/sidebar/note/chip-model.ts';
import type { NoteFound } from '../../../../lib/messages/note-found.ts';
import { day, monday } from '../../../world.ts';
import { later, newSidebar } from '../fake-sidebar.ts';

const due = { dueAt: monday + 3 * day, missedAt: monday + 4 * day };
const pricing: NoteFound = { kind: 'promise', words: "I'll send it Thursday", what: 'send it', sure: 'sure', due };
const undated: NoteFound = { kind: 'promise', words: "I'll call", what: 'call', sure: 'ask', due: null };
const note = "Nice. I'll send it Thursday, I'll call";

/** The chips of a lead's note, by their words. */
function wordsOf(chips: ChipModel, text = note, leadId = 'owen'): readonly string[] {
  return chips.chipsOf(leadId, text).map(({ found }) => found.words);
}

async function read(found: readonly NoteFound[] = [pricing, undated]) {
  const sidebar = newSidebar({ readNote: () => found });
  const { chips } = sidebar.model;
  chips.see('owen', note);
  await sidebar.pass(chipPauseMs);
  return { ...sidebar, chips };
}

describe('what a note says', () => {
  it('is asked for once the rep has stopped typing, and not for each key', async () => {
    const sidebar = newSidebar({ readNote: () => [pricing] });
    const { chips } = sidebar.model;
    for (const typed of ["I'll", "I'll send", note]) {
      chips.see('owen', typed);
      await sidebar.pass(chipPauseMs - 1);
    }
    expect(sidebar.sentOf('readNote')).toEqual([]);
    await sidebar.pass(1);
    expect(sidebar.sentOf('readNote')).toEqual([{ leadId: 'owen', text: note }]);
    expect(wordsOf(chips)).toEqual([pricing.words]);
  });

  it('is not asked for again while the note is the same, and never for an empty one', async () => {
    const { chips, pass, sentOf } = await read();
    chips.see('owen', note);
    chips.see('ben', '  ');
    await pass(chipPauseMs);
    expect(sentOf('readNote')).toHaveLength(1);
  });

  it('is dropped when it comes after more was typed, or for another lead', async () => {
    const answer = later<readonly NoteFound[]>();
    const sidebar = newSidebar({ readNote: () => answer.promise });
    const { chips } = sidebar.model;
    chips.see('owen', note);
    await sidebar.pass(chipPauseMs);
    chips.see('ben', 'Another');
    answer.keep([pricing]);
    await sidebar.pass(0);
    expect(wordsOf(chips)).toEqual([]);
    expect(wordsOf(chips, note, 'ben')).toEqual([]);
  });

  it('is on show only while its words stand', async () => {
    const { chips } = await read();
    expect(wordsOf(chips, "I'll call")).toEqual([undated.words]);
  });

  it('says when it could not be read, until it can', async () => {
    const { chips, answers, pass } = await read();
    delete answers.readNote;
    chips.see('owen', `${note}!`);
    await pass(chipPauseMs);
    expect(chips.hasFailed('owen')).toBe(true);
    answers.readNote = () => [];
    chips.see('owen', `${note}!!`);
    await pass(chipPauseMs);
    expect(chips.hasFailed('owen')).toBe(false);
  });
});

describe('a promise', () => {
  it('goes with the note only once it is confirmed, and no more when that is taken back', async () => {
    const { chips } = await read();
    expect(chips.promisesOf('owen', note)).toEqual([]);
    chips.confirm('owen', chips.chipsOf('owen', note)[0]!);
    expect(chips.promisesOf('owen', note)).toEqual([{ what: 'send it', words: pricing.words, ...due }]);
    chips.release('owen', chips.chipsOf('owen', note)[0]!);
    expect(chips.promisesOf('owen', note)).toEqual([]);
  });

  it('without a time is not taken before there is one', async () => {
    const { chips } = await read();
    const chip = chips.chipsOf('owen', note)[1]!;
    chips.confirm('owen', chip);
    expect(chips.promisesOf('owen', note)).toEqual([]);
    chips.confirm('owen', chip, monday + day);
    expect(chips.promisesOf('owen', note)).toEqual([{ what: 'call', words: "I'll call", dueAt: monday + day }]);
  });

  it('does not go with a note that says it no longer, nor with a lead of another note', async () => {
    const { chips } = await read();
    chips.confirm('owen', chips.chipsOf('owen', note)[0]!);
    expect(chips.promisesOf('owen', "I'll send it Friday")).toEqual([]);
    expect(chips.promisesOf('ben', note)).toEqual([]);
  });

  it('stays confirmed while the rep types on, and is forgotten with the note', async () => {
    const { chips, pass } = await read();
    chips.confirm('owen', chips.chipsOf('owen', note)[0]!);
    chips.see('owen', `${note} soon`);
    await pass(chipPauseMs);
    expect(chips.promisesOf('owen', `${note} soon`)).toHaveLength(1);
    chips.see('owen', '');
    chips.see('owen', note);
    await pass(chipPauseMs);
    expect(chips.promisesOf('owen', note)).toEqual([]);
  });
});

describe('a dismissed chip', () => {
  it('does not come back while its words stand, also when they are not found for a while', async () => {
    const { chips, answers, pass } = await read();
    chips.confirm('owen', chips.chipsOf('owen', note)[0]!);
    chips.dismiss('owen', chips.chipsOf('owen', note)[0]!);
    expect(wordsOf(chips)).toEqual([undated.words]);
    expect(chips.promisesOf('owen', note)).toEqual([]);
    for (const found of [[], [pricing, undated]]) {
      answers.readNote = () => found;
      chips.see('owen', `${note} ${found.length}`);
      await pass(chipPauseMs);
    }
    expect(wordsOf(chips, `${note} 2`)).toEqual([undated.words]);
  });

  it('is back once its words were gone', async () => {
    const { chips, pass } = await read();
    chips.dismiss('owen', chips.chipsOf('owen', note)[0]!);
    for (const text of ['Nice', note]) {
      chips.see('owen', text);
      await pass(chipPauseMs);
    }
    expect(wordsOf(chips)).toEqual([pricing.words, undated.words]);
  });

  it('is one of two with the same words', async () => {
    const { chips } = await read([undated, undated]);
    chips.dismiss('owen', chips.chipsOf('owen', note)[0]!);
    expect(wordsOf(chips)).toEqual([undated.words]);
  });
});
