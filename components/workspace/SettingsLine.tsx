import type { JSX } from 'preact';
import type { Health } from '../../lib/messages/protocol.ts';
import { whenText } from '../../lib/time/format.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { answerIn } from '../queue/asked.ts';
import { TaughtSites } from './TaughtSites.tsx';
import styles from './Workspace.module.css';
import type { WorkspaceModel } from './workspace-model.ts';

/** Whether reminders work, when that was last seen to, and which sites are read. */
export function SettingsLine({ model, words }: { model: WorkspaceModel; words: Words }): JSX.Element {
  const { t } = words;
  const health = answerIn(model.health.asked.value);
  const patterns = answerIn(model.sites.asked.value);
  const hasFailed = model.health.asked.value.kind === 'failed' || model.sites.asked.value.kind === 'failed';
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
      {patterns && <Sites patterns={patterns} model={model} words={words} />}
      <TaughtSites model={model.taught} t={t} />
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

function Sites(props: { patterns: readonly string[]; model: WorkspaceModel; words: Words }): JSX.Element {
  const { patterns, model, words } = props;
  const { t } = words;
  if (patterns.length === 0) return <p class={styles.hint}>{t('workspace.sites-none')}</p>;
  return (
    <section>
      <h3 class={styles.hint}>{t('workspace.sites')}</h3>
      <ul class={styles.sites}>
        {patterns.map((pattern) => (
          <li key={pattern}>
            <Site pattern={pattern} model={model} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A pattern of several sites (`https://*.example.com/*`) is shown as it is; Chrome's own settings take it back. */
function Site({ pattern, model, words }: { pattern: string; model: WorkspaceModel; words: Words }): JSX.Element {
  const origin = pattern.replace(/\/\*$/, '');
  if (origin.includes('*') || !URL.canParse(origin)) return <span>{origin}</span>;
  const { host } = new URL(origin);
  return (
    <>
      <span>{host}</span>
      <Button
        small
        kind="quiet"
        title={words.t('workspace.site-stop-tip', { host })}
        onClick={() => void model.stopSite(origin)}
      >
        {words.t('workspace.site-stop')}
      </Button>
    </>
  );
}
