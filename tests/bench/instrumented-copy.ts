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
  await cp(frameProbe, join(to, 'frame-probe.js'));
  const sidebar = join(to, 'sidebar.html');
  const html = await readFile(sidebar, 'utf8');
  await writeFile(sidebar, html.replace('<head>', '<head><script src="/frame-probe.js"></script>'));
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
