import { leadSources } from '../../../lib/leads/lead.ts';
import type { Suits } from '../../../lib/sequences/sequence.ts';
import type { Words } from '../../../lib/words/words.ts';
import { listText } from './plan-words.ts';

/** Whom a sequence suits: "Suits hot or warm leads · from Referral"; `''` when it suits everybody. */
export function suitsText({ temperatures, sources, statuses }: Suits, words: Words): string {
  const { t } = words;
  const list = (names: readonly string[]): string => listText(names, words);
  const parts = [
    temperatures.length > 0
      ? t('workspace.suits_warmth', { list: list(temperatures.map((one) => t(`temperature.${one}`))) })
      : '',
    statuses.length > 0 ? t('workspace.suits_status', { list: list(statuses.map((one) => t(`status.${one}`))) }) : '',
    sources.length > 0 ? t('workspace.suits_source', { list: list(sources.map((one) => sourceText(one, words))) }) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A source by its name, or in the rep's own word. */
function sourceText(source: string, { t }: Words): string {
  return leadSources.some((known) => known === source) ? t(`source.${source}`) : source;
}
