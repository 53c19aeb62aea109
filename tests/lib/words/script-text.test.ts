import { expect, it } from 'vitest';
import { scriptText } from '../../../lib/words/script-text.ts';
import { t } from '../../translate.ts';

const use = { id: 's', scenario: 'introduction', objections: [], branch: null } as const;

it.each([
  [use, 'Script: First call'],
  [{ ...use, name: 'My opening' }, 'Script: My opening'],
  [{ ...use, branch: 'Not now' }, 'Script: First call · they said: Not now'],
  [
    { ...use, scenario: 'negotiation', objections: ['It costs too much', 'I need to think about it'] } as const,
    'Script: Price · objections: It costs too much, I need to think about it',
  ],
])('says what was used: %o', (used, said) => {
  expect(scriptText(used, t)).toBe(said);
});
