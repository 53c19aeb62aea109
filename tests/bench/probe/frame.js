// First script of a sidebar: notes each click, and each set of headings once it is painted, as performance marks.
(() => {
  let last = '';
  function look() {
    const text = Array.from(document.querySelectorAll('h2'), (heading) => heading.textContent.trim()).join(' | ');
    if (text === last) return;
    last = text;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => performance.mark(`bench:step:${text}`));
      port1.start();
      port2.postMessage(0);
    });
  }
  const watched = { subtree: true, childList: true, characterData: true };
  new MutationObserver(look).observe(document, watched);
  document.addEventListener(
    'click',
    ({ timeStamp }) => performance.mark('bench:click', { startTime: timeStamp }),
    true,
  );
})();
