import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { calendarText, shortTimeText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { classNames } from '../../kit/class-names.ts';
import { Icon } from '../../kit/Icon.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import { snoozeTimes } from '../times.ts';
import { canChooseNext, dateTitle, type NoteChip } from './chip-model.ts';
import styles from './NoteChips.module.css';
import { TimeChips } from './TimeChips.tsx';

export interface NoteChipsProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  /** The note as it stands in the box. */
  readonly note: string;
  readonly words: Words;
}

/** What the note says of dates and promises, each to be confirmed or dismissed with one press. */
export function NoteChips({ model, shown, note, words }: NoteChipsProps): JSX.Element | null {
  const { chips } = model;
  const leadId = shown.lead.id;
  const [askedKey, setAskedKey] = useState<string | null>(null);
  useEffect(() => chips.see(leadId, note), [chips, leadId, note]);
  const found = chips.chipsOf(leadId, note).filter((chip) => !isReminded(chip, shown));
  const asked = found.find(({ key, promised }) => key === askedKey && promised === null);
  const { t } = words;
  const hasFailed = chips.hasFailed(leadId) && note.trim() !== '';
  if (found.length === 0 && !hasFailed) return null;
  return (
    <section class={styles.found} aria-label={t('sidebar.said')}>
      <ul class={styles.list}>
        {found.map((chip) => (
          <Chip
            key={chip.key}
            chip={chip}
            model={model}
            shown={shown}
            words={words}
            onAsk={() => setAskedKey(chip.key === askedKey ? null : chip.key)}
          />
        ))}
      </ul>
      {hasFailed && <p class={styles.failed}>{t('sidebar.said_failed')}</p>}
      {asked && (
        <TimeChips
          label={t('sidebar.said_when', { what: asked.found.what || asked.found.words })}
          asPlanned={null}
          times={snoozeTimes(words.repZone, words.now)}
          chosen={null}
          onChoose={(time) => time && chips.confirm(leadId, asked, time.at)}
          words={words}
          read={(text) => model.choices.readTyped(shown, text)}
          trusts={model.world.trusts}
        />
      )}
    </section>
  );
}

/** The reminder that a mentioned day became stands in its place; undone, the chip is back. */
function isReminded({ found }: NoteChip, shown: LeadPrompt): boolean {
  if (found.kind === 'promise' || (found.kind === 'follow-up' && canChooseNext(shown))) return false;
  return shown.reminders.some(({ title, dueAt }) => title === dateTitle(found) && dueAt === found.dueAt);
}

type ChipProps = Omit<NoteChipsProps, 'note'> & { readonly chip: NoteChip; readonly onAsk: () => void };

function Chip(props: ChipProps): JSX.Element {
  const { chip, model, words } = props;
  const { found } = chip;
  const { t } = words;
  const isTaken = isChosen(props);
  const said = chipText(chip, words);
  const isUnsure = found.sure === 'ask' && !isTaken;
  const isUndated = found.kind === 'promise' && !found.due;
  const tip = t(isUnsure ? 'sidebar.said_ask_words' : 'sidebar.said_words', { words: found.words });
  return (
    <li class={classNames(styles.chip, isUnsure && styles.unsure, isTaken && styles.taken)}>
      <button
        type="button"
        class={styles.say}
        aria-pressed={isTaken}
        title={tip}
        onClick={(event) => model.world.trusts(event) && press(props)}
      >
        {isTaken && <Icon name="check" size={12} />}
        <bdi class={styles.words}>{isUnsure && !isUndated ? t('sidebar.said_unsure', { what: said }) : said}</bdi>
      </button>
      <button
        type="button"
        class={styles.dismiss}
        aria-label={t('sidebar.said_dismiss', { what: said })}
        title={t('sidebar.said_dismiss', { what: said })}
        onClick={(event) => model.world.trusts(event) && dismiss(props)}
      >
        <Icon name="close" size={12} />
      </button>
    </li>
  );
}

function isChosen({ chip, model, shown }: ChipProps): boolean {
  const { found, promised } = chip;
  if (found.kind === 'follow-up') return model.choices.nextOf(shown)?.at === found.dueAt;
  return promised !== null;
}

/** Confirms it, or takes that back: a promise goes with the note, a follow-up is when the next touch comes, a day a reminder. */
function press(props: ChipProps): void {
  const { chip, model, shown } = props;
  const { found } = chip;
  const leadId = shown.lead.id;
  const isTaken = isChosen(props);
  if (found.kind === 'promise') {
    if (isTaken) return model.chips.release(leadId, chip);
    return found.due ? model.chips.confirm(leadId, chip) : props.onAsk();
  }
  if (found.kind === 'follow-up' && canChooseNext(shown))
    return model.choices.chooseNext(shown, isTaken ? null : { name: 'typed', at: found.dueAt });
  model.orders.remind(shown, { dueAt: found.dueAt, title: dateTitle(found) });
}

function dismiss(props: ChipProps): void {
  const { chip, model, shown } = props;
  if (chip.found.kind === 'follow-up' && isChosen(props)) model.choices.chooseNext(shown, null);
  model.chips.dismiss(shown.lead.id, chip);
}

function chipText({ found, promised }: NoteChip, words: Words): string {
  const { t } = words;
  if (found.kind !== 'promise')
    return t(found.kind === 'date' ? 'sidebar.said_date' : 'sidebar.said_follow_up', {
      what: found.words,
      when: calendarText(found.dueAt, words),
    });
  const due = promised ?? found.due;
  const when = due ? shortTimeText(due.dueAt, words) : t('sidebar.said_no_time');
  return t('sidebar.said_promise', { what: found.what || found.words, when });
}
