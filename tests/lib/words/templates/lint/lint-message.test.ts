import { describe, expect, it } from 'vitest';
import { applyFix } from '../../../../../lib/words/templates/lint/apply-fix.ts';
import { type Fix, lintRules } from '../../../../../lib/words/templates/lint/draft.ts';
import { lintMessage } from '../../../../../lib/words/templates/lint/lint-message.ts';
import { lintText } from '../../../../../lib/words/templates/lint/lint-text.ts';
import { hour, now, words } from '../../builders.ts';
import { after, draft } from './builders.ts';

const talk = 'Wants the barn roof done before harvest';
const closed = { isAllowed: false, nextAt: now + 20 * hour };
const everything = after(
  { talk, topic: 'the barn roof', sent: 'Hi' },
  { subject: 'News', body: 'Just checking in. It is attached. Act now.', position: 3, window: closed },
);

describe('a message', () => {
  it('that is fine is left alone', () => {
    expect(lintMessage(draft({ body: 'Hi Owen, would Tuesday at ten suit you?' }))).toEqual([]);
  });

  it('may break every rule, the gravest told first', () => {
    expect(lintMessage(everything).map(({ rule }) => rule)).toEqual([
      'outside-window',
      'missing-attachment',
      'ignores-last-talk',
      'pressure',
      'longer-than-last',
      'no-call-to-action',
    ]);
    expect(lintMessage(draft({ body: 'Just checking in.' })).map(({ rule }) => rule)).toEqual([
      'empty-check-in',
      'no-call-to-action',
    ]);
  });

  it('outside its hours waits for them, where they are known', () => {
    expect(lintMessage(draft({ body: 'Shall we?', window: closed }))[0]?.fix).toEqual({
      kind: 'wait',
      untilAt: now + 20 * hour,
    });
    expect(lintMessage(draft({ body: 'Shall we?', window: { isAllowed: false, nextAt: null } }))[0]?.fix).toBeNull();
  });

  it('is judged the same each time', () => {
    expect(lintMessage(everything)).toEqual(lintMessage(everything));
  });
});

describe('a fix', () => {
  it.each([
    [{ kind: 'replace', start: 0, end: 5, text: 'Dear' }, 'Dear Owen. Shall we? Yes.'],
    [{ kind: 'insert', start: 11, text: ' Indeed.' }, 'Hello Owen. Indeed. Shall we? Yes.'],
    [{ kind: 'remove', start: 12, end: 21, text: 'Act now.' }, 'Hello Owen. Yes.'],
    [{ kind: 'attach', what: 'x' }, 'Hello Owen. Shall we? Yes.'],
    [{ kind: 'wait', untilAt: 1 }, 'Hello Owen. Shall we? Yes.'],
  ] as readonly [Fix, string][])('%j', (fix, body) => {
    expect(applyFix('Hello Owen. Shall we? Yes.', fix)).toBe(body);
  });
});

describe('a finding', () => {
  it.each(lintRules)('of the rule %s says what and why', (rule) => {
    const values = { found: 'x', talk: 'y', words: 9, before: 3 };
    const said = lintText({ rule, span: null, values, fix: null }, words());
    expect(said.what.length).toBeGreaterThan(10);
    expect(said.why).toMatch(/\.$/);
    expect(said.fix).toBe('');
  });

  it.each([
    [{ kind: 'replace', start: 0, end: 1, text: ' a ' }, 'Say "a" instead'],
    [{ kind: 'insert', start: 0, text: '\n\nb' }, 'Add "b"'],
    [{ kind: 'remove', start: 0, end: 9, text: 'Act now.\n' }, 'Take out "Act now."'],
    [{ kind: 'remove', start: 0, end: 90, text: 'a'.repeat(90) }, `Take out "${'a'.repeat(79)}…"`],
    [{ kind: 'attach', what: 'the plan' }, 'Attach "the plan"'],
    [{ kind: 'attach', what: '' }, 'Attach the file'],
    [{ kind: 'wait', untilAt: now + 20 * hour }, 'Send it tomorrow 10:30'],
  ] as readonly [Fix, string][])('offers %j as "%s"', (fix, says) => {
    expect(lintText({ rule: 'outside-window', span: null, values: {}, fix }, words()).fix).toBe(says);
  });
});
