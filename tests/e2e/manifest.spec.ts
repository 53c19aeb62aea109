import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { legalWindows } from '../../lib/rules/legal-windows.ts';
import { textConsentLaws } from '../../lib/rules/text-consent.ts';
import { sampleBuild } from '../extension.ts';

/** What `wxt build` leaves to be released. */
const release = resolve(import.meta.dirname, '../../.output/chrome-mv3');

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly [key: string]: unknown;
}

function manifestIn(dir: string): Manifest {
  return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest;
}

interface Shipped {
  readonly name: string;
  readonly text: string;
}

function shippedIn(dir: string): readonly Shipped[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|html|css|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(dir, path), text: readFileSync(path, 'utf8') }));
}

test('the release asks for exactly what the README argues for', () => {
  const manifest = manifestIn(release);
  expect(manifest.permissions).toEqual([
    'activeTab',
    'alarms',
    'notifications',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.host_permissions ?? []).toEqual([]);
  expect(manifest.optional_permissions).toEqual(['cookies', 'identity']);
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
});

test('the release has no door that is not known', () => {
  const manifest = manifestIn(release);
  expect(Object.keys(manifest).toSorted()).toEqual([
    'action',
    'background',
    'commands',
    'default_locale',
    'description',
    'host_permissions',
    'icons',
    'manifest_version',
    'minimum_chrome_version',
    'name',
    'optional_host_permissions',
    'optional_permissions',
    'permissions',
    'side_panel',
    'version',
    'web_accessible_resources',
  ]);
  expect(manifest.manifest_version).toBe(3);
  expect(manifest.background).toEqual({ service_worker: 'background.js' });
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['sidebar.html'], matches: ['https://*/*', 'http://*/*'], use_dynamic_url: true },
  ]);
});

test('the flavour for tests differs from the release only in the hosts it may read', () => {
  const { host_permissions: hosts, ...sample } = manifestIn(sampleBuild);
  const { host_permissions: none, ...released } = manifestIn(release);
  expect(sample).toEqual(released);
  expect(none).toEqual([]);
  expect(hosts).toEqual(['http://localhost/*', 'http://127.0.0.1/*', 'http://*.test/*']);
});

/** Ways to run text as code, or to load code from elsewhere. */
const forbidden = [
  ['eval', /(?<![\w$.])eval\s*\(/],
  ['new Function', /(?<![\w$.])Function\s*\(/],
  ['a timer with a text', /\bset(?:Timeout|Interval)\s*\(\s*["'`]/],
  ['an import from elsewhere', /\b(?:import|importScripts)\s*\(?\s*["'`](?:https?:)?\/\//],
  ['a script or a style from elsewhere', /(?:src|href)\s*=\s*["'](?:https?:)?\/\//i],
  ['a style from elsewhere', /(?:@import|url\()\s*["']?(?:https?:)?\/\//],
] as const;

test('the release runs no text as code and loads none from elsewhere', () => {
  const shipped = shippedIn(release);
  expect(shipped.length).toBeGreaterThan(10);
  const found = shipped.flatMap(({ name, text }) =>
    forbidden.flatMap(([what, pattern]) => (pattern.test(text) ? [`${name}: ${what}`] : [])),
  );
  expect(found).toEqual([]);
});

const laws = [...legalWindows.map(({ law }) => law), ...Object.values(textConsentLaws)];

const zohoPlaces = ['ae', 'com', 'com.au', 'com.cn', 'eu', 'in', 'jp', 'sa', 'uk'];

/** The APIs of CRMs that are not on the CRM's own host: asked only once the rep connects that CRM, and allowed by them. */
const apiHosts = [
  'api.close.com',
  'api.followupboss.com',
  'api.hubapi.com',
  'api.twenty.com',
  ...zohoPlaces.flatMap((place) => [`accounts.zoho.${place}`, `www.zohoapis.${place}`]),
  'accounts.zohocloud.ca',
  'www.zohoapis.ca',
];

/** The hosts that the build names, and why that is harmless. */
const knownHosts = new Map([
  ...apiHosts.map((host) => [host, 'the API of a CRM that the rep may connect'] as const),
  ...laws.map(({ url }) => [new URL(url).host, 'where a law about calls can be read'] as const),
  ['www.w3.org', 'names of XML languages'],
  ['www.google.com', 'the link “Directions”, which the rep clicks'],
  ['mail.google.com', 'the link that opens Gmail’s composer, which the rep clicks'],
  ['calendar.google.com', 'the link that opens Google Calendar’s form, which the rep clicks'],
  ['accounts.google.com', 'the link in Gmail’s page that names the mailbox, which is read'],
  ['wa.me', 'the link that opens WhatsApp, which the rep clicks'],
  ['book.example', 'what a booking link looks like in the preview of a template; a host that cannot be'],
  ['tinyurl.com', 'a word in a message of Dexie to developers'],
  ['bit.ly', 'a word in a message of Dexie to developers'],
]);

test('the release names no host but those known, and only its worker can call one', () => {
  const scripts = shippedIn(release).filter(({ name }) => name.endsWith('.js'));
  const named = scripts.flatMap(({ text }) => [...text.matchAll(/(?:https?|wss?):\/\/([\w-]+(?:\.[\w-]+)+)/g)]);
  const unknown = named.map(([, host = '']) => host).filter((host) => !knownHosts.has(host));
  expect(unknown).toEqual([]);
  const callers = /\b(?:fetch\s*\(|XMLHttpRequest|sendBeacon|new WebSocket|EventSource)/;
  expect(scripts.filter(({ text }) => callers.test(text)).map(({ name }) => name)).toEqual(['background.js']);
});
