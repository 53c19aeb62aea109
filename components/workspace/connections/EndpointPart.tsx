import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Written, wordsOf } from '../../../lib/drafting/written.ts';
import { type ModelEndpoint, trialPrompt } from '../../../lib/messages/drafting.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { TroubleBanner } from '../../writing/TroubleBanner.tsx';
import styles from './Connections.module.css';
import type { WritingHelpProps } from './WritingHelp.tsx';

interface PartProps extends WritingHelpProps {
  readonly set: ModelEndpoint;
}

/** The endpoint that is set, with what can be done about it. */
export function EndpointPart(props: PartProps): JSX.Element {
  const { endpoint, set, words } = props;
  const { t } = words;
  const [isAsking, ask] = useState(false);
  const trial = endpoint.trial.value;
  const isTrying = trial?.kind === 'writing';
  return (
    <div class={styles.form}>
      <p>
        <bdi>{t('endpoint.set', { model: set.model, host: set.host })}</bdi>{' '}
        <span class={styles.soft}>{t(set.hasKey ? 'endpoint.with_key' : 'endpoint.without_key')}</span>
      </p>
      {trial && <Trial trial={trial} {...props} />}
      {isAsking ? (
        <Removal {...props} onCancel={() => ask(false)} />
      ) : (
        <>
          <div class={styles.buttons}>
            <Button busy={isTrying} onClick={endpoint.tryIt}>
              {t('endpoint.try')}
            </Button>
            {isTrying && <Button onClick={endpoint.stopTrial}>{t('kit.cancel')}</Button>}
            <Button kind="quiet" icon="edit" onClick={endpoint.edit}>
              {t('endpoint.change')}
            </Button>
            <Button kind="quiet" icon="remove" onClick={() => ask(true)}>
              {t('endpoint.remove')}
            </Button>
          </div>
          <p class={styles.soft}>{t('endpoint.try_text', { words: trialPrompt.user, host: set.host })}</p>
        </>
      )}
    </div>
  );
}

function Trial({ trial, set, words }: PartProps & { trial: Written }): JSX.Element {
  const { t } = words;
  if (trial.trouble) return <TroubleBanner trouble={trial.trouble} host={set.host} t={t} />;
  if (trial.kind === 'writing') return <output class={styles.soft}>{t('writer.writing')}</output>;
  return (
    <Banner tone="good" title={t('endpoint.answered')}>
      <bdi>{wordsOf(trial)}</bdi>
    </Banner>
  );
}

/** Asked once more in place. */
function Removal({ endpoint, set, words, onCancel }: PartProps & { onCancel: () => void }): JSX.Element {
  const { t } = words;
  const { host, model } = set;
  return (
    <section class={styles.confirm}>
      <h3>{t('endpoint.remove_title', { host, model })}</h3>
      <p>{t('endpoint.remove_text', { host })}</p>
      <div class={styles.buttons}>
        <Button kind="danger" busy={endpoint.isBusy.value} onClick={() => void endpoint.remove()}>
          {t('endpoint.remove_now')}
        </Button>
        <Button onClick={onCancel}>{t('kit.cancel')}</Button>
      </div>
    </section>
  );
}
