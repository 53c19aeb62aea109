import { expect, test } from 'vitest';
import { decoded, folderOf } from '../../../lib/page/url-parts.ts';

test.each([
  ['/', ''],
  ['/crm/', 'crm'],
  ['/a/b', 'a/b'],
  ['/crm/index.php', 'crm'],
  ['/index.html', ''],
  ['//crm//', 'crm'],
])('an app at %s is in the folder "%s"', (path, folder) => {
  expect(folderOf(new URL(`https://crm.example${path}`))).toBe(folder);
});

test('a folder’s length is bounded', () => {
  expect(folderOf(new URL(`https://crm.example/${'a'.repeat(3000)}/`)).length).toBeLessThanOrEqual(200);
});

test.each([
  ['a%20b', 'a b'],
  ['%C3%84', 'Ä'],
  ['%E0%A4%A', '%E0%A4%A'],
  ['100%', '100%'],
])('%s decodes to %s', (text, plain) => {
  expect(decoded(text)).toBe(plain);
});
