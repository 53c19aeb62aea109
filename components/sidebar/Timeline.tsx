import type { JSX } from 'preact';
import type { LeadPrompt, TimelineLine } from '../../lib/messages/prompt.ts';
import { whenText } from '../../lib/time/format.ts';
import type { Activity } from '../../lib/touches/activity.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { classNames } from '../kit/class-names.ts';
import { ChannelIcon, Icon, type IconName } from '../kit/Icon.tsx';
import { activityText, carriesUndo } from './activity-text.ts';
import styles from './Timeline.module.css';

export interface TimelineProps {
  readonly shown: LeadPrompt;
  readonly lines: readonly TimelineLine[];
  readonly hasOlder: boolean;
  readonly older: 'idle' | 'asking' | 'failed';
  readonly words: Words;
  readonly busy: boolean;
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
  const { line, lines, words } = props;
  const { activity, isUndone } = line;
  const says = activityText(activity, words, lines);
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
      </span>
      <More activity={activity} />
    </li>
  );
}

/** The number used and what was said. */
function More({ activity }: { activity: Activity }): JSX.Element | null {
  if (activity.kind !== 'touch' && activity.kind !== 'note') return null;
  const contact = activity.kind === 'touch' ? activity.contact : '';
  return (
    <>
      {contact && <bdi class={styles.contact}>{contact}</bdi>}
      {activity.note && <Note text={activity.note} />}
    </>
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
  decision: 'decision',
  undo: 'undo',
};

function Sign({ activity }: { activity: Activity }): JSX.Element {
  if (activity.kind === 'touch') return <ChannelIcon channel={activity.channel} size={14} />;
  return <Icon name={signs[activity.kind]} size={14} />;
}
