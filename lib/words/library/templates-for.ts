import type { Channel } from '../../touches/channel.ts';
import type { Scenario } from '../../touches/script-use.ts';
import type { KeptTemplate } from './kept-library.ts';

/** A template that could be used, and whether it is made for where the lead stands. */
export interface OfferedTemplate {
  readonly template: KeptTemplate;
  readonly isFitting: boolean;
}

/** What a scenario's texts are tagged with, besides its own name. */
const tagsOf: Readonly<Record<Scenario, readonly string[]>> = {
  introduction: ['introduction', 'thank-you', 'no-answer', 'after-hours'],
  interested: ['hot', 'next-step', 'meeting', 'demo', 'recap', 'promise'],
  're-engagement': ['breakup', 'news', 'question', 'value', 'callback', 'not-now'],
  negotiation: ['objection', 'price', 'offer'],
  agreement: ['proposal', 'offer', 'next-step'],
  referral: ['referral'],
  'hand-over': ['review', 'thank-you', 'recap'],
  voicemail: ['no-answer', 'after-hours', 'introduction'],
};

/** The templates of a channel that are not hidden, those made for the scenario first, else in the order of the library. */
export function templatesFor(
  templates: readonly KeptTemplate[],
  { channel, scenario }: { readonly channel: Channel; readonly scenario: Scenario },
): readonly OfferedTemplate[] {
  const fitting = new Set<string>([scenario, ...tagsOf[scenario]]);
  const offered = templates
    .filter((one) => one.channel === channel && !one.isHidden)
    .map((template) => ({ template, isFitting: template.tags.some((tag) => fitting.has(tag)) }));
  return [...offered.filter(({ isFitting }) => isFitting), ...offered.filter(({ isFitting }) => !isFitting)];
}
