import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = readFileSync(join(import.meta.dirname, '../../../lib/touches/reason.ts'), 'utf8');
const rows = [...source.matchAll(/^ \* \| ([a-z][a-z, -]+) \| ([A-Za-z, ]*)\|/gm)].slice(1);

/** The table in `reason.ts`: the names of the values of each rule, in alphabetical order. */
export const documentedValues: ReadonlyMap<string, readonly string[]> = new Map(
  rows.flatMap(([, rules = '', values = '']) => {
    const names = values.trim() === '' ? [] : values.trim().split(', ').toSorted();
    return rules.split(', ').map((rule) => [rule, names] as const);
  }),
);

/** The rules that the use cases write, which the table names without their values. */
export const rulesOfUseCases: readonly string[] =
  /The rest are written by the use cases: ([a-z, -]+)\./.exec(source)?.[1]?.split(', ') ?? [];
