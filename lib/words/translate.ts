/**
 * Looks a sentence up in the locale files and fills it in: `t('pill.due-in', { time: '4 min' })`;
 * with a count, the plural form: `t('popup.due', 3)`.
 */
export interface Translate {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  (key: string, count: number, values?: Readonly<Record<string, string | number>>): string;
}
