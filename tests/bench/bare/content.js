const host = document.createElement('div');
const shadow = host.attachShadow({ mode: 'closed' });
const button = document.createElement('button');
button.style.cssText = 'position:fixed;right:0;top:30%;z-index:2147483647';
let isOpen = false;

async function show() {
  const leadId = location.pathname;
  const { step } = await chrome.runtime.sendMessage({ ask: isOpen ? 'switch' : 'find', leadId });
  button.textContent = `${leadId} due, step ${step}`;
  if (!button.isConnected) shadow.append(button);
}
button.addEventListener('click', () => {
  isOpen = true;
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;right:0;top:0;height:100%;width:360px;border:0;background:#fff';
  frame.src = `${chrome.runtime.getURL('frame.html')}#${location.pathname}`;
  shadow.append(frame);
});
document.documentElement.append(host);
window.navigation.addEventListener('currententrychange', show);
show();
