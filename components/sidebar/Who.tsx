import type { ComponentChildren, JSX } from 'preact';
import type { Lead, LeadRecord } from '../../lib/leads/lead.ts';
import type { LeadZone } from '../../lib/leads/zone-of.ts';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { clockText, placeOf } from '../../lib/time/format.ts';
import { type Words, wordsIn } from '../../lib/words/words.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Icon } from '../kit/Icon.tsx';
import { SpokenOnly } from '../kit/SpokenOnly.tsx';
import { safePage } from '../kit/safe-href.ts';
import { siteName } from '../receipt/receipt-words.ts';
import styles from './Who.module.css';
import { WhoChips } from './WhoChips.tsx';

export interface WhoProps {
  readonly shown: LeadPrompt;
  readonly words: Words;
  /** Buttons at the end of the line. */
  readonly actions?: ComponentChildren;
  /** What they are to be reminded of, under it all. */
  readonly reminders?: ComponentChildren;
}

/** Who this is: the first thing a rep looks for. */
export function Who({ shown, words, actions, reminders }: WhoProps): JSX.Element {
  const { t } = words;
  const { lead, where, records } = shown;
  const name = lead.name || t('sidebar.unnamed');
  return (
    <header class={styles.who}>
      <div class={styles.top}>
        <Avatar name={lead.name} />
        <div class={styles.names}>
          <h1 class={styles.name} title={name}>
            <bdi>{name}</bdi>
          </h1>
          <Place lead={lead} />
        </div>
        {actions}
      </div>
      <WhoChips shown={shown} words={words}>
        <TimeThere zone={knownZone(where)} words={words} />
        {lead.owner && (
          <Chip>
            <Icon name="person" size={12} />
            <SpokenOnly>{t('sidebar.owner')}</SpokenOnly>
            <bdi class={styles.clip} title={`${t('sidebar.owner')} ${lead.owner}`}>
              {lead.owner}
            </bdi>
          </Chip>
        )}
        {records.map((record) => (
          <RecordLink key={record.key} record={record} words={words} />
        ))}
      </WhoChips>
      <Tags tags={lead.tags ?? []} words={words} />
      {reminders}
    </header>
  );
}

/** One line of them, however many there are. */
function Tags({ tags, words }: { tags: readonly string[]; words: Words }): JSX.Element | null {
  if (tags.length === 0) return null;
  const said = tags.join(', ');
  return (
    <p class={styles.tags} title={said}>
      <Icon name="tag" size={12} />
      <SpokenOnly>{words.t('sidebar.tags_said')}</SpokenOnly>
      <bdi class={styles.place}>{said}</bdi>
    </p>
  );
}

function knownZone({ places, from, confidence }: LeadZone): string | null {
  return from === 'rep' || confidence === 'guess' ? null : places[0].zone;
}

function Place({ lead }: { lead: Lead }): JSX.Element | null {
  const place = [lead.company || lead.address, lead.jobTitle].filter(Boolean).join(' · ');
  if (!place) return null;
  return (
    <p class={styles.under}>
      <bdi title={place}>{place}</bdi>
    </p>
  );
}

function TimeThere({ zone, words }: { zone: string | null; words: Words }): JSX.Element | null {
  if (!zone) return null;
  return (
    <Chip>
      <Icon name="clock" size={12} />
      <span title={words.t('sidebar.there_tip', { place: placeOf(zone) })}>
        {words.t('sidebar.there', { time: clockText(words.now, wordsIn(zone, words)) })}
      </span>
    </Chip>
  );
}

function RecordLink({ record, words }: { record: LeadRecord; words: Words }): JSX.Element | null {
  const href = safePage(record.url);
  if (!href) return null;
  return (
    <a class={styles.record} href={href} target="_blank" rel="noreferrer" title={record.host}>
      <span class={styles.clip}>{siteName(record, words.t)}</span>
      <Icon name="open" size={12} />
    </a>
  );
}
