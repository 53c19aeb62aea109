import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** Where Gmail is; its pages are served by the tests, and nothing reaches the net. */
export const gmailOrigin = 'https://mail.google.com';

/** A copy of the built extension as a rep has it who allowed Gmail; its folder, which the caller removes. */
export async function allowGmail(build: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'followthrough-gmail-'));
  await cp(build, dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(`${gmailOrigin}/*`);
  await writeFile(path, JSON.stringify(manifest));
  return dir;
}

/** Answers every request to Gmail with this page. */
export async function serveGmail(context: BrowserContext, body: string): Promise<void> {
  await context.unroute(`${gmailOrigin}/**`);
  await context.route(`${gmailOrigin}/**`, (route) => route.fulfill({ contentType: 'text/html', body }));
}
