import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Translate } from '../lib/words/translate.ts';
import { translateFrom } from '../lib/words/translate-from.ts';

const file = resolve(import.meta.dirname, '../public/locales/en.yml');

/** Every message of the English locale file, by its dotted key. */
export const messages: ReadonlyMap<string, string> = new Map(
  (await parseMessagesFile(file)).map((message) => [
    message.key.join('.'),
    message.type === 'plural' ? Object.values(message.plurals).join(' | ') : (message.message ?? ''),
  ]),
);

/** The words a user reads, for tests: looks up as the browser does, and fails on a missing key or a value not given. */
export const t: Translate = translateFrom({ t: lookUp });

function lookUp(
  key: string,
  first: number | Readonly<Record<string, string | number>>,
  second: Readonly<Record<string, string | number>> = {},
): string {
  const message = messages.get(key);
  if (message === undefined) throw new Error(`No "${key}" in en.yml`);
  if (typeof first === 'number') return filled(key, plural(message, first), second);
  return filled(key, message, first);
}

function plural(message: string, count: number): string {
  const [one = message, many = one] = message.split(' | ');
  return count === 1 ? one : many;
}

function filled(key: string, message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (!(name in values)) throw new Error(`No value "${name}" for "${key}": ${message}`);
    return String(values[name]);
  });
}
