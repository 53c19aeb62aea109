import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messageKey } from '../lib/words/translate-from.ts';
import { messages } from './translate.ts';

const root = new URL('../', import.meta.url);
const folders = ['lib', 'components', 'entrypoints'];

/** Keys that are looked up by an id: `t(`outcome.${outcome}`)`. */
const builtFromIds = ['channel.', 'outcome.', 'status.', 'temperature.', 'reason.', 'reason_parts.'];

/** Looked up by the browser itself: by the manifest (`__MSG_extension_name__`), and by the page's script, which has no `t`. */
const readByBrowser = ['extension.', 'overlay.'];

const source = folders.flatMap(filesIn).map((path) => readFileSync(new URL(path, root), 'utf8'));

function filesIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`);
}

/** Every `t('key'` or `words.t("key"` in the source. */
function literalKeys(): readonly string[] {
  return source.flatMap((text) =>
    [...text.matchAll(/\bt\(\s*['"]([^'"]+)['"]/g)].map(([, key = '']) => messageKey(key)),
  );
}

/** The fixed start of every key built from an id: t(`sidebar.refusal.${because}`) → `sidebar.refusal.`. */
function builtPrefixes(): readonly string[] {
  return source.flatMap((text) =>
    [...text.matchAll(/\bt\(\s*`([^`$]*)\$\{/g)].map(([, start = '']) => messageKey(start)),
  );
}

/** Every string in the source, for keys that are chosen first and looked up later. */
const strings = new Set(
  source.flatMap((text) => [...text.matchAll(/['"`]([a-z][\w.-]*)['"`]/g)].map(([, key = '']) => messageKey(key))),
);

const keys = [...messages.keys()].filter((key) => !key.startsWith('@@'));

describe('the locale file', () => {
  it('spells every key with a–z, 0–9 and _: Chrome refuses to load an extension whose key has a hyphen', () => {
    expect(keys.filter((key) => !/^[a-z0-9_]+(\.[a-z0-9_]+)*$/.test(key))).toEqual([]);
  });

  it('has no two keys that the browser cannot tell apart', () => {
    const flat = keys.map((key) => key.replaceAll('.', '_'));
    expect(flat.filter((key, at) => flat.indexOf(key) !== at)).toEqual([]);
  });

  it('has no message that the browser would take for a substitution', () => {
    expect([...messages].filter(([key, message]) => !key.startsWith('@@') && message.includes('$'))).toEqual([]);
  });

  it('has every key that the source looks up', () => {
    expect(literalKeys().length).toBeGreaterThan(0);
    expect(literalKeys().filter((key) => !messages.has(key))).toEqual([]);
  });

  it('has a message for every key that is built from an id', () => {
    const known = builtPrefixes().filter((prefix) => prefix.includes('.'));
    expect(known.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('has no key that nothing looks up', () => {
    const prefixes = [...builtFromIds, ...readByBrowser, ...builtPrefixes().filter((prefix) => prefix.includes('.'))];
    // Of a whole section (`workspace.${view}`) only what is named somewhere: else one lookup would keep all of it.
    const kept = new Set([...builtFromIds, ...readByBrowser]);
    const isNamed = (words: string): boolean => words.split('.').some((part) => strings.has(part));
    const isBuilt = (key: string, prefix: string): boolean =>
      key.startsWith(prefix) && (kept.has(prefix) || !/^\w+\.$/.test(prefix) || isNamed(key.slice(prefix.length)));
    const isUsed = (key: string): boolean => strings.has(key) || prefixes.some((prefix) => isBuilt(key, prefix));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});
