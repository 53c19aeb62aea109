import type { CanMeaning, Meaning, SaidRow, SaidValue } from '../../lib/messages/said.ts';
import { wholeDayText, wholeText } from '../../lib/time/format.ts';
import { sentenceOf } from '../../lib/words/sentences.ts';
import type { Words } from '../../lib/words/words.ts';

/** What will be done, in one sentence. */
export function willText(meaning: CanMeaning, words: Words): string {
  const { t } = words;
  const name = meaning.who ? meaning.who.name || t('sidebar.unnamed') : '';
  const [first] = meaning.parts;
  const what = first ? valueText(first.value, words) : '';
  const isNamed = meaning.who !== null;
  if (meaning.will === 'script') return t(isNamed ? 'command.script_for' : 'command.script_any', { name });
  return t(`command.will_${meaning.will}`, { name, what });
}

/** What a reading comes to, in one sentence: as a choice among others. */
export function optionText(meaning: Meaning, words: Words): string {
  if (meaning.kind === 'can') return [willText(meaning, words), nextText(meaning, words)].filter(Boolean).join(' · ');
  if (meaning.kind === 'which') return words.t('command.which', { name: meaning.name });
  return words.t(`command.cannot_${meaning.because}`, { about: meaning.about });
}

/** When it is for, so that two readings that differ in it can be told apart. */
function nextText({ parts }: CanMeaning, words: Words): string {
  const at = parts.find(({ value }) => value.kind === 'at' || value.kind === 'day');
  return at ? valueText(at.value, words) : '';
}

/** The value of a part, in words. */
export function valueText(value: SaidValue, words: Words): string {
  const { t } = words;
  switch (value.kind) {
    case 'words':
      return value.text;
    case 'at':
      return wholeText(value.at, words);
    case 'day':
      return wholeDayText(value.on, words);
    case 'channel':
      return t(`channel.${value.channel}`);
    case 'outcome':
      return t(`outcome.${value.outcome}`);
    case 'status':
      return t(`status.${value.status}`);
    case 'temperature':
      return t(`temperature.${value.temperature}`);
    case 'scenario':
      return t(`scenario.${value.scenario}`);
    case 'reason':
      return sentenceOf(value.reason, words);
    case 'days':
      return t(`command.days_${value.rule}`, { from: value.from, to: value.to });
    case 'promise':
      return promiseText(value, words);
    default:
      return t(`command.know_${value.know}`);
  }
}

function promiseText({ what, at, byOn }: SaidValue & { kind: 'promise' }, words: Words): string {
  const when = wholeText(at, words);
  if (byOn === null) return words.t('command.promise', { what, when });
  return words.t('command.promise_by', { what, when, day: wholeDayText(byOn, words) });
}

/** The name of a part; `''` for something to know, which needs none. */
export function rowName({ name }: SaidRow, { t }: Words): string {
  return name === 'know' ? '' : t(`command.part_${name}`);
}
