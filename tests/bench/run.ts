import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureDue } from './due.ts';
import { buildEmptyExtension } from './empty-extension.ts';
import { measureEngine } from './engine.ts';
import { type Section, tableOf } from './figure.ts';
import { measureLatency } from './latency.ts';
import { measureMailCost } from './mail-cost.ts';
import { readOptions } from './options.ts';
import { measurePageCost } from './page-cost.ts';
import { measureSizes } from './sizes.ts';
import { measureStorage } from './storage.ts';

// `npm run bench`: every figure with its baseline of the same run, as one table. No gate: it ends well whatever the
// figures are, unless one could not be measured. `-- --quick` for a look, `-- --only sizes,engine` for a part,
// `-- --sqlite` for Chromium's other storage as well.

const options = readOptions(process.argv.slice(2));
const folder = await mkdtemp(join(tmpdir(), 'followthrough-bench-'));
const { build, rounds, isQuick } = options;

const parts: Readonly<Record<string, () => Promise<Section>>> = {
  sizes: async () => measureSizes(build, await empty),
  engine: () => measureEngine({ rounds, isQuick }),
  cost: async () => measurePageCost({ build, empty: await empty, rounds }),
  mail: () => measureMailCost({ build, rounds }),
  latency: () => measureLatency({ build, folder, rounds }),
  due: () => measureDue({ build, folder, rounds: Math.min(rounds, 9) }),
  ...Object.fromEntries(
    options.backends.map((backend) => [
      backend === 'leveldb' ? 'storage' : 'sqlite',
      () => measureStorage({ build, folder, rounds, isQuick, backend }),
    ]),
  ),
};

const unknown = options.only.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`No ${unknown.join(', ')}: there are ${Object.keys(parts).join(', ')}`);

const empty = buildEmptyExtension(join(folder, 'empty'));
const sections: Section[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (options.only.length > 0 && !options.only.includes(name)) continue;
  const before = performance.now();
  process.stderr.write(`${name} … `);
  try {
    sections.push(await measure());
    process.stderr.write(`${((performance.now() - before) / 1000).toFixed(0)} s\n`);
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write('could not be measured\n');
    console.error(error);
  }
}
await empty;
await rm(folder, { recursive: true, force: true, maxRetries: 3 });
console.log(tableOf(sections));
