import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * `npm run test:nightly`: every property test on fifty times as many cases as in `npm test`, in the zone of this machine.
 * `FOLLOWTHROUGH_RUNS=500` for another number; arguments go to vitest. A failure prints the seed that repeats it.
 */
const root = join(import.meta.dirname, '..');
const properties = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => join(import.meta.dirname, name))
  .filter((file) => /from 'fast-check'/.test(readFileSync(file, 'utf8')))
  .map((file) => relative(root, file));

const given = process.argv.slice(2);
const files = given.some((word) => !word.startsWith('-')) ? [] : properties;
const { status } = spawnSync('vitest', ['run', '--testTimeout=3600000', ...files, ...given], {
  stdio: 'inherit',
  cwd: root,
  env: { ...process.env, FOLLOWTHROUGH_RUNS: process.env.FOLLOWTHROUGH_RUNS ?? '50' },
});
process.exit(status ?? 1);
