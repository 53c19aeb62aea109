import type { JSX } from 'preact';
import type { LeadPrompt, PossibleMatch } from '../../../lib/messages/prompt.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import styles from './Hints.module.css';

export interface SamePersonProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** The followed lead that this one most probably is too, with what says so; one at a time, the surest first. */
export function SamePerson({ model, shown, words }: SamePersonProps): JSX.Element | null {
  const { orders, commands, world } = model;
  const { t } = words;
  const match = shown.samePerson[0];
  if (!match) return null;
  const who = whoOf(match, words);
  const busy = commands.inFlight.value !== null;
  return (
    <section class={styles.hints} aria-label={t('sidebar.same_person')}>
      <div class={styles.line}>
        <Icon name="household" size={14} />
        <div class={styles.words}>
          <bdi>{t('sidebar.same_as', { who })}</bdi> <bdi>{evidenceOf(match, words)}</bdi>{' '}
          <Button
            kind="quiet"
            small
            busy={busy}
            title={t('sidebar.merge_with', { who })}
            onClick={(event) => world.trusts(event) && orders.merge(shown, match.leadId)}
          >
            {t('sidebar.merge')}
          </Button>{' '}
          <Button
            kind="quiet"
            small
            busy={busy}
            title={t('sidebar.two_people_with', { who })}
            onClick={(event) => world.trusts(event) && orders.notSame(shown, match.leadId)}
          >
            {t('sidebar.two_people')}
          </Button>
        </div>
      </div>
    </section>
  );
}

function whoOf({ name, company }: PossibleMatch, { t }: Words): string {
  return [name, company].filter(Boolean).join(', ') || t('sidebar.unnamed');
}

const same = { email: 'sidebar.same_email', phone: 'sidebar.same_phone', 'name-company': 'sidebar.same_name' } as const;

function evidenceOf({ matchedBy, matchedText }: PossibleMatch, { t }: Words): string {
  return t(same[matchedBy], { text: matchedText });
}
