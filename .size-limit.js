import { readdirSync, readFileSync } from 'node:fs';

// What is built may weigh so much, gzip.

const out = '.output/chrome-mv3';
const chunks = readdirSync(`${out}/chunks`);
/** The sites with a reader of their own: each has marks for its lists. */
const sites = readdirSync(out).flatMap((name) => /^overlay-marks-(.+)\.js$/.exec(name)?.[1] ?? []);

/** All that a page of the extension loads when it is opened: what its HTML names, and what that imports at once. */
function startOf(page) {
  const html = readFileSync(`${out}/${page}.html`, 'utf8');
  const found = new Set([...html.matchAll(/"\/(\w+\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file));
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    const imports = readFileSync(`${out}/${file}`, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g);
    for (const [, name] of imports) found.add(`chunks/${name}`);
  }
  return [...found].map((file) => `${out}/${file}`);
}

/** Odoo's lists and Gmail's take more to read. */
function marksMost(site) {
  if (site === 'gmail') return '6144 B';
  return site === 'odoo' ? '4096 B' : '4 kB';
}

function limit(name, path, most) {
  return { name, path, limit: most, gzip: true };
}

/** What is loaded when it is first shown: the chunks and styles of these names. One that is not built would not be weighed. */
function onDemand(name, most, [first, ...others]) {
  const missing = [first, ...others].filter((one) => !chunks.some((chunk) => chunk.startsWith(`${one}-`)));
  if (missing.length > 0) throw new Error(`No chunk ${missing.join(', ')} in "${name}"`);
  const names = others.length > 0 ? `{${[first, ...others].join(',')}}` : first;
  return limit(`${name}, on demand`, [`${out}/chunks/${names}-*.js`, `${out}/assets/${names}-*.css`], most);
}

export default [
  ...[...sites, 'taught'].map((site) => limit(site, `${out}/overlay-${site}.js`, '6144 B')),
  ...sites.map((site) =>
    limit(`marks on ${site} lists, on demand`, `${out}/overlay-marks-${site}.js`, marksMost(site)),
  ),
  limit('mail, on demand', `${out}/overlay-mail.js`, '5.5 kB'),
  limit('a message into Gmail, on demand', `${out}/overlay-compose.js`, '5 kB'),
  limit('numbers dialled on a page, on demand', `${out}/overlay-dial.js`, '1.5 kB'),
  limit('teach, on demand', `${out}/overlay-teach.js`, '5.5 kB'),
  limit('controls, on demand', `${out}/overlay-controls.js`, '3 kB'),
  limit('template engine, on demand', `${out}/chunks/fill-template-*.js`, '27 kB'),
  onDemand('message', '8 kB', ['DraftPanel', 'lint-draft']),
  onDemand('hints on a message', '8 kB', ['Findings', 'lint-message', 'body-parts']),
  onDemand('drafts, with what asks a model', '18 kB', ['DraftHelp', 'Known']),
  onDemand('command bar', '9 kB', ['SidebarBar', 'bar-model']),
  onDemand('scripts', '6 kB', ['ScriptTab', 'kept-scripts']),
  onDemand('details', '6 kB', ['DetailsTab']),
  limit('worker', `${out}/background.js`, '326 kB'),
  limit('sidebar, as it opens', startOf('sidebar'), '90 kB'),
];
