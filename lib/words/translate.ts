/**
 * Looks a sentence up in the locale files and fills it in: `t('pill.held-until', { time: '8:00' })`;
 * with a count, the plural form: `t('notification.digest', 3)`.
 */
export interface Translate {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  (key: string, count: number, values?: Readonly<Record<string, string | number>>): string;
}
