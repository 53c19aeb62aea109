import { calendarText, dayText } from '../../time/format.ts';
import { inSentence } from '../sentences.ts';
import type { Words } from '../words.ts';
import type { Angle } from './angles.ts';

/** The short name of an angle, and what in the history speaks for it. */
export interface AngleWords {
  readonly name: string;
  readonly why: string;
}

/** An angle as the rep reads it. */
export function angleWords({ kind, values }: Angle, words: Words): AngleWords {
  const said = Object.entries(values).map(([name, value]) => [name, valueText(name, value, words)]);
  return { name: words.t(`angle.${kind}`), why: words.t(`angle_why.${kind}`, Object.fromEntries(said)) };
}

function valueText(name: string, value: string | number, words: Words): string | number {
  if (name === 'channel') return inSentence(words.t(`channel.${value}`), words.locale);
  if (name === 'outcome') return inSentence(words.t(`outcome.${value}`), words.locale);
  if (typeof value === 'string') return name.endsWith('On') ? dayText(value, words) : value;
  return /at$/i.test(name) ? calendarText(value, words) : value;
}
