import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { answerIn } from '../../queue/asked.ts';
import { TaughtSites } from '../TaughtSites.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import styles from './Connections.module.css';

interface SitesProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** The sites that are read, each with the way to stop it, and those that the rep taught. */
export function SitesPart({ model, words }: SitesProps): JSX.Element {
  const { t } = words;
  const id = useId();
  const asked = model.sites.asked.value;
  const patterns = answerIn(asked);
  return (
    <section class={styles.part} aria-labelledby={id}>
      <h2 id={id} class={styles.heading}>
        {t('workspace.sites')}
      </h2>
      {asked.kind === 'failed' && (
        <p class={styles.buttons}>
          <span>{t('workspace.settings-failed')}</span>
          <Button small kind="quiet" onClick={model.retry}>
            {t('kit.retry')}
          </Button>
        </p>
      )}
      {patterns?.length === 0 && <p class={styles.soft}>{t('workspace.sites-none')}</p>}
      {patterns && patterns.length > 0 && (
        <ul class={styles.sites}>
          {patterns.map((pattern) => (
            <li key={pattern}>
              <Site pattern={pattern} model={model} words={words} />
            </li>
          ))}
        </ul>
      )}
      <TaughtSites model={model.taught} t={t} />
    </section>
  );
}

/** A pattern of several sites (`https://*.example.com/*`) is shown as it is; Chrome's own settings take it back. */
function Site({ pattern, model, words }: SitesProps & { pattern: string }): JSX.Element {
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
