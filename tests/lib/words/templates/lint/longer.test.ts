import { describe, expect, it } from 'vitest';
import { applyFix } from '../../../../../lib/words/templates/lint/apply-fix.ts';
import { longerThanLast } from '../../../../../lib/words/templates/lint/longer.ts';
import { after } from './builders.ts';

const ten = 'one two three four five six seven eight nine ten';

describe('a later message', () => {
  it.each([
    [ten, 2],
    [`${ten} eleven twelve thirteen fourteen`, 2],
    [`${ten} ${ten}`, 3],
    [`Hi Owen,\n\n${ten}\n\n${ten}`, 5],
  ])('%j after five words, as number %i, is longer', (body, position) => {
    const sent = position === 2 ? 'one two three four' : 'one two three four five';
    expect(longerThanLast(after({ sent }, { body, position }))).toMatchObject([{ rule: 'longer-than-last' }]);
  });

  it.each([
    ['the first', ten, { sent: 'one' }, 1],
    ['shorter', 'one two', { sent: ten }, 2],
    ['as long', ten, { sent: ten }, 3],
    ['hardly longer', `${ten} and five more words here`, { sent: ten }, 2],
    ['an answer to theirs', `${ten} ${ten}`, { sent: 'one', isAnswered: true }, 4],
    ['after nothing written', `${ten} ${ten}`, { sent: null }, 3],
    ['after an empty one', `${ten} ${ten}`, { sent: ' ' }, 3],
    ['empty', '', { sent: ten }, 3],
  ])('is fine when it is %s', (_, body, last, position) => {
    expect(longerThanLast(after(last, { body, position }))).toEqual([]);
  });

  it('may lose the paragraph that names no next step', () => {
    const body = `Hi Owen,\n\n${ten}.\n\nShall we talk on Tuesday?\n\nBest,\nDana`;
    const [found] = longerThanLast(after({ sent: 'Hi Owen, shall we talk?' }, { body, position: 2 }));
    expect(found?.values).toEqual({ words: 19, before: 5 });
    expect(found?.fix && applyFix(body, found.fix)).toBe('Hi Owen,\n\nShall we talk on Tuesday?\n\nBest,\nDana');
  });

  it('keeps its next step: then only the rep can shorten it', () => {
    const body = `${ten}, is it?`;
    expect(longerThanLast(after({ sent: 'one' }, { body, position: 2 }))[0]?.fix).toBeNull();
  });
});
