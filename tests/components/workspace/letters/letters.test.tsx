// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { settleMs } from '../../../../components/writing/settled.ts';
import type { LetterLine, PrintedLetter } from '../../../../lib/messages/letters.ts';
import type { MessageCheck, WrittenTo } from '../../../../lib/messages/reviews.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { now } from '../../../lib/words/builders.ts';
import { t } from '../../../translate.ts';
import { buttonOf, settled } from '../../queue/queue.ts';
import { library, template } from '../library/library.ts';
import {
  choose,
  done,
  field,
  fill,
  inputsOf,
  pass,
  press,
  type ShownWorkspace,
  shownWorkspace,
  takeDown,
  tick,
} from '../shown.tsx';

afterEach(takeDown);

/** Presses a button again before the screen has drawn what the first press did. */
async function pressTwice(words: string): Promise<void> {
  const button = buttonOf(words);
  await act(() => {
    button.click();
    button.click();
  });
  await act(settled);
}

const dayMs = 24 * 60 * 60_000;

function line(touchId: string, changes: Partial<LetterLine> = {}): LetterLine {
  return {
    leadId: `lead-${touchId}`,
    touchId,
    name: `Person ${touchId}`,
    company: '',
    address: '12 Oak Rd, Austin, TX 78701',
    title: 'Yellow letter',
    dueAt: now,
    piece: { n: 2, of: 6 },
    text: { subject: 'Your house', body: 'Dear {{ lead.first_name }}, may I call?' },
    draft: null,
    variables: { known: { 'lead.first_name': touchId }, custom: {} },
    barred: [],
    ...changes,
  };
}

function printed(touchId: string): PrintedLetter {
  const { leadId, name, company, address } = line(touchId);
  const message = { subject: 'Your house', body: 'Dear you' };
  return { leadId, touchId, batchId: 'batch-1', name, company, address, message, printedAt: now };
}

function checkOf({ message }: WrittenTo): MessageCheck {
  const isPriced = message.body.includes('price');
  const word = { start: 0, end: 5, text: 'price', in: 'body' } as const;
  const reasons = isPriced ? [{ rule: 'price' as const, words: [word], values: { found: 'price' } }] : [];
  return { reasons, review: null, isCleared: !isPriced, owner: '', rep: 'Dana' };
}

type Answers = Parameters<typeof shownWorkspace>[1];

async function shownLetters(rows: readonly LetterLine[], answers: Answers = {}): Promise<ShownWorkspace> {
  const shown = await shownWorkspace('field', {
    findLetters: () => ({ rows, next: null }),
    findPrinted: () => [],
    findLibrary: () =>
      library({ templates: [template({ id: 'card', name: 'A card', channel: 'mail', body: 'A card' })] }),
    checkMessages: ({ messages }) => messages.map(checkOf),
    saveDraft: () => ({ kind: 'done' }),
    openLetters: () => ({ kind: 'done' }),
    ...answers,
  });
  // The engine is loaded, then the words are judged.
  await import('../../../../lib/words/templates/fill-template.ts');
  await act(settled);
  await pass(shown, settleMs);
  return shown;
}

const text = (): string => document.body.textContent;
const boxes = (): readonly HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>('li input[type=checkbox]'),
];

describe('the letters of the week', () => {
  it('are chosen when they are due and can be sent, and only those that are ready are printed', async () => {
    const barred = { barred: [reason('do-not-contact')] };
    const shown = await shownLetters(
      [
        line('ann'),
        line('bob', { draft: '\nthe price is lower' }),
        line('cleo', { variables: { known: {}, custom: {} } }),
        line('dan', { address: '' }),
        line('eve', barred),
        line('fay', { dueAt: now + 3 * dayMs }),
      ],
      { printLetters: () => ({ batchId: 'b1', left: [{ touchId: 'ann', because: 'moved-on' }] }) },
    );
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true, true, false, false, false]);
    expect(boxes().map(({ disabled }) => disabled)).toEqual([false, false, false, true, true, false]);
    for (const kind of ['ready', 'review', 'unfilled', 'no-address', 'barred'])
      expect(text()).toContain(t(`letters.state.${kind}`));
    expect(text()).toContain(t('letters.missing', { names: t('variable.lead.first_name') }));
    expect(text()).toContain(t('letters.piece', { n: 2, of: 6 }));

    await press(t('letters.print_some', 1));
    const message = { subject: 'Your house', body: 'Dear ann, may I call?' };
    expect(inputsOf(shown, 'printLetters')).toEqual([{ letters: [{ leadId: 'lead-ann', touchId: 'ann', message }] }]);
    expect(inputsOf(shown, 'openLetters')).toEqual([{ batchId: 'b1' }]);
    expect(text()).toContain(t('letters.left_why.moved_on', { count: '1' }));
  });

  it('are printed only once somebody looked at those that ask for it', async () => {
    const approved = new Set<string>();
    const shown = await shownLetters([line('bob', { draft: 'A\nthe price is lower' })], {
      checkMessages: ({ messages }) =>
        messages.map((one) => ({ ...checkOf(one), ...(approved.has(one.message.body) ? { isCleared: true } : {}) })),
      approveMessage: ({ message }) => {
        approved.add(message.body);
        return done();
      },
    });
    expect(buttonOf(t('letters.print')).getAttribute('aria-disabled')).toBe('true');
    await press(t('letters.review'));
    await press(t('letters.approve'));
    expect(inputsOf(shown, 'approveMessage')).toMatchObject([
      { touchId: 'bob', channel: 'mail', message: { subject: 'A', body: 'the price is lower' }, by: 'Dana' },
    ]);
    await pass(shown, settleMs);
    expect(buttonOf(t('letters.print_some', 1)).getAttribute('aria-disabled')).toBeNull();
    await fill(t('letters.body'), 'the price is lower still');
    expect(text()).toContain(t('letters.state.checking'));
    await pass(shown, settleMs);
    expect(buttonOf(t('letters.print')).getAttribute('aria-disabled')).toBe('true');
  });

  it('keep what was typed into the review while their words are changed', async () => {
    await shownLetters([line('bob', { draft: 'A\nthe price is lower' })]);
    await press(t('letters.review'));
    await fill(t('review.because'), 'as agreed');
    await fill(t('letters.body'), 'the price is lower still');
    expect(field(t('review.because')).value).toBe('as agreed');
  });

  it('say when their words could not be judged, and can be judged again', async () => {
    let isAwake = false;
    const shown = await shownLetters([line('ann')], {
      checkMessages: ({ messages }) => (isAwake ? messages.map(checkOf) : Promise.reject(new Error('asleep'))),
    });
    expect(text()).toContain(t('letters.unchecked'));
    isAwake = true;
    await press(t('kit.retry'));
    await pass(shown, 0);
    expect(text()).not.toContain(t('letters.unchecked'));
    expect(text()).toContain(t('letters.state.ready'));
  });

  it('are judged by what was asked last, however late an earlier answer comes, and only where they changed', async () => {
    const waiting: (() => void)[] = [];
    const shown = await shownLetters([line('ann'), line('bob', { draft: '\nA' })], {
      checkMessages: ({ messages }) =>
        new Promise((answer) => waiting.push(() => answer(messages.map((one) => checkOf(one))))),
    });
    await press(t('letters.edit'));
    await fill(t('letters.body'), 'the price is lower');
    await pass(shown, settleMs);
    for (const answer of waiting.toReversed()) await act(async () => answer());
    await act(settled);
    expect(text()).toContain(t('letters.state.review'));
  });

  it('say that nobody may be written to, printed or not', async () => {
    await shownLetters([line('ann', { barred: [reason('do-not-contact')] })], { findPrinted: () => [printed('ann')] });
    expect(text()).toContain(t('letters.state.barred'));
  });

  it('are not chosen any more once they are printed, whatever was chosen before', async () => {
    const shown = await shownLetters([line('ann'), line('bob')], {
      printLetters: () => ({ batchId: 'b1', left: [{ touchId: 'bob', because: 'barred' }] }),
    });
    await press(t('letters.choose_none'));
    await press(t('letters.choose_all'));
    await press(t('letters.print_some', 2));
    expect(boxes().map(({ checked }) => checked)).toEqual([false, true]);
    await press(t('letters.print_some', 1));
    expect(inputsOf(shown, 'printLetters')[1]).toMatchObject({ letters: [{ touchId: 'bob' }] });
  });

  it('take a text for all that are chosen, but never over what the rep wrote', async () => {
    const shown = await shownLetters([line('ann'), line('bob', { draft: 'Mine\nin my own words' })]);
    await choose(t('letters.text_for_all'), 'card');
    expect(inputsOf(shown, 'saveDraft')).toMatchObject([{ draftKey: 'message:ann:mail' }]);
    expect(String(inputsOf(shown, 'saveDraft')[0]?.['text'])).toContain('A card');
  });

  it('are printed once by two presses', async () => {
    const shown = await shownLetters([line('ann')]);
    await pressTwice(t('letters.print_some', 1));
    expect(inputsOf(shown, 'printLetters')).toHaveLength(1);
  });

  it('say when nobody answered, and that nothing is lost', async () => {
    await shownLetters([line('ann')], { printLetters: () => Promise.reject(new Error('asleep')) });
    await press(t('letters.print_some', 1));
    expect(text()).toContain(t('letters.print_failed'));
  });
});

describe('letters that were printed', () => {
  it('are logged one by one; what was refused is shown, and what got no answer is sent again under its id', async () => {
    const isLogged = new Set<string>();
    let isAwake = false;
    const shown = await shownLetters([], {
      findPrinted: () => ['ann', 'bob', 'cleo', 'dan'].filter((one) => !isLogged.has(one)).map(printed),
      logPosted: ({ touchId, commandId }) => {
        if (touchId === 'bob') return { kind: 'refused', because: 'not-reviewed', prompt: null };
        if (touchId === 'cleo' && !isAwake) throw new Error('asleep');
        isLogged.add(touchId);
        return { kind: 'done', commandId, says: [], leadId: '', prompt: null };
      },
      undo: () => done(),
    });
    expect(text()).toContain(t('letters.were_posted', 4));
    await tick(`Person dan ${t('letters.printed_when', { when: t('time.now') })}`);
    await press(t('letters.posted_some', 3));
    expect(inputsOf(shown, 'logPosted').map(({ touchId }) => touchId)).toEqual(['ann', 'bob', 'cleo']);
    expect(text()).toContain(t('letters.logged', 1));
    expect(text()).toContain(t('sidebar.refused.not_reviewed'));
    expect(text()).toContain(t('letters.log_failed'));

    isAwake = true;
    await press(t('letters.posted_some', 2));
    const ids = inputsOf(shown, 'logPosted').filter(({ touchId }) => touchId === 'cleo');
    expect(new Set(ids.map(({ commandId }) => commandId)).size).toBe(1);
    const first = inputsOf(shown, 'logPosted').filter(({ touchId }) => touchId === 'bob');
    expect(new Set(first.map(({ commandId }) => commandId)).size).toBe(2);
    await press(t('kit.undo'));
    expect(inputsOf(shown, 'undo')).toMatchObject([{ undoneCommandId: ids[0]?.['commandId'] }]);
  });

  it('are logged once by two presses', async () => {
    const shown = await shownLetters([], { findPrinted: () => [printed('ann')], logPosted: () => done() });
    await pressTwice(t('letters.posted_all'));
    expect(inputsOf(shown, 'logPosted')).toHaveLength(1);
  });

  it('can be said not to have been posted', async () => {
    const shown = await shownLetters([], {
      findPrinted: () => [printed('ann')],
      dropPrinted: () => ({ kind: 'done' }),
    });
    await press(t('letters.not_posted'));
    expect(inputsOf(shown, 'dropPrinted')).toEqual([{ touchIds: ['ann'] }]);
  });
});

describe('an address list', () => {
  it('is asked of the worker without any words, and leaves out whom it leaves out', async () => {
    const saved: string[] = [];
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((file) => saved.push(file));
      return 'blob:list';
    };
    const shown = await shownLetters([line('ann'), line('bob', { draft: '\n' })], {
      printLetters: () => ({ batchId: 'b1', left: [{ touchId: 'bob', because: 'barred' }] }),
    });
    await press(t('letters.addresses'));
    await act(settled);
    URL.createObjectURL = made;
    expect(inputsOf(shown, 'printLetters')).toEqual([
      { letters: ['ann', 'bob'].map((touchId) => ({ leadId: `lead-${touchId}`, touchId, message: null })) },
    ]);
    expect(inputsOf(shown, 'openLetters')).toEqual([]);
    expect(saved.join()).toContain('Person ann,,12 Oak Rd,,Austin,TX,78701');
    expect(saved.join()).not.toContain('Person bob');
  });
});
