// Put before a content script: notes its start, and each text its closed shadow root shows once it is painted.
// Both as performance marks, which all worlds of a page share.
(() => {
  performance.mark('bench:start');
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attach(init) {
    const root = attachShadow.call(this, init);
    let last = '';
    function look() {
      const button = root.querySelector('button');
      const text = button && !button.closest('[hidden]') ? button.textContent.trim() : '';
      if (text === last) return;
      last = text;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => performance.mark(`bench:pill:${text}`));
        port1.start();
        port2.postMessage(0);
      });
    }
    new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    return root;
  };
})();
