import { assert, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../../../lib/words/plain/read-note.ts';
import { runs } from '../../../runs.ts';
import { dates } from './dates-said.ts';
import { elsewhere } from './elsewhere-said.ts';
import { followUps } from './followups-said.ts';
import { moreNotes } from './more-said.ts';
import { nothing } from './not-promises-said.ts';
import { promises } from './promises-said.ts';
import { sentence } from './sentences.ts';
import { shown } from './show-found.ts';
import { chicago, places } from './typed-at.ts';
import { typedNotes } from './typed-said.ts';

describe('readNote, on a Monday in Chicago', () => {
  it.each([...dates, ...followUps, ...promises, ...moreNotes, ...typedNotes, ...nothing])('%s', (text, ...found) => {
    expect(readNote(text, chicago).map((one) => shown(one, chicago.zone))).toEqual(found);
  });

  it('finds nothing at all in what is over, negated, asked or somebody else’s', () => {
    expect(nothing.filter(([, ...found]) => found.length > 0)).toEqual([]);
  });
});

describe('readNote, elsewhere', () => {
  it.each(elsewhere.map(([place, text, ...found]) => ({ place, text, found })))(
    '$place: $text',
    ({ place, text, found }) => {
      const typed = places[place];
      expect(readNote(text, typed).map((one) => shown(one, typed.zone))).toEqual(found);
    },
  );

  it('keeps the words as they were typed, and where they stand', () => {
    const [found] = readNote('Good talk.\n\tI’ll  SEND pricing\u00a0Thursday.', chicago);
    expect(found).toMatchObject({ text: 'I’ll  SEND pricing\u00a0Thursday', start: 12, what: 'SEND pricing' });
  });
});

describe('readNote, with any text', () => {
  it('never throws, slices exactly, and looks ahead only', () => {
    assert(
      property(oneof(sentence, string({ unit: 'grapheme', maxLength: 300 })), (text) => {
        for (const { start, end, text: words, when } of readNote(text, chicago)) {
          expect(text.slice(start, end)).toBe(words);
          expect(words.trim()).not.toBe('');
          if (when.kind === 'at' || when.kind === 'between') expect(when.at).toBeGreaterThan(chicago.now);
          if (when.kind === 'on') expect(when.on >= '2026-11-23').toBe(true);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('never gives words to two promises or dates', () => {
    assert(
      property(sentence, (text) => {
        const found = readNote(text, chicago);
        expect(found.every(({ start }, index) => start >= (found[index - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });

  it.each([
    "I'll send ",
    'in 3 days ',
    'Thursday, ',
    'a ',
    '   ',
    '1/',
    '"',
    "i'll ",
    'if ',
    'the 15th of ',
    'promised to ',
  ])('answers soon on twenty thousand characters of "%s"', (words) => {
    const text = words.repeat(Math.ceil(20_000 / words.length)).slice(0, 20_000);
    const startedAt = performance.now();
    for (const { start, end, text: found } of readNote(text, chicago)) expect(text.slice(start, end)).toBe(found);
    expect(performance.now() - startedAt).toBeLessThan(1500);
  });
});
