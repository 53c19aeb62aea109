import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sampleBuild } from '../extension.ts';

export interface BenchOptions {
  /** Rounds that count; one more is run first and dropped. */
  readonly rounds: number;
  readonly isQuick: boolean;
  /** The built extension, of the flavour that may read pages of this machine. */
  readonly build: string;
  /** Names of the sections to run; empty for all. */
  readonly only: readonly string[];
  /** Chromium's IndexedDB backends to measure. */
  readonly backends: readonly Backend[];
}

export type Backend = 'leveldb' | 'sqlite';

/** What the command line asks for: `--quick`, `--only sizes,engine`, `--sqlite`, `--build <folder>`. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      sqlite: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      build: { type: 'string', default: sampleBuild },
    },
  });
  return {
    rounds: values.quick ? 2 : 9,
    isQuick: values.quick,
    build: resolve(values.build),
    only: values.only.split(',').filter(Boolean),
    backends: values.sqlite ? ['leveldb', 'sqlite'] : ['leveldb'],
  };
}
