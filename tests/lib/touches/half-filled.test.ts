import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftOfHalfFilled, halfFilledKey, halfFilledOf } from '../../../lib/touches/half-filled.ts';

const form = fc.record({
  form: fc.string(),
  fields: fc.dictionary(fc.string(), fc.string({ minLength: 1 }), { minKeys: 1 }),
});

it('what was kept is read as it was', () => {
  fc.assert(
    fc.property(fc.array(form), (forms) => {
      expect(halfFilledOf(draftOfHalfFilled(forms))).toEqual(forms);
    }),
  );
});

it('forms in which nothing stands are not kept', () => {
  expect(draftOfHalfFilled([])).toBe('');
  expect(draftOfHalfFilled([{ form: 'stop', fields: { because: '' } }])).toBe('');
});

it('whatever else is in its place says nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (draft) => {
      expect(() => halfFilledOf(draft)).not.toThrow();
    }),
  );
  for (const draft of ['{', '1', 'null', '[null, 1, {}]', '[{"form":"stop","fields":null}]'])
    expect(halfFilledOf(draft)).toEqual([]);
  expect(halfFilledOf('[{"form":"stop","fields":{"because":1}},{"form":"skip","fields":{"because":"x"}}]')).toEqual([
    { form: 'skip', fields: { because: 'x' } },
  ]);
});

it('is kept with the touch, else with the lead', () => {
  expect(halfFilledKey({ leadId: 'owen', touchId: 'touch-1' })).toBe('message:touch-1:form');
  expect(halfFilledKey({ leadId: 'owen', touchId: null })).toBe('message:owen:form');
});
