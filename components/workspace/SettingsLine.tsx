import type { JSX } from 'preact';
import type { Health } from '../../lib/messages/protocol.ts';
import { whenText } from '../../lib/time/format.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { answerIn } from '../queue/asked.ts';
import styles from './Workspace.module.css';
import type { WorkspaceModel } from './workspace-model.ts';

/** Whether reminders work, and when that was last seen to. */
export function SettingsLine({ model, words }: { model: WorkspaceModel; words: Words }): JSX.Element {
  const { t } = words;
  const health = answerIn(model.health.asked.value);
  const hasFailed = model.health.asked.value.kind === 'failed';
  return (
    <footer class={styles.settings}>
      <h2>{t('workspace.settings')}</h2>
      {hasFailed && (
        <p class={styles.failed}>
          <span>{t('workspace.settings-failed')}</span>
          <Button small kind="quiet" onClick={model.retry}>
            {t('kit.retry')}
          </Button>
        </p>
      )}
      {health && <Reminders health={health} words={words} />}
    </footer>
  );
}

function Reminders({ health, words }: { health: Health; words: Words }): JSX.Element {
  const { t } = words;
  const { lastCheckedAt, nextDueAt } = health;
  const isOn = health.notifications === 'granted';
  const checked = lastCheckedAt === null ? null : whenText(Math.min(lastCheckedAt, words.now), words);
  const next = nextDueAt === null ? null : whenText(nextDueAt, words);
  const facts = [
    checked === null ? t('workspace.never-checked') : t('workspace.last-checked', { when: checked }),
    next === null ? t('workspace.nothing-due') : t('workspace.next-due', { when: next }),
  ];
  return (
    <p class={styles.reminders}>
      <span class={isOn ? styles.on : styles.off}>
        <Icon name={isOn ? 'done' : 'bell-off'} />
        {t(isOn ? 'workspace.reminders-on' : 'workspace.reminders-off')}
      </span>
      <span>{facts.join(' · ')}</span>
    </p>
  );
}
