import type { JSX } from 'preact';
import type { Suppression } from '../../../lib/rules/suppression.ts';
import { whenText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import styles from './DetailsTab.module.css';

export interface SuppressionListProps {
  readonly suppressions: readonly Suppression[];
  readonly words: Words;
  readonly busy: boolean;
  readonly onLift: (event: MouseEvent, suppressionId: string) => void;
}

/** What of the do-not-contact list bars something for this lead, and a way to lift it. */
export function SuppressionList(props: SuppressionListProps): JSX.Element | null {
  const { suppressions, words, busy, onLift } = props;
  const { t } = words;
  if (suppressions.length === 0) return null;
  return (
    <section class={styles.suppressions} aria-labelledby="suppressions">
      <h3 id="suppressions" class={styles.heading}>
        {t('sidebar.suppressed')}
      </h3>
      <ul>
        {suppressions.map((one) => (
          <li key={one.id} class={styles.suppression}>
            <div class={styles.what}>
              <p>
                <bdi>{one.text}</bdi> <span class={styles.soft}>{channelsText(one, words)}</span>
              </p>
              <p class={styles.soft}>
                <bdi>{[becauseText(one, words), whenText(one.createdAt, words)].join(', ')}</bdi>
              </p>
            </div>
            <Button
              small
              busy={busy}
              title={t('sidebar.lift_what', { what: one.text })}
              onClick={(event) => onLift(event, one.id)}
            >
              {t('sidebar.lift')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function channelsText({ channels }: Suppression, { t, locale }: Words): string {
  if (!channels) return t('sidebar.suppress_all');
  const names = channels.map((channel) => t(`channel.${channel}`));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

function becauseText({ because, note }: Suppression, { t }: Words): string {
  return note || t(`sidebar.because.${because}`);
}
