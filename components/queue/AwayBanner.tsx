import type { JSX } from 'preact';
import { dayText } from '../../lib/time/format.ts';
import type { Words } from '../../lib/words/words.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';

export interface AwayBannerProps {
  /** `yyyy-MM-dd`. */
  readonly untilOn: string;
  readonly words: Words;
  /** Absent where the absence cannot be ended. */
  readonly onBack?: () => void;
  readonly busy?: boolean;
}

/** The rep is away, until when, and one button that ends it. */
export function AwayBanner({ untilOn, words, onBack, busy = false }: AwayBannerProps): JSX.Element {
  const { t } = words;
  const back = onBack && (
    <Button small icon="resume" busy={busy} onClick={onBack}>
      {t('queue.back')}
    </Button>
  );
  return (
    <Banner tone="hold" title={t('queue.away', { day: dayText(untilOn, words) })} actions={back}>
      {t(onBack ? 'queue.away_text' : 'queue.away_text_popup')}
    </Banner>
  );
}
