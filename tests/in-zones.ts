import { spawnSync } from 'node:child_process';

/**
 * Runs the unit tests once in each of four time zones: a date bug hides in its author's own. The results of each run
 * are kept for the closing count.
 */
const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];
/** What runs in pages reaches no clock: the first run has it. */
const withoutPages = '--project=!pages';

const failed = zones.filter((zone, index) => {
  console.log(`\nUnit tests in ${zone}`);
  const report = `test-results/unit-${zone.replace('/', '-')}.json`;
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const run = spawnSync(
    'vitest',
    ['run', ...reporters, ...(index === 0 ? [] : [withoutPages]), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: { ...process.env, TZ: zone, NO_COLOR: '1' },
    },
  );
  return run.status !== 0;
});

if (failed.length > 0) console.error(`Failed in ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
