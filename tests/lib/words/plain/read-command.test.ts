import { assert, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../../lib/words/plain/read-command.ts';
import { runs } from '../../../runs.ts';
import { changes } from './changes-commands.ts';
import { lists } from './lists-commands.ts';
import { logs } from './log-commands.ts';
import { moreCommands } from './more-commands.ts';
import { moves } from './moves-commands.ts';
import { required } from './required-commands.ts';
import { sentence } from './sentences.ts';
import { shownUnderstood } from './show-command.ts';
import { chicago, kolkata } from './typed-at.ts';
import { typedCommands } from './typed-commands.ts';

describe('readCommand, on a Monday in Chicago', () => {
  it.each([...logs, ...moves, ...lists, ...changes, ...required, ...moreCommands, ...typedCommands])(
    '%s',
    (text, understood) => {
      expect(shownUnderstood(readCommand(text, chicago), chicago.zone)).toBe(understood);
    },
  );
});

describe('readCommand', () => {
  it('says which words it understood as what', () => {
    const understood = readCommand('Log   voicemail for Ann Lee,  call again in 3 days', chicago);
    expect(understood.kind === 'command' && understood.said.map(({ part, text }) => `${part}: ${text}`)).toEqual([
      'verb: Log',
      'outcome: voicemail',
      'lead: Ann Lee',
      'next: call again',
      'next: in 3 days',
    ]);
  });

  it('reads times on the rep’s own clock', () => {
    expect(shownUnderstood(readCommand('snooze until 5pm', kolkata), kolkata.zone)).toBe(
      'snooze when=2026-11-26 17:00',
    );
  });

  it('reads nothing into a text that is no sentence', () => {
    expect(readCommand(`log voicemail ${'x'.repeat(600)}`, chicago)).toEqual({ kind: 'unknown' });
  });

  it('never throws, and slices exactly', () => {
    assert(
      property(oneof(sentence, string({ unit: 'grapheme', maxLength: 520 })), (text) => {
        const understood = readCommand(text, chicago);
        if (understood.kind !== 'command') return;
        for (const { text: words, start, end } of understood.said) expect(text.slice(start, end)).toBe(words);
      }),
      { numRuns: runs(500) },
    );
  });

  it('never takes for sure what has a word it does not know', () => {
    const known = [...logs, ...moves].filter(
      ([text, shown]) => !shown.startsWith('?') && !/[,:]| (?:for|to|with|on|in) /.test(text),
    );
    const guessed = known.filter(([text]) => {
      const understood = readCommand(`${text} ¤ zzyzx`, chicago);
      return understood.kind === 'command' && !understood.said.some(({ text: words }) => words.includes('zzyzx'));
    });
    expect(guessed).toEqual([]);
  });

  it.each(['log ', 'for ', 'call again in 3 days, ', 'a ', ' ', '1 2 ', '"', 'day 1 call, ', 'every 2 weeks '])(
    'answers soon on five hundred characters of "%s"',
    (words) => {
      const startedAt = performance.now();
      readCommand(words.repeat(500).slice(0, 500), chicago);
      expect(performance.now() - startedAt).toBeLessThan(500);
    },
  );
});
