import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { launchExtension, sidebarOf } from '../extension.ts';
import { pillOf } from '../closed-shadow.ts';
import { serveSampleCrm } from '../sample-crm/server.ts';
const crm = await serveSampleCrm();
for (const [name, profilePrefs, args] of [
  ['default', {}, []],
  ['mode0', { cookie_controls_mode: 0, block_third_party_cookies: false }, []],
  ['mode1', { cookie_controls_mode: 1, block_third_party_cookies: true }, []],
  ['flag', {}, ['--test-third-party-cookie-phaseout']],
] as const) {
  const profile = await mkdtemp('/tmp/exp/p-');
  await mkdir(profile + '/Default');
  await writeFile(profile + '/Default/Preferences', JSON.stringify({ extensions: { ui: { developer_mode: true } }, profile: profilePrefs }));
  const ext = await launchExtension({ timezoneId: 'Etc/GMT-3', profile, args: [...args] });
  const page = await ext.context.newPage();
  await page.goto(`${crm.url}/people/1020`);
  await (await pillOf(page)).click();
  const side = await sidebarOf(page);
  const probe = () => new Promise<string>((done) => { const out: string[] = []; 
    try { const r = indexedDB.open('probe'); r.onsuccess = () => done('idb ok ' + navigator.cookieEnabled); r.onerror = () => done('idb refused: ' + r.error?.name + navigator.cookieEnabled); } catch (e) { done('idb throws ' + (e as Error).name) } });
  console.log(name, 'sidebar', await side.evaluate(probe));
  await page.evaluate((src) => { const f = document.createElement('iframe'); f.src = src; document.body.append(f); }, crm.url.replace('127.0.0.1', 'localhost') + '/people');
  await page.waitForTimeout(500);
  const third = page.frames().find(f => f.url().includes('localhost'));
  console.log(name, 'third', await third?.evaluate(probe), await third?.evaluate(() => { try { document.cookie = 'a=1'; return document.cookie } catch(e) {return String(e)} }));
  await ext.close();
}
process.exit();
