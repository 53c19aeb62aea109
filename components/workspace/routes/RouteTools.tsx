import type { JSX } from 'preact';
import { walkLinks } from '../../../lib/leads/addresses/map-links.ts';
import type { RouteStop } from '../../../lib/messages/routes.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button, LinkButton } from '../../kit/Button.tsx';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { printRoute } from './print-route.ts';
import styles from './Routes.module.css';

interface RouteToolsProps {
  readonly stops: readonly RouteStop[];
  readonly words: Words;
}

/** The whole route on a map, on paper, or as a list of addresses. */
export function RouteTools({ stops, words }: RouteToolsProps): JSX.Element {
  const { t } = words;
  const addresses = stops.map(({ address }) => address.replace(/\s*\n\s*/g, ', ').trim()).filter(Boolean);
  return (
    <div class={styles.tools}>
      <Directions stops={stops} words={words} />
      <Button small icon="note" onClick={printRoute}>
        {t('routes.print')}
      </Button>
      {addresses.length > 0 && <CopyButton text={addresses.join('\n')} label={t('routes.copy')} t={t} />}
      <p class={styles.hint}>{t('routes.map_hint')}</p>
    </div>
  );
}

/** A map takes ten stops at a time. Doors nobody may go to are left out, and those no map would find. */
function Directions({ stops, words: { t } }: RouteToolsProps): JSX.Element {
  const numbers = new Map(stops.map(({ touchId }, index) => [touchId, index + 1]));
  const walked = stops.filter(({ place, permission }) => place.kind === 'street' && permission.nextAllowedAt !== null);
  const parts = walkLinks(walked);
  return (
    <>
      {parts.map(({ href, first, last }) => {
        const [from, to] = [numbers.get(first.touchId) ?? 0, numbers.get(last.touchId) ?? 0];
        return (
          <LinkButton key={href} href={href} small newTab before={<Icon name="open" />}>
            {parts.length === 1 ? t('routes.directions') : t('routes.directions_part', { from, to })}
          </LinkButton>
        );
      })}
    </>
  );
}
