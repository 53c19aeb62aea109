import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const entrypoint = `import { defineContentScript } from 'wxt/utils/define-content-script';
export default defineContentScript({ matches: ['http://127.0.0.1/*'], runAt: 'document_idle', main: () => undefined });
`;
/** Only so that there is a worker by which the extension is known to have started. */
const worker = `import { defineBackground } from 'wxt/utils/define-background';
export default defineBackground(() => undefined);
`;

/** Not read from this repository's own configuration, whose polyfill would be in it. */
const config = `import { defineConfig } from 'wxt';
export default defineConfig({ imports: false, manifest: { name: 'Empty' } });
`;

/** Builds, in this folder, an extension whose content script does nothing; returns where it is. */
export async function buildEmptyExtension(folder: string): Promise<string> {
  const modules = resolve(import.meta.dirname, '../../node_modules');
  await mkdir(join(folder, 'entrypoints'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"name":"empty","version":"1.0.0","type":"module","private":true}');
  await writeFile(join(folder, 'wxt.config.ts'), config);
  await writeFile(join(folder, 'entrypoints', 'empty.content.ts'), entrypoint);
  await writeFile(join(folder, 'entrypoints', 'background.ts'), worker);
  await symlink(modules, join(folder, 'node_modules'), 'junction');
  await promisify(execFile)(process.execPath, [join(modules, 'wxt', 'bin', 'wxt.mjs'), 'build', folder]);
  return join(folder, '.output', 'chrome-mv3');
}
