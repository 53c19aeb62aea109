import type { JSX } from 'preact';
import type { LeadPrompt, TimelineLine } from '../../lib/messages/prompt.ts';
import { whenText } from '../../lib/time/format.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { Icon, type IconName } from '../kit/Icon.tsx';
import { Menu, MenuItem } from '../kit/Menu.tsx';
import styles from './NoStep.module.css';
import { WhyNow } from './WhyNow.tsx';

export interface NoStepProps {
  readonly shown: LeadPrompt;
  readonly lines: readonly TimelineLine[];
  readonly words: Words;
  readonly busy: boolean;
  readonly onResume: (event: MouseEvent) => void;
  readonly onStart: (event: MouseEvent, sequenceId: string) => void;
}

/** What stands where the next step would: that there is none, why, and how to have one. */
export function NoStep(props: NoStepProps): JSX.Element {
  const { shown, words } = props;
  const { t } = words;
  const isPaused = shown.enrollment?.state.kind === 'paused';
  return (
    <section class={styles.card} aria-label={t('sidebar.next_step')}>
      <div class={styles.line}>
        <Icon name={iconOf(shown)} size={18} />
        <h2 class={styles.title}>{titleOf(shown, words)}</h2>
      </div>
      <WhyNow
        why={shown.why}
        permission={null}
        isHeld={false}
        decidedAt={shown.enrollment?.updatedAt ?? shown.lead.updatedAt}
        lines={props.lines}
        words={words}
      />
      {!shown.lead.doNotContact && (
        <div class={styles.actions}>
          {isPaused ? (
            <Button kind="primary" wide icon="resume" busy={props.busy} onClick={props.onResume}>
              {t('sidebar.resume')}
            </Button>
          ) : (
            <StartMenu {...props} />
          )}
        </div>
      )}
    </section>
  );
}

function StartMenu({ shown, words, onStart }: NoStepProps): JSX.Element | null {
  const { sequence, startable } = shown;
  const others = startable.filter(({ id }) => id !== sequence?.id);
  if (!sequence && others.length === 0) return null;
  return (
    <Menu label={words.t('sidebar.start_sequence')}>
      {(menuId) => (
        <>
          {others.map(({ id, name }) => (
            <MenuItem key={id} menuId={menuId} onChoose={(event) => onStart(event, id)}>
              <bdi>{name}</bdi>
            </MenuItem>
          ))}
          {sequence && (
            <MenuItem menuId={menuId} icon="retry" onChoose={(event) => onStart(event, sequence.id)}>
              <bdi>{words.t('sidebar.start_again', { name: sequence.name })}</bdi>
            </MenuItem>
          )}
        </>
      )}
    </Menu>
  );
}

function titleOf({ lead, enrollment }: LeadPrompt, words: Words): string {
  const { t } = words;
  if (lead.doNotContact) return t('sidebar.do_not_contact_title');
  const state = enrollment?.state;
  if (!state || state.kind === 'active') return t('sidebar.no_step');
  if (state.kind !== 'paused') return t(`sidebar.${state.kind}`);
  return state.untilAt === null
    ? t('sidebar.paused')
    : t('sidebar.paused_until', { when: whenText(state.untilAt, words) });
}

function iconOf({ lead, enrollment }: LeadPrompt): IconName {
  if (lead.doNotContact) return 'none';
  if (enrollment?.state.kind === 'paused') return 'pause';
  if (enrollment?.state.kind === 'finished') return 'finished';
  return 'none';
}
