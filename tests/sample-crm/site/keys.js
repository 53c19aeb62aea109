// The CRM's own shortcuts, caught before anyone else sees them, as several real CRMs do.
// `__keys` is what the page could see of the rep's typing.
const seenKeys = [];
Object.defineProperty(window, '__keys', { value: seenKeys });

const sequenceMs = 900;

function isTyping(target) {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Single keys, and two-key sequences that start with `g`. */
export function listenForKeys(shortcuts) {
  let first = { key: '', at: 0 };
  function onKeyDown(event) {
    seenKeys.push(event.key);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) && event.key !== 'Escape') return;
    const isSecond = first.key === 'g' && event.timeStamp - first.at < sequenceMs;
    const action = shortcuts[isSecond ? `g ${event.key}` : event.key];
    first = { key: event.key, at: event.timeStamp };
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }
  window.addEventListener('keydown', onKeyDown, { capture: true });
}
