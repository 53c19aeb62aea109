import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ruleIds } from '../../../lib/touches/reason.ts';

const source = readFileSync(join(import.meta.dirname, '../../../lib/touches/reason.ts'), 'utf8');
const documented = [...source.matchAll(/^ \* \| ([a-z][a-z, -]+) \| /gm)]
  .flatMap(([, rules = '']) => rules.split(', '))
  .filter((rule) => rule !== 'rule');
const byUseCases = /The rest are written by the use cases: ([a-z, -]+)\./.exec(source)?.[1]?.split(', ') ?? [];

it('says of every rule what it carries, once', () => {
  expect([...documented, ...byUseCases].toSorted()).toEqual([...ruleIds].toSorted());
});
