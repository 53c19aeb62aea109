import type { JSX } from 'preact';
import type { LeadPrompt, TimelineLine } from '../../../lib/messages/prompt.ts';
import type { Receipt } from '../../../lib/outbox/delivery.ts';
import { whenText } from '../../../lib/time/format.ts';
import type { Activity } from '../../../lib/touches/activity.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import type { Message } from '../../../lib/touches/message.ts';
import { scriptText } from '../../../lib/words/script-text.ts';
import { reviewText } from '../../../lib/words/templates/gate/review-text.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import type { Words } from '../../../lib/words/words.ts';
import { activityText, carriesUndo } from '../../kit/activity-text.ts';
import { Button } from '../../kit/Button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { ChannelIcon, Icon, type IconName } from '../../kit/Icon.tsx';
import { safePage } from '../../kit/safe-href.ts';
import { needsRep } from '../../receipt/receipt-words.ts';
import type { WriteAct, WriteModel } from '../../receipt/write-model.ts';
import type { OpenReceipt } from '../sidebar-model.ts';
import { LineReceipts, ReceiptSign } from './LineReceipt.tsx';
import styles from './Timeline.module.css';

export interface TimelineProps {
  readonly shown: LeadPrompt;
  readonly lines: readonly TimelineLine[];
  readonly hasOlder: boolean;
  readonly older: 'idle' | 'asking' | 'failed';
  readonly words: Words;
  readonly busy: boolean;
  /** The line whose receipts are open. */
  readonly opened: OpenReceipt | null;
  readonly writes: WriteModel;
  readonly onOpen: (lineId: string) => void;
  readonly onAct: (event: MouseEvent, outboxId: string, act: WriteAct) => void;
  readonly onUndo: (event: MouseEvent, commandId: string) => void;
  readonly onOlder: () => void;
}

const mostPlanned = 3;

/** What is planned and what was, newest on top, in one line of time. */
export function Timeline(props: TimelineProps): JSX.Element {
  const { shown, lines, words } = props;
  const { t } = words;
  const older = { idle: 'sidebar.older', asking: 'sidebar.older_asking', failed: 'sidebar.older_failed' }[props.older];
  return (
    <>
      <ol class={styles.lines}>
        {shown.planned
          .slice(0, mostPlanned)
          .toReversed()
          .map((one) => (
            <PlannedLine key={`${one.stepId}${one.dueAt}`} {...one} label={t('sidebar.planned')} words={words} />
          ))}
        {shown.touch && <PlannedLine {...shown.touch} label={t('sidebar.due_line')} words={words} />}
        {lines.map((line) => (
          <PastLine key={line.activity.id} {...props} line={line} />
        ))}
      </ol>
      {lines.length === 0 && <p class={styles.empty}>{t('sidebar.timeline_empty')}</p>}
      {props.hasOlder && (
        <Button small busy={props.older === 'asking'} onClick={props.onOlder}>
          {t(older)}
        </Button>
      )}
    </>
  );
}

interface PlannedLineProps {
  readonly title: string;
  readonly channel: Channel;
  readonly dueAt: number;
  readonly label: string;
  readonly words: Words;
}

function PlannedLine({ title, channel, dueAt, label, words }: PlannedLineProps): JSX.Element {
  return (
    <li class={classNames(styles.row, styles.planned)}>
      <span class={styles.time}>{whenText(dueAt, words)}</span>
      <ChannelIcon channel={channel} size={14} />
      <span class={styles.what}>
        <bdi>{title}</bdi>
      </span>
      <span class={styles.end}>{label}</span>
    </li>
  );
}

function PastLine(props: TimelineProps & { line: TimelineLine }): JSX.Element {
  const { line, lines, words, opened } = props;
  const { activity, isUndone } = line;
  const says = activityText(activity, words, lines);
  const sign = <ReceiptSign line={line} opened={opened} words={words} onOpen={props.onOpen} />;
  const isOwed = line.receipts.some(needsRep);
  return (
    <li class={classNames(styles.row, isUndone && styles.undone)}>
      <span class={styles.time}>{whenText(activity.at, words)}</span>
      <Sign activity={activity} />
      <span class={styles.what}>{isUndone ? <s>{says}</s> : <bdi>{says}</bdi>}</span>
      <span class={styles.end}>
        {isUndone && words.t('sidebar.undone')}
        {carriesUndo(line, lines) && !isUndone && (
          <button
            type="button"
            class={styles.undo}
            aria-label={words.t('sidebar.undo_line', { what: says })}
            disabled={props.busy}
            onClick={(event) => props.onUndo(event, activity.commandId)}
          >
            {words.t('kit.undo')}
          </button>
        )}
        {!isOwed && sign}
      </span>
      <More line={line} t={words.t} />
      {isOwed && sign}
      {opened?.lineId === activity.id && line.receipts.length > 0 && (
        <LineReceipts
          line={line}
          writes={props.writes}
          recordUrl={(receipt) => recordUrl(props.shown, receipt)}
          words={words}
          onAct={props.onAct}
        />
      )}
    </li>
  );
}

function recordUrl({ records }: LeadPrompt, { crm, host }: Receipt): string | null {
  return records.find((record) => record.crm === crm && record.host === host)?.url ?? null;
}

/** The number used and what was said. */
function More({ line, t }: { line: TimelineLine; t: Translate }): JSX.Element | null {
  const { activity } = line;
  if (activity.kind === 'mail') return <Mail {...activity} t={t} />;
  if (activity.kind !== 'touch' && activity.kind !== 'note') return null;
  const contact = activity.kind === 'touch' ? activity.contact : '';
  return (
    <>
      {contact && <bdi class={styles.contact}>{contact}</bdi>}
      {activity.kind === 'touch' && activity.script && (
        <bdi class={styles.contact}>{scriptText(activity.script, t)}</bdi>
      )}
      {activity.isSensitive && activity.note && (
        <span class={styles.sensitive}>
          <Icon name="lock" size={12} />
          {t('sidebar.sensitive_on')}
        </span>
      )}
      {activity.note && <Note text={activity.note} />}
      {activity.kind === 'touch' && activity.review && (
        <bdi class={styles.contact}>{reviewText(activity.review, t)}</bdi>
      )}
      {activity.kind === 'touch' && activity.message && <Sent message={activity.message} t={t} />}
      {activity.kind === 'touch' && activity.isUnreviewed && (
        <span class={styles.contact}>{t('sidebar.sent_unreviewed')}</span>
      )}
      {activity.kind === 'touch' && activity.attached && (
        <bdi class={styles.contact}>{t('sidebar.attached_to', { names: activity.attached.join(', ') })}</bdi>
      )}
      {line.threadUrl && <Mail threadUrl={line.threadUrl} excerpt="" t={t} />}
    </>
  );
}

/** How a message began, and where it is to be read. */
function Mail({ threadUrl, excerpt, t }: { threadUrl: string; excerpt: string; t: Translate }): JSX.Element {
  const page = safePage(threadUrl);
  return (
    <>
      {page && (
        <a class={styles.contact} href={page} target="_blank" rel="noreferrer">
          {t('sidebar.open_mail')}
        </a>
      )}
      {excerpt && <Note text={excerpt} />}
    </>
  );
}

/** What was sent, folded. */
function Sent({ message, t }: { message: Message; t: Translate }): JSX.Element {
  return (
    <details class={styles.note} dir="auto">
      <summary>{message.subject || t('sidebar.message_sent')}</summary>
      {message.body}
    </details>
  );
}

const shownAtOnce = 280;

/** What was said; a long one opens. */
function Note({ text }: { text: string }): JSX.Element {
  const letters = [...text];
  if (letters.length <= shownAtOnce) {
    return (
      <p class={styles.note} dir="auto">
        {text}
      </p>
    );
  }
  return (
    <details class={styles.note} dir="auto">
      <summary>{`${letters.slice(0, shownAtOnce).join('')}…`}</summary>
      {text}
    </details>
  );
}

const signs: Record<Exclude<Activity['kind'], 'touch'>, IconName> = {
  note: 'note',
  mail: 'reply',
  decision: 'decision',
  undo: 'undo',
};

function Sign({ activity }: { activity: Activity }): JSX.Element {
  if (activity.kind === 'touch') return <ChannelIcon channel={activity.channel} size={14} />;
  return <Icon name={signs[activity.kind]} size={14} />;
}
