import { createI18n } from '@wxt-dev/i18n';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PrintPage } from '../../components/letters/PrintPage.tsx';
import { createPrintModel } from '../../components/letters/print-model.ts';
import { askWorker } from '../../lib/messages/client.ts';
import { translateFrom } from '../../lib/words/translate-from.ts';

const t = translateFrom(createI18n());
const repZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const model = createPrintModel({
  ask: askWorker(browser.runtime),
  now: () => Date.now(),
  wordsAt: (now) => ({ t, locale: browser.i18n.getUILanguage(), zone: repZone, repZone, now }),
  print: () => window.print(),
  batchId: location.hash.slice(1) || 'none',
});

const app = document.getElementById('app');
if (app) render(<PrintPage model={model} />, app);
