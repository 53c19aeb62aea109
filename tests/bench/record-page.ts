import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A CRM's record page of about 3,000 nodes, half of them in the HTML and half drawn by its script, served locally. */
export interface RecordPage {
  /** Origin, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

const feedLines = 400;
const relatedRows = 90;

const style = `
body{margin:0;font:14px system-ui,sans-serif;display:grid;grid-template-columns:200px 1fr;color:#223}
nav{background:#1c2333;color:#fff;padding:16px;min-height:100vh}nav a{display:block;color:#cde;padding:6px 0}
main{padding:20px}h1{margin:0 0 4px}.columns{display:grid;grid-template-columns:320px 1fr;gap:20px}
.card{border:1px solid #dde;border-radius:8px;padding:12px;margin-bottom:16px;box-shadow:0 1px 3px rgb(0 0 0/.1)}
.line{display:flex;gap:8px;padding:6px 0;border-bottom:1px solid #eef}.line b{min-width:90px}.line span{flex:1}
table{border-collapse:collapse;width:100%}td,th{padding:4px 8px;border-bottom:1px solid #eef;text-align:start}
.tag{background:#eef;border-radius:9px;padding:1px 8px}`;

/** What any CRM's front end does after its HTML: sorts and draws rows, measures some, and goes on for a few tasks. */
const script = `
const words = 'call email note visit quote survey roof panel meter lease board offer invoice contract'.split(' ');
let seed = 7;
const next = (most) => (seed = (seed * 16807) % 2147483647) % most;
const text = (length) => Array.from({ length }, () => words[next(words.length)]).join(' ');
function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.assign(made, attributes);
  made.append(...children);
  return made;
}
function think(rounds) {
  let sum = 0;
  const rows = Array.from({ length: 400 }, () => ({ key: next(1e6), text: text(8) }));
  for (let round = 0; round < rounds; round += 1) {
    rows.sort((a, b) => (round % 2 ? a.text.localeCompare(b.text) : a.key - b.key));
    sum += JSON.stringify(rows).length;
  }
  return sum;
}
function drawRows(body, count) {
  for (let row = 0; row < count; row += 1)
    body.append(el('tr', {}, ...Array.from({ length: 5 }, (_, at) => el('td', {}, at === 2 ? el('span', { className: 'tag' }, text(1)) : text(2)))));
}
function storm(rows) {
  const body = document.querySelector('#related tbody');
  const old = [...body.children];
  drawRows(body, rows);
  const added = [...body.children].slice(old.length);
  return () => added.forEach((row) => row.remove());
}
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
globalThis.mutationStorm = async (times, rows) => {
  for (let time = 0; time < times; time += 1) {
    const clear = storm(rows);
    await frame();
    clear();
    await frame();
  }
};
async function start() {
  think(48);
  drawRows(document.querySelector('#related tbody'), ${relatedRows});
  document.querySelector('#related').getBoundingClientRect();
  await frame();
  think(48);
  const feed = document.querySelector('#feed');
  for (let line = 0; line < ${feedLines}; line += 1)
    feed.append(el('div', { className: 'line' }, el('b', {}, text(1)), el('span', {}, text(9)), el('i', {}, line + ' h')));
  feed.getBoundingClientRect();
  await frame();
  think(48);
}
start();`;

function list(count: number, row: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => row(at)).join('');
}

function html(id: string, isCalm: boolean): string {
  const lines = list(230, (at) => `<div class="line"><b>Field ${at}</b><span>Value of field ${at}</span></div>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dana Whitfield ${id}</title>
<style>${style}</style></head><body>
<nav>${list(40, (at) => `<a href="/reports/all?view=${at}">Section ${at}</a>`)}</nav>
<main><h1>Dana Whitfield ${id}</h1>
<p><a href="mailto:dana.${id}@whitfield.example">dana.${id}@whitfield.example</a></p>
<p><a href="tel:+12125550100">+1 212 555 0100</a></p>
<div class="columns"><div class="card">${lines}</div>
<div><div class="card" id="related"><table><thead><tr><th>A<th>B<th>C<th>D<th>E</tr></thead><tbody></tbody></table></div>
<div class="card" id="feed"></div></div></div></main>
${isCalm ? '' : '<script src="/page.js"></script>'}</body></html>`;
}

/** Serves the page at `/people/<id>`, to this machine only; with `?calm` without its script. */
export async function serveRecordPage(): Promise<RecordPage> {
  const server = createServer((request, response) => {
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://bench.invalid');
    const id = /^\/people\/(\d+)$/.exec(path)?.[1];
    response.setHeader('cache-control', 'no-store');
    if (path === '/page.js') response.setHeader('content-type', 'text/javascript').end(script);
    else if (id) response.setHeader('content-type', 'text/html').end(html(id, search === '?calm'));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
