// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { PrintPage } from '../../../components/letters/PrintPage.tsx';
import { createPrintModel } from '../../../components/letters/print-model.ts';
import type { PrintedLetter, PrintJob } from '../../../lib/messages/letters.ts';
import { unknownRep } from '../../../lib/touches/rep-profile.ts';
import { now } from '../../lib/words/builders.ts';
import { t } from '../../translate.ts';
import { buttonOf, type FakeWorker, fakeClock, fakeWorker, settled } from '../queue/queue.ts';

afterEach(() => act(() => render(null, document.body)));

const hostile = '<img src=x onerror=alert(1)>';
const rep = { ...unknownRep, name: 'Dana Reyes', address: '48 West Lake St, Chicago, IL 60601' };

function letter(changes: Partial<PrintedLetter> = {}): PrintedLetter {
  return {
    leadId: 'lead-1',
    touchId: 'touch-1',
    batchId: 'b1',
    name: 'Owen Hughes',
    company: 'Hughes Farm',
    address: '12 Oak Rd, Austin, TX 78701',
    message: { subject: 'Your house', body: 'Dear Owen,\n\nmay I call?' },
    printedAt: now,
    ...changes,
  };
}

async function shown(job: Partial<PrintJob>): Promise<{ worker: FakeWorker; printed: string[] }> {
  const printed: string[] = [];
  const worker = fakeWorker({
    findPrintJob: () => ({ letters: [letter()], rep, paper: 'us-letter', ...job }),
    choosePaper: () => ({ kind: 'done' }),
  });
  const print = (): void => void printed.push('printed');
  const model = createPrintModel({ ...worker, ...fakeClock(), print, batchId: 'b1' });
  await act(() => render(<PrintPage model={model} />, document.body));
  await act(settled);
  return { worker, printed };
}

const sheet = (): string => document.querySelector('article')?.textContent ?? '';
const pageRule = (): string => document.querySelector('#page-rule, style')?.textContent ?? '';

it('sets an address of many or of long lines smaller, so that all of it is in the window', async () => {
  const long = 'Maximiliane von und zu Hohenfeld-Schwarzenberg-Rudolstadt';
  await shown({ letters: [letter(), letter({ touchId: 'touch-2', name: long, address: 'A\nB\nC\nD\nE\nF\nG' })] });
  const lines = [...document.querySelectorAll<HTMLElement>('[data-to]')];
  expect(lines.map(({ style }) => style.getPropertyValue('--lines'))).toEqual(['4', '8']);
});

it('has a sheet per letter: from whom, to whom, what about, and the words', async () => {
  await shown({ letters: [letter(), letter({ touchId: 'touch-2', message: { subject: '', body: hostile } })] });
  expect(document.querySelectorAll('article')).toHaveLength(2);
  for (const part of [
    'Dana Reyes',
    'Chicago, IL 60601',
    'Owen Hughes',
    'Austin, TX 78701',
    'Your house',
    'may I call?',
  ])
    expect(sheet()).toContain(part);
  expect(document.querySelectorAll('article')[1]?.textContent).toContain(hostile);
  expect(pageRule()).toContain('@page letter-1');
  expect(document.querySelector('img')).toBeNull();
});

it('is printed on the paper of the rep, or the one chosen from then on', async () => {
  const { worker } = await shown({});
  expect(pageRule()).toContain('letter');
  await act(() => buttonOf(t('letters.papers.a4')).click());
  expect(pageRule()).toContain('A4');
  expect(worker.calls.at(-1)).toEqual({ method: 'choosePaper', input: { paper: 'a4' } });
});

it('asks for the rep’s own address, prints, and then says what comes next', async () => {
  const { printed } = await shown({ rep: unknownRep });
  expect(document.body.textContent).toContain(t('letters.no_sender'));
  expect(document.body.textContent).not.toContain(t('letters.say_posted'));
  await act(() => buttonOf(t('letters.print_now')).click());
  expect(printed).toEqual(['printed']);
  expect(document.body.textContent).toContain(t('letters.say_posted'));
});

it('says so where nothing may be printed any more', async () => {
  await shown({ letters: [] });
  expect(document.body.textContent).toContain(t('letters.none_to_print'));
});
