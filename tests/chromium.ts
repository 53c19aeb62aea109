import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** What the search for a browser may look at and do. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Where Playwright keeps its own Chromium, installed or not. */
  readonly playwrightPath: string;
  exists(path: string): boolean;
  /** True when the command ended well. */
  run(command: string, args: readonly string[]): Promise<boolean>;
}

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser'] as const;
const aptGet = '/usr/bin/apt-get';

const whatToInstall =
  'No Chromium found: run `npx playwright install --with-deps chromium`, install the package "chromium", or set CHROMIUM_PATH to a Chromium (branded Chrome cannot load an unpacked extension from the command line).';

function installedPath(machine: Machine): string | null {
  return [machine.playwrightPath, ...systemPaths].find((path) => machine.exists(path)) ?? null;
}

async function installWithApt(machine: Machine): Promise<void> {
  if (!machine.isRoot || !machine.exists(aptGet)) return;
  if (await machine.run(aptGet, ['update'])) await machine.run(aptGet, ['install', '-y', 'chromium']);
}

function thisMachine(): Machine {
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    playwrightPath: chromium.executablePath(),
    exists: existsSync,
    run: (command, args) =>
      new Promise((resolve) => {
        const child = spawn(command, args, {
          stdio: ['ignore', 'inherit', 'inherit'],
          shell: process.platform === 'win32',
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        });
        child.once('error', () => resolve(false));
        child.once('exit', (code) => resolve(code === 0));
      }),
  };
}

/** The path of a Chromium that loads unpacked extensions; installs one when none is there and it may. */
export async function findChromium(machine: Machine = thisMachine()): Promise<string> {
  const asked = machine.env.CHROMIUM_PATH;
  if (asked) {
    if (machine.exists(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, and there is nothing`);
  }
  const before = installedPath(machine);
  if (before) return before;
  await machine.run('npx', ['playwright', 'install', '--with-deps', 'chromium']);
  const installed = installedPath(machine);
  if (installed) return installed;
  await installWithApt(machine);
  const afterApt = installedPath(machine);
  if (afterApt) return afterApt;
  throw new Error(whatToInstall);
}
