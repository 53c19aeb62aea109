import type { Translate } from './translate.ts';

/** What `createI18n()` of @wxt-dev/i18n returns, as far as it is used here. */
interface MessageLookup {
  t(key: string, values: Readonly<Record<string, string | number>>): string;
  t(key: string, count: number, values: Readonly<Record<string, string | number>>): string;
}

/**
 * A `Translate` over the browser's locale files. Ids with hyphens find their keys, which are spelt with `_`
 * because Chrome refuses a hyphen; a plural can show its `{count}`. Values are filled in once: braces in a
 * rep's or a page's text stay as they are.
 */
export function translateFrom(messages: MessageLookup): Translate {
  function translate(key: string, ...given: readonly unknown[]): string {
    const [first, second] = given;
    const name = messageKey(key);
    try {
      if (typeof first !== 'number') return messages.t(name, valuesOf(first));
      return messages.t(name, first, { count: first, ...valuesOf(second) });
    } catch (error) {
      // A screen that outlived its extension (an update) keeps what it shows: new words are no longer to be had.
      if (error instanceof Error && error.message.includes('context invalidated')) return '';
      throw error;
    }
  }
  return translate;
}

/** The key as it stands in the locale files: hyphens become `_`. */
export function messageKey(key: string): string {
  return key.replaceAll('-', '_');
}

function valuesOf(given: unknown): Readonly<Record<string, string | number>> {
  return typeof given === 'object' && given !== null ? { ...given } : {};
}
