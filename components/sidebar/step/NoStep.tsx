import type { ComponentChildren, JSX } from 'preact';
import type { LeadPrompt, Startable, TimelineLine } from '../../../lib/messages/prompt.ts';
import { sentenceOf } from '../../../lib/words/sentences.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Menu, MenuItem } from '../../kit/Menu.tsx';
import styles from './NoStep.module.css';
import { noStepState } from './no-step-state.ts';
import { WhyNow } from './WhyNow.tsx';

export interface NoStepProps {
  readonly shown: LeadPrompt;
  readonly lines: readonly TimelineLine[];
  readonly words: Words;
  readonly busy: boolean;
  /** The answer owed, before all else. */
  readonly response: ComponentChildren;
  /** What else can be done: at the end of the buttons. */
  readonly more: ComponentChildren;
  /** A form that is open under them. */
  readonly form: ComponentChildren;
  readonly onResume: (event: MouseEvent) => void;
  readonly onRestore: (event: MouseEvent) => void;
  readonly onStart: (event: MouseEvent, sequenceId: string) => void;
}

/** What stands where the next step would: that there is none, why, and how to have one. */
export function NoStep(props: NoStepProps): JSX.Element {
  const { shown, words } = props;
  const { icon, title, lines } = noStepState(shown, words);
  return (
    <section class={styles.card} aria-label={words.t('sidebar.next_step')}>
      <div class={styles.top}>
        {props.response}
        <div class={styles.line}>
          <Icon name={icon} size={18} />
          <h2 class={styles.title}>{title}</h2>
        </div>
        {lines.map((line) => (
          <p key={line} class={styles.text}>
            <bdi>{line}</bdi>
          </p>
        ))}
        <WhyNow
          why={shown.why}
          permission={null}
          isHeld={false}
          decidedAt={shown.enrollment?.updatedAt ?? shown.lead.updatedAt}
          lines={props.lines}
          words={words}
        />
        <div class={styles.actions}>
          <Offer {...props} />
          {props.more}
        </div>
      </div>
      {props.form}
    </section>
  );
}

function Offer(props: NoStepProps): JSX.Element | null {
  const { shown, words, busy } = props;
  const { offers } = noStepState(shown, words);
  if (offers === 'nothing') return null;
  if (offers === 'start') return <StartMenu {...props} />;
  const isRestore = offers === 'restore';
  return (
    <Button
      kind="primary"
      wide
      icon={isRestore ? 'restore' : 'resume'}
      busy={busy}
      onClick={isRestore ? props.onRestore : props.onResume}
    >
      {words.t(isRestore ? 'sidebar.restore' : 'sidebar.resume')}
    </Button>
  );
}

function StartMenu({ shown, words, onStart }: NoStepProps): JSX.Element | null {
  const { sequence, startable } = shown;
  const again = startable.find(({ id }) => id === sequence?.id) ?? null;
  const others = startable.filter((one) => one !== again);
  if (startable.length === 0) return null;
  return (
    <Menu label={words.t('sidebar.start_sequence')}>
      {(menuId) => (
        <>
          {others.map((one) => (
            <MenuItem key={one.id} menuId={menuId} onChoose={(event) => onStart(event, one.id)}>
              <Named startable={one} name={one.name} words={words} />
            </MenuItem>
          ))}
          {again && (
            <MenuItem menuId={menuId} icon="retry" onChoose={(event) => onStart(event, again.id)}>
              <Named startable={again} name={words.t('sidebar.start_again', { name: again.name })} words={words} />
            </MenuItem>
          )}
        </>
      )}
    </Menu>
  );
}

/** A sequence with what to know before it is started, or else what speaks for it. */
function Named(props: { startable: Startable; name: string; words: Words }): JSX.Element {
  const { startable, name, words } = props;
  const [warning] = startable.warnings;
  const said = warning ?? startable.why[0];
  return (
    <>
      <bdi>{name}</bdi>
      {said && (
        <span class={warning ? styles.warning : styles.reason}>
          {warning && <Icon name="warning" size={12} />}
          {sentenceOf(said, words)}
        </span>
      )}
    </>
  );
}
