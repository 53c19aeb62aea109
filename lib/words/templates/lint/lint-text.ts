import { calendarText } from '../../../time/format.ts';
import type { Words } from '../../words.ts';
import type { Finding, Fix } from './draft.ts';

const mostShown = 80;

/** A finding in words: what was found, why it matters, and what would put it right (`''` when only the rep can say). */
export interface LintText {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** The sentences of a finding. */
export function lintText({ rule, values, fix }: Finding, words: Words): LintText {
  const { t } = words;
  return {
    what: t(`lint.${rule}.what`, values),
    why: t(`lint.${rule}.why`),
    fix: fix === null ? '' : fixText(fix, words),
  };
}

/** Enough to know it again. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > mostShown ? `${line.slice(0, mostShown - 1)}…` : line;
}

function fixText(fix: Fix, words: Words): string {
  const { t } = words;
  if (fix.kind === 'wait') return t('lint_fix.wait', { when: calendarText(fix.untilAt, words) });
  if (fix.kind === 'attach')
    return fix.what === '' ? t('lint_fix.attach_file') : t('lint_fix.attach', { what: fix.what });
  if (fix.kind === 'remove') return t('lint_fix.remove', { text: shortened(fix.text) });
  return t(`lint_fix.${fix.kind}`, { text: fix.text.trim() });
}
