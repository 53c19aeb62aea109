import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build as bundle } from 'vite';

const folder = import.meta.dirname;
/** What notes when the pill and the sidebar are painted; see `probe/`. */
const pageProbe = resolve(folder, 'probe/page.js');
const frameProbe = resolve(folder, 'probe/frame.js');

/** A copy of the built extension whose content scripts and sidebar note when something is painted. */
export async function copyWithProbes(build: string, to: string): Promise<string> {
  await cp(build, to, { recursive: true });
  const probe = await readFile(pageProbe, 'utf8');
  const scripts = (await readdir(to)).filter((name) => /^overlay-.*\.js$/.test(name) && name !== 'overlay-controls.js');
  for (const name of scripts) {
    const path = join(to, name);
    await writeFile(path, `${probe};${await readFile(path, 'utf8')}`);
  }
  // In front of the sidebar's own code, not as a script of its own: that would be one more file to load.
  const chunk = /<script[^>]* src="\/(chunks\/sidebar-[^"]+)"/.exec(
    await readFile(join(to, 'sidebar.html'), 'utf8'),
  )?.[1];
  if (!chunk) throw new Error(`No script of the sidebar in ${build}`);
  const path = join(to, chunk);
  await writeFile(path, `${await readFile(frameProbe, 'utf8')};${await readFile(path, 'utf8')}`);
  return to;
}

/** A copy of the built extension with one more page, which fills and queries the extension's database. */
export async function copyWithStorePage(build: string, to: string): Promise<string> {
  await cp(build, to, { recursive: true });
  await bundle({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: to,
      emptyOutDir: false,
      target: 'chrome130',
      lib: { entry: resolve(folder, 'store/page.ts'), formats: ['es'], fileName: () => 'store-page.js' },
    },
  });
  await writeFile(
    join(to, 'store-page.html'),
    '<!doctype html><meta charset="utf-8"><title>Store</title><script type="module" src="/store-page.js"></script>',
  );
  return to;
}

/** The extension that does the least of what ours does, with the same probes. */
export async function copyBareExtension(to: string): Promise<string> {
  await cp(resolve(folder, 'bare'), to, { recursive: true });
  await cp(pageProbe, join(to, 'probe.js'));
  await cp(frameProbe, join(to, 'frame-probe.js'));
  return to;
}
