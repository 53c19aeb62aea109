import { expect, it } from 'vitest';
import { presets } from '../../../../../lib/sequences/presets/presets.ts';
import { shippedTemplates } from '../../../../../lib/words/library/shipped-templates.ts';
import { gateReasons } from '../../../../../lib/words/templates/gate/gate-reasons.ts';

const plain = { unanswered: 0, openObjection: null, isStrategic: false, names: [] };

/** What of a text asks for a review, in short: `offer: our offer`. */
function asked(text: { readonly subject: string; readonly body: string }): readonly string[] {
  return gateReasons(text, plain).map(({ rule, values }) => `${rule}: ${values['found']}`);
}

it('lets every text that ships be sent without a review, but for those that change terms or name them to the rep', () => {
  const texts = [
    ...shippedTemplates.map((text) => ({ name: text.name, text })),
    ...presets.flatMap(({ id, steps }) =>
      steps.flatMap((step) =>
        step.kind === 'touch' && step.text ? [{ name: `${id}: ${step.title}`, text: step.text }] : [],
      ),
    ),
  ];
  const found = texts.flatMap(({ name, text }) => asked(text).map((what) => `${name}: ${what}`));
  expect(found).toEqual([
    // Its note to self says that price and scope are reviewed first; the note has to go before it can be sent.
    'Next step after our own review: price: price',
    'Next step after our own review: scope: scope',
    'The offer has a date: offer: offer stands, our offer',
    'preset-demo: Last try for the proposal: offer: withdraw the proposal',
    'preset-proposal: Last try for the proposal: offer: withdraw the proposal',
  ]);
  expect(texts.length).toBeGreaterThan(200);
});
