import { expect, it } from 'vitest';
import { gapIn, withoutGap } from '../../../../../components/sidebar/draft/library/gap-in.ts';

it.each([
  [['[[Ask]]', '{{ rep.name }}', '{{ last.topic }}', '{{ lead.company }}'], 'last.topic', 'your request'],
  [['{{ custom.roof_age }}'], 'custom.roof_age', null],
  [['{{ deal.worth }}'], 'deal.worth', null],
])('of %j it is %s', (unfilled, variable, fallback) => {
  expect(gapIn(unfilled)).toMatchObject({ variable, fallback });
});

it.each([[['{{ lead.nam }}', '{% if lead.company %}', '{{ fill me in }}', '[[Ask]]']], [[]]])(
  'of %j there is none that words alone would fill',
  (unfilled) => {
    expect(gapIn(unfilled)).toBeNull();
  },
);

it('is filled wherever it stands, with a capital where a sentence begins, and nowhere else', () => {
  const gap = gapIn(['{{ last.topic }}'])!;
  const message = {
    subject: '{{ last.topic }}: what now',
    body: 'About {{ last.topic }}. {{ last.topic }}?\n{{ last.topic }}, {{ lead.company }}',
  };
  expect(withoutGap(message, gap, 'the $& roof')).toEqual({
    subject: 'The $& roof: what now',
    body: 'About the $& roof. The $& roof?\nThe $& roof, {{ lead.company }}',
  });
});
