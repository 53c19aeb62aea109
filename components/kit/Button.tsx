import type { ComponentChildren, JSX } from 'preact';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import { safeHref } from './safe-href.ts';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  readonly kind?: ButtonKind;
  readonly icon?: IconName | undefined;
  readonly type?: 'button' | 'submit';
  readonly wide?: boolean;
  readonly small?: boolean;
  /** In flight: says so, and does nothing more. */
  readonly busy?: boolean;
  /** Why it cannot be used now; it stays focusable, so that the reason can be read. */
  readonly blockedBecause?: string | null | undefined;
  readonly title?: string | undefined;
  /** Whether what it opens and closes is open. */
  readonly isOpen?: boolean | undefined;
}

/** A button. With `blockedBecause` it says why it cannot be used and ignores clicks. */
export function Button(props: ButtonProps): JSX.Element {
  const { kind = 'plain', type = 'button', blockedBecause = null, busy = false } = props;
  const isOff = blockedBecause !== null || busy;
  const press = (event: MouseEvent): void => {
    if (!isOff) return props.onClick?.(event);
    event.preventDefault();
  };
  return (
    <button
      type={type}
      class={classNames(styles.button, styles[kind], props.wide && styles.wide, props.small && styles.small)}
      aria-disabled={isOff || undefined}
      aria-busy={busy || undefined}
      aria-expanded={props.isOpen}
      title={blockedBecause ?? props.title}
      onClick={press}
    >
      {props.icon && <Icon name={props.icon} />}
      <span class={styles.words}>{props.children}</span>
    </button>
  );
}

export interface IconButtonProps {
  readonly icon: IconName;
  /** Its name, for the tip and for a screen reader. */
  readonly label: string;
  readonly onClick: (event: MouseEvent) => void;
  /** It does nothing now; it stays focusable. */
  readonly isOff?: boolean;
}

/** A button that is only an icon. */
export function IconButton({ icon, label, onClick, isOff = false }: IconButtonProps): JSX.Element {
  const press = (event: MouseEvent): void => {
    if (!isOff) onClick(event);
  };
  return (
    <button
      type="button"
      class={styles.icon}
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      onClick={press}
    >
      <Icon name={icon} />
    </button>
  );
}

export interface LinkButtonProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly before?: ComponentChildren;
  readonly kind?: ButtonKind;
  readonly wide?: boolean;
  readonly small?: boolean;
  readonly newTab?: boolean;
  /** It was followed, with the middle button too. */
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
}

/** A link that looks like a button: a dialer, a composer, a page. An unsafe address is only words. */
export function LinkButton(props: LinkButtonProps): JSX.Element {
  const href = safeHref(props.href);
  const look = classNames(
    styles.button,
    styles[props.kind ?? 'plain'],
    props.wide && styles.wide,
    props.small && styles.small,
  );
  const inside = (
    <>
      {props.before}
      <span class={styles.words}>{props.children}</span>
    </>
  );
  if (!href) return <span class={look}>{inside}</span>;
  return (
    <a
      href={href}
      target={props.newTab ? '_blank' : '_self'}
      rel="noreferrer"
      class={look}
      onClick={props.onClick}
      onAuxClick={(event) => event.button === 1 && props.onClick?.(event)}
    >
      {inside}
    </a>
  );
}
