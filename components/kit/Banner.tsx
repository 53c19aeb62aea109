import type { ComponentChildren, JSX } from 'preact';
import styles from './Banner.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';

export interface BannerProps {
  readonly tone: 'warn' | 'stop' | 'hold' | 'good';
  readonly title: string;
  readonly children?: ComponentChildren;
  /** Buttons. */
  readonly actions?: ComponentChildren;
}

const icons: Record<BannerProps['tone'], IconName> = { warn: 'warning', stop: 'alert', hold: 'held', good: 'done' };

/** Something the rep should know before going on: what happened, what is safe, what to do. */
export function Banner({ tone, title, children, actions }: BannerProps): JSX.Element {
  return (
    <section class={classNames(styles.banner, styles[tone])} role={tone === 'stop' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div class={styles.words}>
        <p class={styles.title}>{title}</p>
        {children && <div class={styles.text}>{children}</div>}
        {actions && <div class={styles.actions}>{actions}</div>}
      </div>
    </section>
  );
}
