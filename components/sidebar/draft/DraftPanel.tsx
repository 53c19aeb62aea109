import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { longestBody, longestSubject, type Message } from '../../../lib/touches/message.ts';
import { hasSubject } from '../../../lib/words/library/template.ts';
import { markText } from '../../../lib/words/templates/variable-text.ts';
import { unfilledFields } from '../../../lib/words/unfilled.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button, IconButton } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { ChoiceField, TextBox } from '../../kit/LabelledField.tsx';
import { safePage } from '../../kit/safe-href.ts';
import type { NoteState } from '../../writing/note-model.ts';
import { lacksOptOut, startingMessage } from '../../writing/starting-message.ts';
import type { SidebarModel } from '../sidebar-model.ts';
import { useFilling } from '../step/filling.ts';
import { badContacts, contactsFor } from '../step/reach-link.ts';
import { Attachments } from './Attachments.tsx';
import styles from './DraftPanel.module.css';
import { HelpPanel } from './help/HelpPanel.tsx';
import { LintPanel } from './LintPanel.tsx';
import { LibraryPanel } from './library/LibraryPanel.tsx';
import { optOutFor } from './message-model.ts';
import { ReviewedWays } from './review/ReviewedWays.tsx';

export interface DraftPanelProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly channel: Channel;
  /** Why the touch may not be made now; null when it may. */
  readonly held: string | null;
  readonly words: Words;
}

/** Writing to the lead: kept as it is typed, and handed to whatever sends it. Nothing is sent from here. */
export function DraftPanel(props: DraftPanelProps): JSX.Element {
  const { model, shown, channel, words } = props;
  const { messages, forms } = model;
  const { t } = words;
  const panel = useRef<HTMLElement>(null);
  const template = channel === shown.touch?.channel ? shown.text : null;
  const filling = useFilling(template, shown.variables, words);
  const isLoaded = template === null || filling !== null;
  const optOut = optOutFor(shown, channel, t);
  const message = messages.of(shown, channel, startingMessage({ text: template, filling, channel }, optOut));
  const write = (changes: Partial<Message>): void => messages.write(shown, channel, { ...message, ...changes });
  const unfilled = [...new Set([message.subject, message.body].flatMap(unfilledFields))];
  const blocked = props.held ?? (unfilled.length > 0 ? t('sidebar.message_unfilled') : null);
  useEffect(() => panel.current?.querySelector('textarea')?.focus(), [isLoaded]);
  // For a moment, while what fills the text is loaded.
  if (!isLoaded && messages.stateOf(shown, channel) === null)
    return <section ref={panel} class={styles.draft} aria-busy="true" />;
  return (
    <section ref={panel} class={styles.draft} aria-labelledby="message">
      <div class={styles.head}>
        <h3 id="message">{t(`channel.${channel}`)}</h3>
        <SavedState {...props} />
        <IconButton icon="close" label={t('kit.close')} onClick={() => forms.close(shown)} />
      </div>
      <To {...props} />
      <HelpPanel
        key={`help ${shown.touch?.id ?? ''} ${channel}`}
        model={model}
        shown={shown}
        channel={channel}
        message={message}
        optOut={optOut}
        words={words}
      />
      {hasSubject(channel) && (
        <Field
          label={t('sidebar.message_subject')}
          value={message.subject}
          maxLength={longestSubject}
          onInput={(subject) => write({ subject })}
        />
      )}
      <TextBox
        label={t('sidebar.message_body')}
        value={message.body}
        rows={hasSubject(channel) ? 8 : 4}
        maxLength={longestBody}
        onInput={(body) => write({ body })}
      />
      <Unfilled fields={unfilled} words={words} onFind={(field) => selectIn(panel.current, field)} />
      <LibraryPanel
        key={`texts/${shown.lead.id}/${shown.touch?.id ?? ''}`}
        model={model}
        shown={shown}
        channel={channel}
        message={message}
        optOut={optOut}
        words={words}
        onWrite={write}
      />
      <Attachments model={model} shown={shown} channel={channel} message={message} words={words} />
      <LintPanel
        key={shown.touch?.id ?? ''}
        model={model}
        shown={shown}
        channel={channel}
        message={message}
        optOut={optOut}
        words={words}
      />
      <Helps
        {...props}
        body={message.body}
        onWrite={(body) => write({ body })}
        onInsert={(text) => insertInto(panel.current, text)}
      />
      <ReviewedWays {...props} message={message} blocked={blocked} />
    </section>
  );
}

const stateKeys: Record<NoteState, string> = {
  saved: 'sidebar.note_saved',
  saving: 'sidebar.note_saving',
  'not-saved': 'sidebar.note_not_saved',
};

function SavedState({ model, shown, channel, words }: DraftPanelProps): JSX.Element {
  const state = model.messages.stateOf(shown, channel);
  return <output class={styles.state}>{state && words.t(stateKeys[state])}</output>;
}

/** One of the lead's own: what is written to them is held against the do-not-contact list by it. */
function To({ model, shown, channel, words }: DraftPanelProps): JSX.Element {
  const { choices } = model;
  const contacts = contactsFor(channel, shown.lead);
  const bad = badContacts(shown.lead);
  return (
    <ChoiceField
      label={words.t('sidebar.message_to')}
      value={choices.contactOf(shown, contacts)}
      options={contacts.map((value) => ({
        value,
        words: bad.has(value) ? `${value} · ${words.t('sidebar.bad_contact')}` : value,
      }))}
      onChoose={(contact) => choices.chooseContact(shown, contact)}
    />
  );
}

interface HelpsProps extends DraftPanelProps {
  readonly body: string;
  readonly onWrite: (body: string) => void;
  readonly onInsert: (text: string) => void;
}

/** What can be put in with one press: the rep's booking link, and how to opt out where that is missing. */
function Helps({ shown, channel, words, body, onWrite, onInsert }: HelpsProps): JSX.Element | null {
  const { t } = words;
  const link = safePage(shown.writing.bookingLink);
  const line = optOutFor(shown, channel, t);
  const isMissing = body.trim() !== '' && lacksOptOut(body, line);
  if (!link && !isMissing) return null;
  return (
    <div class={styles.said}>
      {isMissing && t('sidebar.opt_out_missing')}
      {isMissing && (
        <Button small icon="plus" onClick={() => onWrite(`${body.trimEnd()} ${line}`)}>
          {t('sidebar.add_opt_out', { line })}
        </Button>
      )}
      {link && (
        <Button small icon="calendar" onClick={() => onInsert(link)}>
          {t('sidebar.insert_booking')}
        </Button>
      )}
    </div>
  );
}

/** Puts words where the rep stands in the text. */
function insertInto(panel: HTMLElement | null, text: string): void {
  const box = panel?.querySelector('textarea');
  if (!box) return;
  box.focus();
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

interface UnfilledProps {
  readonly fields: readonly string[];
  readonly words: Words;
  readonly onFind: (field: string) => void;
}

/** The fields that nothing on file fills: a press finds one in the text. */
function Unfilled({ fields, words, onFind }: UnfilledProps): JSX.Element | null {
  if (fields.length === 0) return null;
  return (
    <output class={styles.unfilled}>
      {words.t('sidebar.message_unfilled')}
      {fields.map((field) => (
        <button key={field} type="button" onClick={() => onFind(field)}>
          <mark>{markText(field, words.t)}</mark>
        </button>
      ))}
    </output>
  );
}

/** Selects a field where it stands, so that typing takes its place. */
function selectIn(panel: HTMLElement | null, field: string): void {
  const boxes = [...(panel?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? [])];
  const box = boxes.find(({ value }) => value.includes(field));
  if (!box) return;
  const from = box.value.indexOf(field);
  box.focus();
  box.setSelectionRange(from, from + field.length);
}
