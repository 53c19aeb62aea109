import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Translate } from '../../../lib/words/translate.ts';
import { translateFrom } from '../../../lib/words/translate-from.ts';
import { t as testWords } from '../../translate.ts';

const file = new URL('../../../public/locales/en.yml', import.meta.url).pathname;

/** The extension's own words, over the messages as they are shipped to the browser. */
async function shippedWords(): Promise<Translate> {
  const shipped = generateChromeMessages(await parseMessagesFile(file));
  const getMessage = (key: string): string => shipped[key]?.message ?? '';
  vi.stubGlobal('chrome', { i18n: { getMessage } });
  const { createI18n } = await import('@wxt-dev/i18n');
  return translateFrom(createI18n());
}

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllGlobals());

describe('translateFrom', () => {
  it('finds ids with hyphens, and fills in values', async () => {
    const t = await shippedWords();
    expect(t('outcome.no-answer')).toBe('No answer');
    expect(t('pill.held-until', { time: '8:00 CT' })).toBe('Held until 8:00 CT');
  });

  it.each([
    [1, '1 follow-up is due'],
    [0, '0 follow-ups are due'],
    [12, '12 follow-ups are due'],
  ])('counts %d', async (count, words) => {
    const t = await shippedWords();
    expect(t('notification.digest', count)).toBe(words);
  });

  it('fills values in once', async () => {
    const t = await shippedWords();
    expect(t('notification.name-company', { name: '{company}', company: '{name}' })).toBe('{company}, {name}');
  });

  it('says what the words of the tests say', async () => {
    const t = await shippedWords();
    expect(testWords('pill.touch', { channel: 'A', due: 'b' })).toBe(t('pill.touch', { channel: 'A', due: 'b' }));
    expect(testWords('notification.others', 3)).toBe(t('notification.others', 3));
  });
});
