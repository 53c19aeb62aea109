import { describe, expect, it } from 'vitest';
import { createFormModel } from '../../../../components/sidebar/step/form-model.ts';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import { draftOfHalfFilled, halfFilledOf } from '../../../../lib/touches/half-filled.ts';
import { benPrompt, enrollment, lead, leadPrompt } from '../builders.ts';

const owen = leadPrompt();
const ben = benPrompt();

function filling() {
  const saved: { draftKey: string; text: string }[] = [];
  const ask = (async (_: string, input: { draftKey: string; text: string }) => {
    saved.push(input);
    return { kind: 'done' };
  }) as never;
  const forms = createFormModel({ ask, wait: () => () => {} });
  return { forms, stored: () => halfFilledOf(saved.at(-1)?.text ?? '').map(({ form }) => form) };
}

function left(...names: readonly string[]): LeadPrompt {
  const halfFilled = draftOfHalfFilled(names.map((form) => ({ form, fields: { because: `of ${form}` } })));
  return { ...owen, halfFilled };
}

describe('a form that was sent', () => {
  it('is closed and forgotten once it was done, and no other is', async () => {
    const { forms, stored } = filling();
    forms.open(owen, 'stop');
    forms.fill(owen, { because: 'Bought' });
    forms.open(owen, 'remind');
    forms.fill(owen, { title: 'Send the map' });
    const onDone = forms.sending(owen);
    forms.open(owen, 'archive');
    onDone();
    await Promise.resolve();
    expect([forms.of(owen), stored()]).toEqual(['archive', ['stop']]);
    forms.open(owen, 'remind');
    expect(forms.fieldOf(owen, 'title')).toBe('');
  });

  it('keeps what was typed in it since', () => {
    const { forms } = filling();
    forms.open(owen, 'remind');
    forms.fill(owen, { title: 'Send the map' });
    const onDone = forms.sending(owen);
    forms.fill(owen, { title: 'Send the map and the plan' });
    onDone();
    expect([forms.of(owen), forms.fieldOf(owen, 'title')]).toEqual(['remind', 'Send the map and the plan']);
  });

  it('that is done once somebody else is on show leaves theirs as it is', () => {
    const { forms } = filling();
    const both = left('remind', 'stop');
    const onDone = forms.sending(both);
    forms.open(ben, 'archive');
    forms.fill(ben, { because: 'Moved away' });
    onDone();
    expect([forms.of(ben), forms.fieldOf(ben, 'because')]).toEqual(['archive', 'Moved away']);
    expect(forms.of(both)).toBe('stop');
  });

  it('with nothing in it closes too', () => {
    const { forms } = filling();
    forms.open(owen, 'pause');
    forms.sending(owen)();
    expect(forms.of(owen)).toBeNull();
  });
});

describe('a form that was left half filled', () => {
  it('is open, the last of several, and gives way to the next once it is closed', () => {
    const { forms } = filling();
    const shown = left('stop', 'remind');
    expect([forms.of(shown), forms.fieldOf(shown, 'because')]).toEqual(['stop', 'of stop']);
    forms.close(shown);
    expect(forms.of(shown)).toBeNull();
    forms.open(shown, 'remind');
    expect(forms.fieldOf(shown, 'because')).toBe('of remind');
    forms.open(shown, 'stop');
    expect(forms.fieldOf(shown, 'because')).toBe('');
  });

  it('is not open where it is not offered any more', () => {
    const { forms } = filling();
    const archived = { ...left('archive'), lead: lead({ status: 'archived' }) };
    const ended = { ...left('stop'), enrollment: enrollment({ state: { kind: 'finished', result: 'booked' } }) };
    expect([forms.of(archived), forms.of(ended), forms.of({ ...left('skip'), touch: null })]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is of one person: typed for one, it is not there for another', () => {
    const { forms } = filling();
    forms.open(owen, 'stop');
    forms.fill(owen, { because: 'Bought' });
    expect(forms.of(ben)).toBeNull();
    forms.open(ben, 'stop');
    expect(forms.fieldOf(ben, 'because')).toBe('');
    expect([forms.of(owen), forms.fieldOf(owen, 'because')]).toEqual(['stop', 'Bought']);
  });
});

it('of what is not saved only the rep’s own words are told', () => {
  const { forms } = filling();
  forms.open(owen, 'suppress');
  forms.fill(owen, { what: 'phone:01632 960000', channels: 'sms', note: 'Asked twice' });
  expect(forms.unsaved.value).toEqual(['Asked twice']);
});
