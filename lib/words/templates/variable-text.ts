import type { Translate } from '../translate.ts';
import { isVariable } from './variables.ts';

/** What a variable stands for, in words; a custom field by its own name. */
export function variableText(variable: string, t: Translate): string {
  return isVariable(variable) ? t(`variable.${variable}`) : variable.replace(/^custom\./, '');
}

/** What a mark of a template stands for, in words: the variable, the day, or the note to self; as it is written where it is none. */
export function markText(mark: string, t: Translate): string {
  const [, note] = /^\[\[(.+)\]\]$/s.exec(mark) ?? [];
  if (note !== undefined) return t('template_blocked.note', { note: note.trim() });
  const [, day] = /^\{\{\s*["']([^"'{}]+)["']\s*\|\s*(?:week)?day\s*\}\}$/.exec(mark) ?? [];
  if (day !== undefined) return day;
  const [, variable = ''] =
    /^\{\{\s*((?:lead|company|deal|rep|last|custom)\.[\p{L}\p{M}\p{N}_-]+)\s*(?:\|[^{}]*)?\}\}$/u.exec(mark) ?? [];
  return isVariable(variable) || variable.startsWith('custom.') ? variableText(variable, t) : mark;
}
