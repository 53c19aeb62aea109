import type { ComponentChildren, JSX } from 'preact';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { ChannelAnswer } from '../../../lib/rules/channel-answers.ts';
import { shortTimeText } from '../../../lib/time/format.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import { type Words, wordsIn } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { Fold } from '../../kit/Fold.tsx';
import { ChannelIcon } from '../../kit/Icon.tsx';
import { isAskFirst } from './AskConsent.tsx';
import styles from './WhyNot.module.css';

export interface WhyNotProps {
  readonly shown: LeadPrompt;
  /** The channel of the open touch. */
  readonly planned: Channel;
  /** The channel that is taken: the planned one, or another instead. */
  readonly taken: Channel;
  readonly isHeld: boolean;
  readonly words: Words;
  /** Asks whether they agreed to texts, where that is what is missing. */
  readonly consent: ComponentChildren;
  /** Null goes back to the planned one. */
  readonly onTake: (channel: Channel | null) => void;
}

/** Why not another way: every channel with whether it may be used now, why, and from when; an allowed one can be taken. */
export function WhyNot(props: WhyNotProps): JSX.Element | null {
  const { shown, planned, taken, words, onTake } = props;
  const { t } = words;
  const others = shown.channels.filter(({ channel }) => channel !== planned);
  if (others.length === 0) return null;
  if (taken !== planned) {
    const both = { channel: t(`channel.${taken}`), planned: t(`channel.${planned}`) };
    return (
      <p class={styles.instead}>
        <span>{t('sidebar.instead_of', both)}</span>
        <Button kind="quiet" small onClick={() => onTake(null)}>
          {t('sidebar.instead_back', both)}
        </Button>
      </p>
    );
  }
  return (
    <Fold line={lineOf(props, others)}>
      <ul class={styles.list}>
        {others.map((answer) => (
          <Row
            key={answer.channel}
            answer={answer}
            shown={shown}
            words={words}
            consent={props.consent}
            onTake={onTake}
          />
        ))}
      </ul>
    </Fold>
  );
}

/** While the touch is held, the ways that are open now are what matters. */
function lineOf({ isHeld, words }: WhyNotProps, others: readonly ChannelAnswer[]): string {
  const open = others.filter(({ allowed, channel }) => allowed && channel !== 'task');
  if (!isHeld || open.length === 0) return words.t('sidebar.why_not');
  const names = open.slice(0, 3).map(({ channel }) => words.t(`channel.${channel}`));
  const list = new Intl.ListFormat(words.locale, { type: 'disjunction' }).format(names);
  return words.t('sidebar.allowed_now', { channels: list });
}

interface RowProps {
  readonly answer: ChannelAnswer;
  readonly shown: LeadPrompt;
  readonly words: Words;
  readonly consent: ComponentChildren;
  readonly onTake: (channel: Channel) => void;
}

function Row({ answer, shown, words, consent, onTake }: RowProps): JSX.Element {
  const { t } = words;
  const { channel, allowed, nextAllowedAt, why } = answer;
  const [first] = why;
  const there = wordsIn(shown.where.places[0].zone, words);
  const from = nextAllowedAt === null ? null : shortTimeText(nextAllowedAt, there);
  const verdict = allowed
    ? t('sidebar.way_open')
    : from
      ? t('sidebar.way_from', { time: from })
      : t('sidebar.way_shut');
  return (
    <li class={styles.row}>
      <ChannelIcon channel={channel} size={14} />
      <div class={styles.what}>
        <p class={styles.head}>
          {t(`channel.${channel}`)}{' '}
          <span class={classNames(styles.verdict, allowed ? styles.good : from && styles.hold)}>{verdict}</span>
        </p>
        {first && <p class={styles.why}>{sentenceOf(first, words)}</p>}
        {channel === 'sms' && isAskFirst(why) && consent}
      </div>
      {allowed && (
        <Button
          small
          title={t('sidebar.take_tip', { channel: t(`channel.${channel}`) })}
          onClick={() => onTake(channel)}
        >
          {t('sidebar.take')}
        </Button>
      )}
    </li>
  );
}
