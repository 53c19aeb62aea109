import { spawnSync } from 'node:child_process';
import { findChromium } from '../chromium.ts';

/** Finds or installs a browser once, then runs the end-to-end tests with it. */
const browser = await findChromium();
const run = spawnSync('playwright', ['test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: browser },
});
process.exit(run.status ?? 1);
