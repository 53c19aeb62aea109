import type { JSX } from 'preact';
import type { Lead } from '../../../lib/leads/lead.ts';
import type { Permission } from '../../../lib/rules/permission.ts';
import { shortTimeText } from '../../../lib/time/format.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { type Words, wordsIn } from '../../../lib/words/words.ts';
import { Button, LinkButton } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Menu, MenuItem } from '../../kit/Menu.tsx';
import type { DueState } from './due-state.ts';
import styles from './GoButton.module.css';
import { badContacts, contactsFor, isComposed, needsContact, reachLink } from './reach-link.ts';

export interface GoButtonProps {
  readonly lead: Lead;
  readonly channel: Channel;
  readonly due: DueState;
  /** Whether it may be done now: also a touch that is not due yet must not be made at three in the morning there. */
  readonly permission: Permission | null;
  /** The number or address to use. */
  readonly contact: string;
  readonly words: Words;
  readonly onContact: (contact: string) => void;
  /** For what is written here first, and whether it is being written. */
  readonly onWrite: () => void;
  readonly isWriting: boolean;
  /** For a call: the rep is asked how it went when they come back. */
  readonly onDial: () => void;
  /** For a task: nothing to open, it is done or not. */
  readonly onDone: (event: MouseEvent) => void;
}

type Asked = Pick<GoButtonProps, 'lead' | 'channel' | 'due' | 'permission' | 'words'>;

/** The button that does the thing: dials, composes, shows the way. When it may not, it says why. */
export function GoButton(props: GoButtonProps): JSX.Element | null {
  const { lead, channel, due, contact, words } = props;
  const { t } = words;
  const blocked = whyBlocked(props);
  if (channel === 'task' && !blocked) {
    return (
      <Button kind="primary" wide icon="check" onClick={props.onDone}>
        {t('sidebar.do_task')}
      </Button>
    );
  }
  if (blocked) return <Blocked {...props} reason={blocked} />;
  const kind = due.kind === 'later' || props.isWriting ? 'plain' : 'primary';
  if (isComposed(channel)) {
    return (
      <div class={styles.split}>
        <Button kind={kind} wide isOpen={props.isWriting} onClick={props.onWrite}>
          {t(`sidebar.do_${channel}`)}
        </Button>
      </div>
    );
  }
  const href = reachLink(channel, contact, lead);
  if (!href) return null;
  const says = t(`sidebar.do_${channel}`, { contact });
  return (
    <div class={styles.split}>
      <LinkButton href={href} newTab kind={kind} wide onClick={() => channel === 'call' && props.onDial()}>
        <bdi class={styles.says} title={says}>
          {says}
        </bdi>
      </LinkButton>
      <Picker {...props} />
    </div>
  );
}

function Blocked({ channel, permission, words, reason }: GoButtonProps & { reason: string }): JSX.Element {
  const name = words.t(`channel.${channel}`);
  const time = nextTime(permission, words);
  return (
    <div class={styles.blocked}>
      <Button kind="primary" wide blockedBecause={reason}>
        {time ? words.t('sidebar.do_held', { channel: name, time }) : name}
      </Button>
      {!time && <p class={styles.reason}>{reason}</p>}
    </div>
  );
}

/** From when on it may be done, on the clock there; null when it may be done now, or at no time. */
function nextTime(permission: Permission | null, words: Words): string | null {
  if (!permission || permission.allowed || permission.nextAllowedAt === null) return null;
  return shortTimeText(permission.nextAllowedAt, wordsIn(permission.zone, words));
}

/** Why the touch may not be made now, in words; null when it may. */
export function whyBlocked({ lead, channel, due, permission, words }: Asked): string | null {
  if (due.kind === 'held' || due.kind === 'never') return due.text;
  const time = nextTime(permission, words);
  if (time) return words.t('sidebar.held_until', { time });
  if (permission?.allowed === false) return words.t('sidebar.held');
  if (!needsContact(channel) || contactsFor(channel, lead).length > 0) return null;
  if (channel === 'email') return words.t('sidebar.missing_email');
  const isPhone = channel === 'call' || channel === 'sms' || channel === 'whatsapp';
  return words.t(isPhone ? 'sidebar.missing_phone' : 'sidebar.missing_address');
}

function Picker({ lead, channel, contact, words, onContact }: GoButtonProps): JSX.Element | null {
  const contacts = contactsFor(channel, lead);
  if (contacts.length < 2) return null;
  const bad = badContacts(lead);
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
