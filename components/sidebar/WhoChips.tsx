import type { ComponentChildren, JSX } from 'preact';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { statusAction } from '../../lib/rules/status-after.ts';
import type { Reason } from '../../lib/touches/reason.ts';
import { sentenceOf } from '../../lib/words/sentences.ts';
import type { Words } from '../../lib/words/words.ts';
import { Chip } from '../kit/Chip.tsx';
import { ChipTip } from '../kit/ChipTip.tsx';
import { isToday } from './times.ts';
import styles from './WhoChips.module.css';

export interface WhoChipsProps {
  readonly shown: LeadPrompt;
  readonly words: Words;
  /** More chips, at the end of the row. */
  readonly children?: ComponentChildren;
}

/** What kind of lead this is, in a row of short facts that open to what they mean. */
export function WhoChips({ shown, words, children }: WhoChipsProps): JSX.Element {
  const { t } = words;
  const { lead } = shown;
  const isNew = lead.status !== 'archived' && isToday(lead.createdAt, words.repZone, words.now);
  return (
    <div class={styles.chips}>
      {lead.doNotContact && <Chip tone="stop">{t('sidebar.do_not_contact_title')}</Chip>}
      <SegmentChip shown={shown} words={words} />
      {isNew && (
        <ChipTip tone="accent" title={t('sidebar.came_today')} panel={t('sidebar.came_today_text')}>
          {t('sidebar.came_today')}
        </ChipTip>
      )}
      <ChipTip
        title={t(`status.${lead.status}`)}
        panel={
          <>
            <p>{t(`status_meaning.${lead.status}`)}</p>
            <p class={styles.soft}>{t(`status_action.${statusAction(lead.status)}`)}</p>
          </>
        }
      >
        {t(`status.${lead.status}`)}
      </ChipTip>
      <ScoreChip shown={shown} words={words} />
      {children}
    </div>
  );
}

function SegmentChip({ shown, words }: { shown: LeadPrompt; words: Words }): JSX.Element {
  const { t } = words;
  const { segment, lead } = shown;
  const name = t(`segment.${segment.id}.name`);
  const rated = segment.id === 'new' ? t('sidebar.not_rated') : name;
  return (
    <ChipTip
      tone={lead.temperature === 'hot' ? 'warn' : 'none'}
      title={rated}
      panel={
        <>
          <p>{t(`segment.${segment.id}.focus`)}</p>
          <p class={styles.soft}>{t('sidebar.respond_within', { minutes: segment.respondWithinMinutes })}</p>
        </>
      }
    >
      {lead.temperature ? t(`temperature.${lead.temperature}`) : rated}
    </ChipTip>
  );
}

function ScoreChip({ shown, words }: { shown: LeadPrompt; words: Words }): JSX.Element {
  const { points, parts, asksFor } = shown.score;
  const title = words.t('sidebar.score', { points: points.toLocaleString(words.locale) });
  return (
    <ChipTip
      title={title}
      panel={
        <>
          <ul class={styles.parts}>
            {parts.map((part) => (
              <li key={part.rule} class={styles.part}>
                <span>{sentenceOf(part, words)}</span>
                <span class={styles.points}>{signed(part, words)}</span>
              </li>
            ))}
          </ul>
          {asksFor && <p class={styles.soft}>{sentenceOf(asksFor.why, words)}</p>}
        </>
      }
    >
      {title}
    </ChipTip>
  );
}

function signed({ values }: Reason, { locale }: Words): string {
  return Number(values.points).toLocaleString(locale, { signDisplay: 'exceptZero' });
}
