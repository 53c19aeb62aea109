import { leadStatuses } from '../../../lib/leads/lead.ts';
import type { CrmChange } from '../../../lib/leads/sighting.ts';
import type { Translate } from '../../../lib/words/translate.ts';

/** What the rep can say to a change that came from the CRM. */
export interface CrmAnswer {
  /** `dismiss`: read and agreed to; `mine`, `theirs`: which of the two holds. */
  readonly does: 'dismiss' | 'mine' | 'theirs';
  readonly text: string;
}

/** The answers to a change: what was taken in is agreed to or put back, what was asked is chosen. */
export function answersTo(change: CrmChange, t: Translate): readonly CrmAnswer[] {
  if (change.how === 'asked') return [theirs(change, t), mine(change, t)];
  const agree: CrmAnswer = { does: 'dismiss', text: t('sidebar.crm_ok') };
  const back = t(change.fact === 'owner' ? 'sidebar.crm_still_mine' : 'sidebar.crm_undo_taken');
  return change.isFelt ? [agree, { does: 'mine', text: back }] : [agree];
}

function theirs({ fact, to }: CrmChange, t: Translate): CrmAnswer {
  const text = fact === 'do-not-call' ? t('sidebar.crm_allow_calls') : t('sidebar.crm_take', { what: to });
  return { does: 'theirs', text };
}

function mine({ fact, mine: own }: CrmChange, t: Translate): CrmAnswer {
  const status = leadStatuses.find((one) => one === own);
  const what = fact === 'stage' && status ? t(`status.${status}`) : own;
  return {
    does: 'mine',
    text: fact === 'do-not-call' ? t('sidebar.crm_keep_barred') : t('sidebar.crm_keep', { what }),
  };
}
