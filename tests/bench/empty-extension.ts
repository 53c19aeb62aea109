import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'wxt';

const entrypoint = `import { defineContentScript } from 'wxt/utils/define-content-script';
export default defineContentScript({ matches: ['http://127.0.0.1/*'], runAt: 'document_idle', main: () => undefined });
`;
/** Only so that there is a worker by which the extension is known to have started. */
const worker = `import { defineBackground } from 'wxt/utils/define-background';
export default defineBackground(() => undefined);
`;

/** Builds, in this folder, an extension whose content script does nothing; returns where it is. */
export async function buildEmptyExtension(folder: string): Promise<string> {
  await mkdir(join(folder, 'entrypoints'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"name":"empty","version":"1.0.0","type":"module","private":true}');
  await writeFile(join(folder, 'entrypoints', 'empty.content.ts'), entrypoint);
  await writeFile(join(folder, 'entrypoints', 'background.ts'), worker);
  await symlink(resolve(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'), 'junction');
  await build({ root: folder, configFile: false, imports: false, logger: silent, manifest: { name: 'Empty' } });
  return join(folder, '.output', 'chrome-mv3');
}

const silence = (): void => undefined;
const silent = {
  debug: silence,
  log: silence,
  info: silence,
  warn: silence,
  error: (...what: unknown[]): void => console.error(...what),
  fatal: (...what: unknown[]): void => console.error(...what),
  success: silence,
  level: 0,
};
