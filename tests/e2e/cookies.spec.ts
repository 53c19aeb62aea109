import type { Frame } from '@playwright/test';
import { expect, openPerson, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { writable } from './rep.ts';
import { walkTheLine } from './whole-line.ts';

/** What a frame of another site is told when it wants to keep something: the browser treats it as it does a cookie. */
function askForStorage(frame: Frame): Promise<string> {
  return frame.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('probe');
        opening.addEventListener('success', () => resolve('granted'));
        opening.addEventListener('error', () => resolve(opening.error?.name ?? 'refused'));
      }),
  );
}

for (const thirdPartyCookies of ['blocked', 'allowed'] as const) {
  test.describe(`with third-party cookies ${thirdPartyCookies}`, () => {
    test.use({ launch: { ...atMidday, thirdPartyCookies } });

    test('the setting is in force in the sidebar, which is a frame of another site', async ({ extension, crm }) => {
      const tab = await openPerson({ extension, crm }, writable.id);
      const sidebar = await openSidebar(tab);
      await expect(sidebar.getByRole('heading', { level: 1 })).toHaveText(writable.name);
      expect(await askForStorage(sidebar)).toBe(thirdPartyCookies === 'allowed' ? 'granted' : 'UnknownError');
    });

    test('the whole way is open', async ({ extension, crm }) => {
      await walkTheLine({ extension, crm });
    });
  });
}
