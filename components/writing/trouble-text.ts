import type { DraftTrouble } from '../../lib/messages/drafting.ts';
import type { Translate } from '../../lib/words/translate.ts';

/** What the rep is told of it: what happened, what is safe, what to do; and what the endpoint said, `''` for nothing. */
export interface TroubleText {
  readonly title: string;
  readonly text: string;
  readonly said: string;
}

const unsent: ReadonlySet<DraftTrouble['kind']> = new Set(['not-set', 'not-allowed', 'sensitive', 'moved', 'too-long']);

/** `host`: where the words were to come from, `''` for Chrome's own model. */
export function troubleText({ kind, said }: DraftTrouble, host: string, t: Translate): TroubleText {
  const safe = t(unsent.has(kind) ? 'writer.safe_unsent' : 'writer.safe');
  return {
    title: t(`writer.trouble_${kind}`, { host }),
    text: `${safe} ${t(`writer.mend_${kind}`)}`,
    said: said === '' ? '' : t('writer.said', { words: said }),
  };
}
