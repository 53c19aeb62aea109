// Answers from a database, with nothing to decide: what any extension of this shape must do at the least.
const opened = new Promise((resolve, reject) => {
  const request = indexedDB.open('bare', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('touches', { keyPath: 'leadId' }));
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error));
});

async function find(leadId) {
  const store = (await opened).transaction('touches').objectStore('touches');
  const request = store.get(leadId);
  await new Promise((resolve) => {
    request.addEventListener('success', resolve);
  });
  return request.result ?? { leadId, step: 1 };
}

async function advance(leadId) {
  const touch = await find(leadId);
  const next = { leadId, step: touch.step + 1 };
  const transaction = (await opened).transaction('touches', 'readwrite', { durability: 'strict' });
  transaction.objectStore('touches').put(next);
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('error', () => reject(transaction.error));
  });
  return next;
}

chrome.runtime.onMessage.addListener(({ ask, leadId }, sender, answer) => {
  if (ask === 'find') find(leadId).then(answer);
  if (ask === 'advance') advance(leadId).then(answer);
  if (ask === 'switch') {
    find(leadId).then((touch) => {
      chrome.runtime.sendMessage({ news: touch }).catch(() => undefined);
      answer(touch);
    });
  }
  return true;
});
