import type { JSX } from 'preact';
import type { Lead } from '../../lib/leads/lead.ts';
import { shortTimeText } from '../../lib/time/format.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import { type Words, wordsIn } from '../../lib/words/words.ts';
import { Button, LinkButton } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Menu, MenuItem } from '../kit/Menu.tsx';
import type { DueState } from './due-state.ts';
import styles from './GoButton.module.css';
import { contactsFor, needsContact, reachLink } from './reach-link.ts';

export interface GoButtonProps {
  readonly lead: Lead;
  readonly channel: Channel;
  readonly due: DueState;
  readonly nextAllowed: { readonly at: number; readonly zone: string } | null;
  /** The number or address to use. */
  readonly contact: string;
  readonly words: Words;
  readonly onContact: (contact: string) => void;
  /** For a task: nothing to open, it is done or not. */
  readonly onDone: (event: MouseEvent) => void;
}

/** The button that does the thing: dials, composes, shows the way. When it may not, it says why. */
export function GoButton(props: GoButtonProps): JSX.Element | null {
  const { lead, channel, due, contact, words } = props;
  const { t } = words;
  const blocked = blockedBecause(props);
  if (channel === 'task' && !blocked) {
    return (
      <Button kind="primary" wide icon="check" onClick={props.onDone}>
        {t('sidebar.do_task')}
      </Button>
    );
  }
  const href = reachLink(channel, contact, lead);
  if (blocked) return <Blocked {...props} reason={blocked} />;
  if (!href) return null;
  const says = t(`sidebar.do_${channel}`, { contact });
  return (
    <div class={styles.split}>
      <LinkButton href={href} newTab kind={due.kind === 'later' ? 'plain' : 'primary'} wide>
        <bdi class={styles.says} title={says}>
          {says}
        </bdi>
      </LinkButton>
      <Picker {...props} />
    </div>
  );
}

function Blocked({ channel, nextAllowed, words, reason }: GoButtonProps & { reason: string }): JSX.Element {
  const name = words.t(`channel.${channel}`);
  const time = nextAllowed ? shortTimeText(nextAllowed.at, wordsIn(nextAllowed.zone, words)) : null;
  return (
    <div class={styles.blocked}>
      <Button kind="primary" wide blockedBecause={reason}>
        {time ? words.t('sidebar.do_held', { channel: name, time }) : name}
      </Button>
      {!time && <p class={styles.reason}>{reason}</p>}
    </div>
  );
}

function blockedBecause({ lead, channel, due, words }: GoButtonProps): string | null {
  if (due.kind === 'held' || due.kind === 'never') return due.text;
  if (!needsContact(channel) || contactsFor(channel, lead).length > 0) return null;
  if (channel === 'email') return words.t('sidebar.missing_email');
  const isPhone = channel === 'call' || channel === 'sms' || channel === 'whatsapp';
  return words.t(isPhone ? 'sidebar.missing_phone' : 'sidebar.missing_address');
}

function Picker({ lead, channel, contact, words, onContact }: GoButtonProps): JSX.Element | null {
  const contacts = contactsFor(channel, lead);
  if (contacts.length < 2) return null;
  const bad = new Set(
    [...lead.phones, ...lead.emails].filter(({ health }) => health === 'bad').map(({ text }) => text),
  );
  return (
    <Menu label={words.t('sidebar.choose_contact')} icon="down">
      {(menuId) =>
        contacts.map((one) => (
          <MenuItem
            key={one}
            menuId={menuId}
            onChoose={() => onContact(one)}
            detail={bad.has(one) ? words.t('sidebar.bad_contact') : one === contact && <Icon name="check" size={14} />}
          >
            <bdi>{one}</bdi>
          </MenuItem>
        ))
      }
    </Menu>
  );
}
