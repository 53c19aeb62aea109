import { describe, expect, it } from 'vitest';
import { findChromium, type Machine } from './chromium.ts';

const own = '/home/robin/.cache/playwright/chrome';
const playwrightInstall = 'npx playwright install --with-deps chromium';

/** A machine with these files; `installs` says which file a command leaves behind. */
function machine(changes: {
  files?: readonly string[];
  env?: Record<string, string>;
  isRoot?: boolean;
  installs?: Readonly<Record<string, string | null>>;
}): Machine & { readonly ran: string[] } {
  const files = new Set(changes.files);
  const ran: string[] = [];
  return {
    ran,
    env: changes.env ?? {},
    isRoot: changes.isRoot ?? false,
    playwrightPath: own,
    exists: (path) => files.has(path),
    run: async (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      const left = changes.installs?.[line];
      if (left) files.add(left);
      return left !== undefined;
    },
  };
}

const aptUpdate = '/usr/bin/apt-get update';
const aptInstall = '/usr/bin/apt-get install -y chromium';

describe('findChromium', () => {
  it.each([
    [
      'what CHROMIUM_PATH names',
      [own, '/opt/chrome', '/usr/bin/chromium'],
      { CHROMIUM_PATH: '/opt/chrome' },
      '/opt/chrome',
    ],
    ["Playwright's own before the system's", ['/usr/bin/chromium', own], {}, own],
    ["the system's chromium", ['/usr/bin/chromium-browser', '/usr/bin/chromium'], {}, '/usr/bin/chromium'],
    ["the system's chromium-browser", ['/usr/bin/chromium-browser'], {}, '/usr/bin/chromium-browser'],
  ])('takes %s, and installs nothing', async (_what, files, env, path) => {
    const found = machine({ files, env });
    expect(await findChromium(found)).toBe(path);
    expect(found.ran).toEqual([]);
  });

  it('says so when CHROMIUM_PATH names nothing', async () => {
    const lost = machine({ files: ['/usr/bin/chromium'], env: { CHROMIUM_PATH: '/opt/none' } });
    await expect(findChromium(lost)).rejects.toThrow('CHROMIUM_PATH is /opt/none');
  });

  it('lets Playwright install one when there is none', async () => {
    const bare = machine({ installs: { [playwrightInstall]: own } });
    expect(await findChromium(bare)).toBe(own);
  });

  it('turns to apt as root where Playwright fails', async () => {
    const debian = machine({
      files: ['/usr/bin/apt-get'],
      isRoot: true,
      installs: { [aptUpdate]: null, [aptInstall]: '/usr/bin/chromium' },
    });
    expect(await findChromium(debian)).toBe('/usr/bin/chromium');
    expect(debian.ran).toEqual([playwrightInstall, aptUpdate, aptInstall]);
  });

  it.each([
    ['without root', { files: ['/usr/bin/apt-get'] }],
    ['where apt is not', { isRoot: true }],
  ])('says in one line what to install, %s', async (_what, changes) => {
    const stuck = machine(changes);
    await expect(findChromium(stuck)).rejects.toThrow(/^No Chromium found: .*CHROMIUM_PATH[^\n]*$/);
    expect(stuck.ran).toEqual([playwrightInstall]);
  });
});
