import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure, Section } from './figure.ts';

/** 6 KB as `size-limit` counts them, for what one site's tab loads (P1). */
const mostGzip = 6_000;
/** Loaded when the rep first reaches for the pill or opens the sidebar. */
const onDemand = 'overlay-controls.js';

async function sizesOf(path: string): Promise<{ raw: number; gzip: number }> {
  const text = await readFile(path);
  return { raw: text.length, gzip: gzipSync(text, { level: 9 }).length };
}

/** What each site's script weighs, beside a content script that does nothing. */
export async function measureSizes(build: string, empty: string): Promise<Section> {
  const none = await sizesOf(join(empty, 'content-scripts', 'empty.js'));
  const names = (await readdir(build)).filter((name) => /^overlay-.*\.js$/.test(name)).sort();
  if (names.length === 0) throw new Error(`No script of a site in ${build}`);
  const figures = await Promise.all(
    names.map(async (name): Promise<readonly Figure[]> => {
      const { raw, gzip } = await sizesOf(join(build, name));
      const when = name === onDemand ? ', on demand' : '';
      return [
        {
          name: `${name} gzip${when}`,
          unit: 'bytes',
          measured: gzip,
          baseline: none.gzip,
          ...(name === onDemand ? {} : { target: { most: mostGzip } }),
        },
        { name: `${name} raw${when}`, unit: 'bytes', measured: raw, baseline: none.raw },
      ];
    }),
  );
  return {
    title: 'P1  What a site’s tab loads; baseline: an empty WXT content script',
    notes: [],
    figures: figures.flat(),
  };
}
