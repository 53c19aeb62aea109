let leadId = location.hash.slice(1);

function show(touch) {
  leadId = touch.leadId;
  document.querySelector('h2').textContent = `Bare ${leadId} ${touch.step}.`;
}
document.querySelector('button').addEventListener('click', async () => {
  show(await chrome.runtime.sendMessage({ ask: 'advance', leadId }));
});
chrome.runtime.onMessage.addListener(({ news }) => news && show(news));
chrome.runtime.sendMessage({ ask: 'find', leadId }).then(show);
