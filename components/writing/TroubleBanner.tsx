import type { JSX } from 'preact';
import type { DraftTrouble } from '../../lib/messages/drafting.ts';
import type { Translate } from '../../lib/words/translate.ts';
import { Banner } from '../kit/Banner.tsx';
import { troubleText } from './trouble-text.ts';

export interface TroubleBannerProps {
  readonly trouble: DraftTrouble;
  readonly host: string;
  readonly t: Translate;
}

/** What kept words from being written, what is safe and what to do. What an endpoint says of it is a quote, and no more. */
export function TroubleBanner({ trouble, host, t }: TroubleBannerProps): JSX.Element {
  const { title, text, said } = troubleText(trouble, host, t);
  return (
    <Banner tone="warn" title={title}>
      {text}
      {said && (
        <>
          {' '}
          <bdi>{said}</bdi>
        </>
      )}
    </Banner>
  );
}
