import type { Archived } from '../../../lib/leads/lead.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { EnrollmentState } from '../../../lib/sequences/enrollment.ts';
import { dayText, whenText } from '../../../lib/time/format.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import type { Words } from '../../../lib/words/words.ts';
import type { IconName } from '../../kit/Icon.tsx';

/** What stands where the next step would, in words, and what the rep can do about it. */
export interface NoStepState {
  readonly icon: IconName;
  readonly title: string;
  /** More about it, a line each. */
  readonly lines: readonly string[];
  readonly offers: 'start' | 'resume' | 'restore' | 'nothing';
}

/** Why there is no next step now. */
export function noStepState(shown: LeadPrompt, words: Words): NoStepState {
  const { t } = words;
  const { lead, enrollment, attempts } = shown;
  if (lead.status === 'archived') return archivedState(lead.archived, words);
  if (lead.doNotContact) {
    return { icon: 'ban', title: t('sidebar.do_not_contact_title'), lines: [], offers: 'nothing' };
  }
  const state = enrollment?.state;
  if (!state || state.kind === 'active') {
    return { icon: 'none', title: t('sidebar.no_step'), lines: [], offers: 'start' };
  }
  const ended = stateOf(state, words);
  const isUntouched = state.kind === 'finished' && state.result === 'no-reply' && attempts === 0;
  return isUntouched ? { ...ended, lines: whyUntouched(shown, words) } : ended;
}

/** Who was never written to could not reply: what was in the way of each step, and what would open it. */
function whyUntouched({ lead, why, suppressions }: LeadPrompt, words: Words): readonly string[] {
  const { t } = words;
  const left = why.filter(({ rule }) => rule === 'channel-barred' || rule === 'channel-missing');
  const isText = left.some(({ rule, values }) => rule === 'channel-barred' && values.channel === 'sms');
  const isUnasked = isText && !lead.smsConsent && suppressions.length === 0;
  const lines = left.map((one) => sentenceOf(one, words));
  return [t('sidebar.finish.untouched'), ...new Set(lines), ...(isUnasked ? [t('sidebar.consent_ask')] : [])];
}

function archivedState(archived: Archived | undefined, words: Words): NoStepState {
  const { t } = words;
  const lines = [
    archived?.because ?? '',
    archived?.list ? t('sidebar.on_list', { list: archived.list }) : '',
    archived?.revisitOn ? t('sidebar.revisit_on', { day: dayText(archived.revisitOn, words) }) : '',
  ];
  return { icon: 'archive', title: t('status.archived'), lines: lines.filter(Boolean), offers: 'restore' };
}

function stateOf(state: Exclude<EnrollmentState, { kind: 'active' }>, words: Words): NoStepState {
  const { t } = words;
  const when = (at: number): { when: string } => ({ when: whenText(at, words) });
  switch (state.kind) {
    case 'pending':
      return { icon: 'clock', title: t('sidebar.pending', when(state.startAt)), lines: [], offers: 'nothing' };
    case 'waiting':
      return {
        icon: 'clock',
        title: t('sidebar.waiting', when(state.untilAt)),
        lines: [t('sidebar.waiting_text')],
        offers: 'nothing',
      };
    case 'paused': {
      const title = state.untilAt === null ? t('sidebar.paused') : t('sidebar.paused_until', when(state.untilAt));
      return { icon: 'pause', title, lines: [], offers: 'resume' };
    }
    case 'out-of-office':
      return { icon: 'away', title: t('sidebar.away', when(state.returnAt)), lines: [], offers: 'resume' };
    case 'finished':
      return {
        icon: 'finished',
        title: t('sidebar.finished'),
        lines: [t(`sidebar.finish.${state.result}`)],
        offers: 'start',
      };
    case 'stopped':
      return { icon: 'none', title: t('sidebar.stopped'), lines: [t(`sidebar.rule.${state.rule}`)], offers: 'start' };
    case 'failed':
      return {
        icon: 'alert',
        title: t('sidebar.failed'),
        lines: [t(`sidebar.fail.${state.because}`)],
        offers: 'start',
      };
  }
}
