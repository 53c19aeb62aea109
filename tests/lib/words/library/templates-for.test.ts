import { expect, it } from 'vitest';
import { keptTemplates } from '../../../../lib/words/library/kept-library.ts';
import { templatesFor } from '../../../../lib/words/library/templates-for.ts';
import { template } from '../../../components/workspace/library/library.ts';

const all = keptTemplates([]);

it('offers the templates of the channel, those for where the lead stands first', () => {
  const offered = templatesFor(all, { channel: 'email', scenario: 'negotiation' });
  const fits = offered.map(({ isFitting }) => isFitting);
  expect(fits.lastIndexOf(true)).toBe(fits.indexOf(false) - 1);
  expect(offered[0]?.template.tags.some((tag) => ['objection', 'price', 'offer'].includes(tag))).toBe(true);
  expect(offered).toHaveLength(all.filter(({ channel }) => channel === 'email').length);
});

it('offers none that is hidden, and a template of the rep’s own that has the scenario’s name as fitting', () => {
  const own = template({ id: 'a', channel: 'email', tags: ['referral'] });
  const offered = templatesFor([template({ id: 'b', isHidden: true }), own], {
    channel: 'email',
    scenario: 'referral',
  });
  expect(offered).toEqual([{ template: own, isFitting: true }]);
});
