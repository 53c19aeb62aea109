import type { ComponentChildren, JSX } from 'preact';
import type { Lead, LeadRecord } from '../../lib/leads/lead.ts';
import type { LeadZone } from '../../lib/leads/zone-of.ts';
import { clockText, placeOf } from '../../lib/time/format.ts';
import { type Words, wordsIn } from '../../lib/words/words.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Icon } from '../kit/Icon.tsx';
import { SpokenOnly } from '../kit/SpokenOnly.tsx';
import { safePage } from '../kit/safe-href.ts';
import styles from './Who.module.css';

export interface WhoProps {
  readonly lead: Lead;
  /** Where they may be: the time there is shown when it is one, and known. */
  readonly where: LeadZone;
  readonly records: readonly LeadRecord[];
  readonly words: Words;
  /** Buttons at the end of the line. */
  readonly actions?: ComponentChildren;
}

/** Who this is: the first thing a rep looks for. */
export function Who({ lead, where, records, words, actions }: WhoProps): JSX.Element {
  const { t } = words;
  const name = lead.name || t('sidebar.unnamed');
  return (
    <header class={styles.who}>
      <div class={styles.top}>
        <Avatar name={lead.name} />
        <div class={styles.names}>
          <h1 class={styles.name} title={name}>
            <bdi>{name}</bdi>
          </h1>
          <Under lead={lead} zone={knownZone(where)} words={words} />
        </div>
        {actions}
      </div>
      <div class={styles.chips}>
        {lead.doNotContact && <Chip tone="stop">{t('sidebar.do_not_contact_title')}</Chip>}
        {lead.temperature && (
          <Chip tone={lead.temperature === 'hot' ? 'warn' : 'none'}>{t(`temperature.${lead.temperature}`)}</Chip>
        )}
        <Chip>{t(`status.${lead.status}`)}</Chip>
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
      </div>
    </header>
  );
}

function knownZone({ places, from, confidence }: LeadZone): string | null {
  return from === 'rep' || confidence === 'guess' ? null : places[0].zone;
}

function Under({ lead, zone, words }: { lead: Lead; zone: string | null; words: Words }): JSX.Element {
  const place = [lead.jobTitle, lead.company || lead.address].filter(Boolean).join(' · ');
  return (
    <p class={styles.under}>
      {place && (
        <bdi class={styles.place} title={place}>
          {place}
        </bdi>
      )}
      {zone && (
        <span class={styles.clock} title={words.t('sidebar.there_tip', { place: placeOf(zone) })}>
          {words.t('sidebar.there', { time: clockText(words.now, wordsIn(zone, words)) })}
        </span>
      )}
    </p>
  );
}

function RecordLink({ record, words }: { record: LeadRecord; words: Words }): JSX.Element | null {
  const href = safePage(record.url);
  if (!href) return null;
  const site = record.crm === 'generic' ? record.host : words.t(`sidebar.crm_${record.crm}`);
  return (
    <a class={styles.record} href={href} target="_blank" rel="noreferrer" title={record.host}>
      <span class={styles.clip}>{site}</span>
      <Icon name="open" size={12} />
    </a>
  );
}
