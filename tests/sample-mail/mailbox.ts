/** A message of the sample mailbox. */
export interface SampleMessage {
  readonly from: string;
  readonly name: string;
  readonly to: string;
  readonly at: number;
  readonly text: string;
}

/** A conversation of it. */
export interface SampleThread {
  /** As Gmail's address names it: an opaque word. */
  readonly word: string;
  readonly subject: string;
  readonly isUnread: boolean;
  readonly messages: readonly SampleMessage[];
}

/** The rep whose mailbox it is. */
export const rep = 'pat@brick.example';

/** Gmail's legacy id of something it took in at that time. */
export function legacyIdAt(at: number, number = 1): string {
  return `${at.toString(16)}${number.toString(16).padStart(5, '0')}`;
}

/**
 * A page that behaves as Gmail's does where it matters to a reader: a list, conversations opened by the address within
 * the page, the ones before left hidden in it, single keys as shortcuts. `busy`: its list never stops changing; `pane`: a
 * click on a row opens the conversation beside the list, at the list's address.
 */
export function mailboxPage(threads: readonly SampleThread[], kind: 'calm' | 'busy' | 'pane' = 'calm'): string {
  const shown = threads.map((thread) => ({ ...thread, row: rowOf(thread), conversation: conversationOf(thread) }));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Inbox - ${rep} - Gmail</title>
<style>body{margin:0}.main{margin-right:56px}.brC-brG{position:fixed;right:0;top:0;bottom:0;width:56px;background:#eee}</style></head><body>
<header><a href="https://accounts.google.com/SignOutOptions?hl=en" aria-label="Google Account: Pat Rowe (${rep})">Pat</a></header>
<div class="main" role="main" id="list"><table role="grid"><tbody>${shown.map(({ row }) => row).join('')}</tbody></table></div>
<div class="main" id="threads"></div><div class="brC-brG" role="complementary">Side panel</div>
<script>
const conversations = ${JSON.stringify(Object.fromEntries(shown.map(({ word, conversation }) => [word, conversation]))).replaceAll('<', '\\u003c')};
window.shortcuts = [];
document.addEventListener('keydown', (event) => {
  if (!event.target.closest('input, textarea, [contenteditable]')) window.shortcuts.push(event.key);
});
let waiting;
function show(word = location.hash.split('/')[1] ?? '') {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    document.title = (word ? 'Mail' : 'Inbox') + ' - ${rep} - Gmail';
    document.getElementById('list').hidden = Boolean(word) && ${kind !== 'pane'};
    for (const one of document.getElementById('threads').children) one.hidden = true;
    if (!word) return;
    const known = document.getElementById(word);
    if (known) return void (known.hidden = false);
    const box = document.createElement('div');
    box.id = word;
    box.innerHTML = conversations[word] ?? '';
    document.getElementById('threads').append(box);
  }, 80);
}
window.addEventListener('hashchange', () => show());
show();
${kind === 'busy' ? busyScript : ''}
${kind === 'pane' ? paneScript : ''}
</script></body></html>`;
}

const paneScript = `
document.getElementById('list').addEventListener('click', (event) => show(event.target.closest('tr').dataset.word));`;

const busyScript = `
let turn = 0;
setInterval(() => {
  const rows = document.querySelectorAll('tr.zA');
  for (let i = 0; i < 20; i += 1) rows[(turn + i * 7) % rows.length].querySelector('.time').textContent = String(turn);
  const [first] = rows;
  first.parentElement.append(first);
  turn += 1;
}, 16);`;

function person(email: string, name: string, mark = 'gD'): string {
  return `<span class="${mark}" email="${email}" name="${name}" data-hovercard-id="${email}">${name}</span>`;
}

function threadIdOf({ messages }: SampleThread): string {
  return legacyIdAt(messages[0]?.at ?? 0);
}

function permIdOf(thread: SampleThread): string {
  return `thread-f:${BigInt(`0x${threadIdOf(thread)}`)}`;
}

function rowOf(thread: SampleThread): string {
  const { messages, subject, isUnread, word } = thread;
  const last = messages.at(-1);
  const people = messages
    .map(({ from, name }) => person(from, name, isUnread && from !== rep ? 'zF' : 'yP'))
    .join(', ');
  const ids = `data-thread-id="#${permIdOf(thread)}" data-legacy-thread-id="${threadIdOf(thread)}" data-legacy-last-message-id="${legacyIdAt(last?.at ?? 0)}"`;
  return `<tr class="zA ${isUnread ? 'zE' : 'yO'}" role="row" data-word="${word}"><td><div class="yW">${people}</div></td><td role="gridcell"><span class="bqe" ${ids}>${subject}</span><span class="y2"> - ${last?.text ?? ''}</span></td><td class="time"></td></tr>`;
}

function conversationOf(thread: SampleThread): string {
  const heading = `<div class="ha"><h2 class="hP" data-thread-perm-id="${permIdOf(thread)}" data-legacy-thread-id="${threadIdOf(thread)}">${thread.subject}</h2></div>`;
  return `<div class="nH g id"><div class="a98 iY">${heading}<div role="list">${thread.messages.map(messageOf).join('')}</div></div></div>`;
}

/** A message of an open conversation, as Gmail marks it. */
export function messageOf({ from, name, to, at, text }: SampleMessage): string {
  const id = legacyIdAt(at);
  const kind = from === rep ? `msg-a:r${at}` : `msg-f:${BigInt(`0x${id}`)}`;
  return `<div role="listitem"><div class="adn ads" data-legacy-message-id="${id}" data-message-id="#${kind}">${person(from, name)} to <span class="hb">${person(to, to, 'g2')}</span><div class="ii gt"><div class="a3s aiL"><div dir="ltr">${text}</div></div></div></div></div>`;
}
