import { expect, it } from 'vitest';
import { pageName, pageRules } from '../../../components/letters/page-rules.ts';

it('numbers the pages of each letter by themselves', () => {
  const rules = pageRules('a4', 2);
  expect(rules).toContain('size: A4 portrait; margin: 0;');
  for (const name of [pageName(0), pageName(1)]) {
    expect(rules).toContain(`@page ${name} { counter-increment: ${name};`);
    expect(rules).toContain(`content: counter(${name}, from-second)`);
  }
  expect(rules).not.toContain(pageName(2));
});
