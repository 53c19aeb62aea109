import { expect, it } from 'vitest';
import { type Armed, armedKey, armedOfDraft, draftOfArmed } from '../../../lib/touches/armed.ts';
import { messageKeys } from '../../../lib/touches/message.ts';
import { monday } from '../../world.ts';

const call: Armed = { kind: 'call', startedAt: monday, to: '(555) 010-0199 ext. 4' };
const letter: Armed = {
  kind: 'message',
  startedAt: monday,
  channel: 'mail',
  to: '1 North Field\nLeeds',
  message: { subject: 'A roof', body: 'Hi,\n\nstill there?' },
};

it('comes back from its draft as it was', () => {
  expect(armedOfDraft(draftOfArmed(call))).toEqual(call);
  expect(armedOfDraft(draftOfArmed(letter))).toEqual(letter);
});

it('is nothing where a draft makes no sense', () => {
  for (const draft of ['', '0', 'x\tcall\t1', `${monday}\tfax\t1`, `${monday}\tsms\t1`, `${monday}\tsms\t1\nno body`])
    expect(armedOfDraft(draft), draft).toBeNull();
});

it('is kept with the open touch, and without one with the lead', () => {
  expect(armedKey({ leadId: 'owen', touchId: 't1' }).startsWith(messageKeys('t1'))).toBe(true);
  expect(armedKey({ leadId: 'owen', touchId: null })).not.toBe(armedKey({ leadId: 'ada', touchId: null }));
});
