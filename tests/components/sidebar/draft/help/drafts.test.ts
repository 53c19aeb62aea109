import { describe, expect, it } from 'vitest';
import { draftFacts } from '../../../../../components/sidebar/draft/help/draft-facts.ts';
import { lintDraft } from '../../../../../components/sidebar/draft/lint-draft.ts';
import type { LeadPrompt } from '../../../../../lib/messages/prompt.ts';
import type { Activity } from '../../../../../lib/touches/activity.ts';
import type { Channel } from '../../../../../lib/touches/channel.ts';
import type { Reminder } from '../../../../../lib/touches/reminder.ts';
import type { Angle } from '../../../../../lib/words/drafts/angles.ts';
import { briefOf } from '../../../../../lib/words/drafts/brief.ts';
import { composeDraft, draftWords } from '../../../../../lib/words/drafts/compose-draft.ts';
import { lintMessage } from '../../../../../lib/words/templates/lint/lint-message.ts';
import { variablesFor } from '../../../../../lib/words/templates/variables-for.ts';
import { histories, promised, time } from '../../../../lib/words/drafts/histories.ts';
import { day, monday } from '../../../../world.ts';
import { enrollment, lead, leadPrompt, line, touch } from '../../builders.ts';

const dana = { name: 'Dana Reyes', phone: '', email: '', company: 'Roofline', address: '' };
const channels = ['email', 'sms', 'whatsapp', 'social'] as const;

function shownFor(activities: readonly Activity[], channel: Channel, promise: Reminder): LeadPrompt {
  const owen = lead({
    mentionedOn: '2026-02-10',
    mentionedWhat: 'the harvest fair',
    offerExpiresOn: '2026-01-20',
    tally: { unanswered: { count: activities.length, activityId: 'line' } },
  });
  const reminders = [promise];
  const from = { lines: activities, reminders, customNames: [], repZone: 'Europe/London', country: 'GB' };
  return leadPrompt({
    lead: owen,
    touch: touch({ channel }),
    enrollment: enrollment({ startedAt: monday - 90 * day }),
    history: activities.map((activity, index) => ({ ...line({ id: `line-${index}` }), activity })),
    reminders,
    variables: variablesFor({ ...from, lead: owen, rules: { rep: dana, bookingLink: 'https://book.example/dana' } }),
  });
}

/** Every draft of an angle, from the longest to the shortest. */
function draftsOf(shown: LeadPrompt, channel: Channel, angle: Angle) {
  const brief = briefOf(draftFacts(shown, channel), time);
  const drafts = [composeDraft(brief, angle, { templates: [], time, below: null })];
  for (;;) {
    const last = drafts.at(-1)!;
    const next = composeDraft(brief, angle, { templates: [], time, below: draftWords(last) });
    if (draftWords(next) >= draftWords(last)) return drafts;
    drafts.push(next);
  }
}

const promises = [promised('Send him the price list'), promised('call the insurer', { missedAt: monday })];
const cases = Object.entries(histories).flatMap(([name, activities]) =>
  channels.map((channel) => [name, channel, activities] as const),
);

describe.each(cases)('after %s, by %s', (_, channel, activities) => {
  const drafts = promises.flatMap((promise) => {
    const shown = shownFor(activities, channel, promise);
    const { angles } = briefOf(draftFacts(shown, channel), time);
    return angles.flatMap((angle) =>
      draftsOf(shown, channel, angle).map((message) => ({ shown, angle, message, angles: angles.length })),
    );
  });

  it('has two angles at least, and a draft for each', () => {
    expect(drafts.filter(({ angles, message }) => angles < 2 || message.body === '')).toEqual([]);
  });

  it('composes nothing that the lint has a word against, but for the file to attach', () => {
    const found = drafts.flatMap(({ shown, angle, message }) =>
      lintMessage({ ...lintDraft(shown, { message, channel, optOut: '' }), attached: ['the price list.pdf'] }).map(
        ({ rule }) => ({ rule, angle: angle.kind, body: message.body }),
      ),
    );
    expect(found).toEqual([]);
  });

  it('asks for one thing, presses nobody, and leaves no field of the table open', () => {
    const bodies = drafts.map(({ message }) => message.body);
    expect(bodies.filter((body) => (body.match(/\?/g)?.length ?? 0) > 1)).toEqual([]);
    expect(bodies.filter((body) => /!|\s{3}|\{\{|\{%|\bundefined\b/.test(body))).toEqual([]);
  });
});
