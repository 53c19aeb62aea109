import type { Translate } from '../translate.ts';
import type { Filling, MissingVariable } from './fill-template.ts';
import { problemText } from './problem.ts';
import { variableText } from './variable-text.ts';

/** Why a text may not be used as it is, a sentence each: what is missing, what the rep told themselves, what is broken. */
export function blockedText(filling: Filling, t: Translate): readonly string[] {
  if (filling.kind === 'filled') return [];
  if (filling.kind === 'broken') return [problemText(filling.problem, t)];
  return [
    ...filling.missing.map((one) => missingText(one, t)),
    ...filling.notes.map((note) => t('template_blocked.note', { note })),
  ];
}

function missingText({ variable, because, meant, fallback }: MissingVariable, t: Translate): string {
  if (because === 'empty') {
    const name = variableText(variable, t);
    return fallback === null
      ? t('template_blocked.empty', { name })
      : t('template_blocked.fallback', { name, fallback });
  }
  if (meant === null) return t('template_blocked.unknown', { variable });
  return `${t('template_blocked.unknown', { variable })} ${t('template_meant', { meant })}`;
}
