// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LeadPrompt } from '../../../../../lib/messages/prompt.ts';
import type { Answer, CommandResult, Input } from '../../../../../lib/messages/protocol.ts';
import { gateReasons } from '../../../../../lib/words/templates/gate/gate-reasons.ts';
import { type Review, reviewOf } from '../../../../../lib/words/templates/gate/review.ts';
import { monday } from '../../../../world.ts';
import { done, leadPrompt, line, touch } from '../../builders.ts';
import { type FakeSidebar, later } from '../../fake-sidebar.ts';
import { mounting } from '../../mounted.tsx';

const { root, text, show, button, press } = mounting();
const panel = 'section[aria-labelledby="message"]';
const ways = ['Open in Gmail', 'Open in mail app', 'Copy'];
const price = 'It is $500. Shall we?';
const writeText = vi.fn(async () => {});

/** A worker that judges by the words and keeps what was approved. */
let reviews: Review[];
let owner: string;
let shown: LeadPrompt;
let openGmail: { account: string; tabId: number | null };

beforeEach(() => {
  [reviews, owner, openGmail] = [[], '', { account: 'u/0', tabId: null }];
  shown = leadPrompt({
    touch: touch({ channel: 'email', id: 'touch-1' }),
    choices: [{ outcome: 'sent', nextAt: null, why: [] }],
    messages: { email: `Roof\n${price}` },
  });
  writeText.mockClear();
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
});
afterEach(() => vi.unstubAllGlobals());
// What is loaded on demand may still be on its way.
afterAll(() => vi.dynamicImportSettled());

function checked({ messages }: Input<'checkMessages'>): Answer<'checkMessages'> {
  return messages.map(({ message }) => {
    const reasons = gateReasons(message, { unanswered: 0, openObjection: null, isStrategic: false, names: [] });
    const review = reviewOf(message, reasons, reviews);
    return { reasons, review, isCleared: reasons.length === 0 || review !== null, owner, rep: 'Ann' };
  });
}

function approve({ message, by, because }: Input<'approveMessage'>): CommandResult {
  const [check] = checked({ messages: [{ leadId: '', touchId: null, channel: 'email', message }] });
  reviews = [{ message, reasons: check!.reasons, approvedBy: by, because, owner, at: monday }];
  // The timeline has a line of it.
  const approval = line({ id: 'approval' });
  return done({ ...shown, history: [approval] });
}

async function opened(more: Parameters<typeof show>[1] = {}): Promise<FakeSidebar> {
  const sidebar = await show(shown, {
    findGmail: () => openGmail,
    checkMessages: checked,
    approveMessage: approve,
    ...more,
  });
  await press('Write the email');
  await vi.waitFor(() => expect(root().querySelector(`${panel} textarea`)).not.toBeNull());
  await settled(sidebar);
  return sidebar;
}

/** An answer may bring another prompt, which is asked about in its turn. */
async function settled(sidebar: FakeSidebar): Promise<void> {
  for (let round = 0; round < 3; round += 1) await act(() => sidebar.pass(0));
}

/** The card is loaded when it is first asked for. */
async function card(): Promise<void> {
  await vi.waitFor(() => expect(text()).toContain('To be looked at before it is sent'), 10_000);
}

async function write(words: string): Promise<void> {
  const box = root().querySelector<HTMLTextAreaElement>(`${panel} textarea`)!;
  box.value = words;
  await act(() => void box.dispatchEvent(new Event('input', { bubbles: true })));
}

async function say(label: string, words: string): Promise<void> {
  const found = [...root().querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const field = document.getElementById(found!.htmlFor) as HTMLInputElement;
  field.value = words;
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

/** What a way is now: a link with its text, or a button that says why not. */
function isOpen(way: string): boolean {
  const found = button(way, panel);
  return found.tagName === 'A' || found.getAttribute('aria-disabled') !== 'true';
}

function expectAll(isWanted: boolean): void {
  for (const way of ways) expect(isOpen(way), way).toBe(isWanted);
}

describe('a message that asks for a review', () => {
  it('opens nowhere, is not copied and is not put into Gmail, however often it is pressed', async () => {
    openGmail = { account: 'u/0', tabId: 7 };
    const sidebar = await opened({ putMessage: () => 'put' });
    await card();
    expectAll(false);
    for (const way of [...ways, 'Put into the mail in Gmail']) {
      await press(way, panel);
      await press(way, panel);
    }
    expect(root().querySelector(`${panel} a[href^="mailto:"], ${panel} a[href*="google"]`)).toBeNull();
    expect(writeText).not.toHaveBeenCalled();
    expect(sidebar.sentOf('putMessage')).toEqual([]);
    expect(text()).not.toContain('Did you send it?');
    expect(button('Copy', panel).title).toBe('Review first');
  });

  it('is asked about when its link was followed with the middle button', async () => {
    shown = { ...shown, messages: { email: 'Roof\nShall we?' } };
    const sidebar = await opened({ handMessage: () => ({ kind: 'done' }) });
    const link = button('Open in Gmail', panel);
    await act(() => void link.dispatchEvent(new MouseEvent('auxclick', { button: 2, bubbles: true })));
    expect(sidebar.sentOf('handMessage')).toEqual([]);
    await act(() => void link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true })));
    expect(sidebar.sentOf('handMessage')).toHaveLength(1);
    expect(text()).toContain('Did you send it?');
  });

  it('says what for, and a press finds the words', async () => {
    await opened();
    await card();
    expect(text()).toContain('It speaks of money:');
    await press('$500', panel);
    const box = root().querySelector<HTMLTextAreaElement>(`${panel} textarea`)!;
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('$500');
  });

  it('may be used once somebody named let it pass, and asks again at the next word', async () => {
    const sidebar = await opened();
    await card();
    await say('Who approves it', 'Dana');
    await say('A word on it (optional)', 'as agreed');
    await press('Approve and go on');
    await settled(sidebar);
    expect(sidebar.sentOf('approveMessage')).toMatchObject([
      {
        leadId: 'owen',
        touchId: 'touch-1',
        channel: 'email',
        message: { subject: 'Roof', body: price },
        by: 'Dana',
        because: 'as agreed',
      },
    ]);
    await vi.waitFor(() => expectAll(true));
    expect(text()).toContain('Reviewed by Dana: money “as agreed”');
    expect(document.activeElement?.textContent).toContain('Open in Gmail');
    await write('It is $400. Shall we?');
    expectAll(false);
    await settled(sidebar);
    expectAll(false);
    expect(text()).toContain('To be looked at');
    await write(price);
    await settled(sidebar);
    await vi.waitFor(() => expectAll(true));
  });

  it('is approved by nobody without a name, and by no script of the page', async () => {
    const sidebar = await opened();
    await card();
    await say('Who approves it', ' ');
    await press('Approve and go on');
    await say('Who approves it', 'Dana');
    Object.assign(sidebar.model.world, { trusts: () => false });
    await press('Approve and go on');
    expect(sidebar.sentOf('approveMessage')).toEqual([]);
  });

  it('to somebody else’s lead names the owner, and is not let pass by the rep in silence', async () => {
    owner = 'Owen';
    const sidebar = await opened();
    await card();
    expect(text()).toContain('Owen owns this lead: ask them.');
    await say('Who approves it', 'ann');
    await press('Approve and go on');
    expect(sidebar.sentOf('approveMessage')).toEqual([]);
    expect(text()).toContain('say why you approve it yourself');
    await say('A word on it (optional)', 'Owen is away and knows');
    await press('Approve and go on');
    expect(sidebar.sentOf('approveMessage')).toMatchObject([{ by: 'ann', because: 'Owen is away and knows' }]);
  });
});

describe('an answer of the worker', () => {
  it('about an earlier text opens nothing, however late it comes', async () => {
    const answers: { words: string; keep: (answer: Answer<'checkMessages'>) => void }[] = [];
    const sidebar = await opened({
      checkMessages: ({ messages }) => {
        const answer = later<Answer<'checkMessages'>>();
        answers.push({ words: messages[0]!.message.body, keep: answer.keep });
        return answer.promise;
      },
    });
    await write('Shall we?');
    await write(price);
    const clear = { reasons: [], review: null, isCleared: true, owner: '', rep: '' };
    for (const { words, keep } of answers) if (words !== price) keep([clear]);
    await settled(sidebar);
    expectAll(false);
    for (const { words, keep } of answers)
      if (words === price)
        keep(
          checked({
            messages: [{ leadId: '', touchId: null, channel: 'email', message: { subject: '', body: words } }],
          }),
        );
    await settled(sidebar);
    expectAll(false);
    await write('Shall we?');
    answers.at(-1)!.keep([clear]);
    await settled(sidebar);
    expectAll(true);
  });

  it('that does not come opens nothing until it does', async () => {
    let fails = true;
    const sidebar = await opened({
      checkMessages: (input) => (fails ? Promise.reject(new Error('gone')) : checked(input)),
    });
    await write('Shall we?');
    await settled(sidebar);
    await vi.waitFor(() => expect(text()).toContain('The words could not be checked'), 10_000);
    expectAll(false);
    fails = false;
    await press('Try again', panel);
    await settled(sidebar);
    expectAll(true);
  });
});

describe('a log of what was sent', () => {
  it('that is refused loses nothing: the review is shown, and the same can be logged right after', async () => {
    const refused = { kind: 'refused', because: 'not-reviewed', prompt: null } as const;
    let isRefused = true;
    const sidebar = await opened({ logOutcome: () => (isRefused ? refused : done(shown)) });
    await write('Shall we?');
    await settled(sidebar);
    button('Open in Gmail').addEventListener('click', (event) => event.preventDefault());
    await press('Open in Gmail');
    await press('Close', panel);
    // It asks for a review by now: the deal was called strategic meanwhile, say.
    sidebar.answers.checkMessages = ({ messages }) =>
      messages.map(() => ({
        reasons: [{ rule: 'strategic', words: [], values: { found: '' } }],
        review: null,
        isCleared: false,
        owner: '',
        rep: '',
      }));
    await press('Sent');
    await settled(sidebar);
    expect(text()).toContain('Not logged yet: the message needs a review first.');
    expect(root().querySelector<HTMLTextAreaElement>(`${panel} textarea`)?.value).toBe('Shall we?');
    expect(text()).toContain('Did you send it?');
    await card();
    isRefused = false;
    await act(() => sidebar.pass(1000));
    await press('Sent', 'section[aria-labelledby="outcomes"]');
    await settled(sidebar);
    expect(sidebar.sentOf('logOutcome').at(-1)).toMatchObject({ message: { subject: 'Roof', body: 'Shall we?' } });
    expect(text()).not.toContain('Did you send it?');
  });
});

it('words of the step that ask for a review are not copied beside the draft either', async () => {
  const sidebar = await show(
    { ...shown, text: { subject: '', body: price } },
    { findGmail: () => openGmail, checkMessages: checked },
  );
  await vi.waitFor(() => expect(text()).toContain(price), 10_000);
  await settled(sidebar);
  await vi.waitFor(() => expect(button('Copy').title).toBe('Review first'));
  await press('Copy');
  expect(writeText).not.toHaveBeenCalled();
});

it('the timeline says who looked at what was sent', async () => {
  const review = { rules: ['price', 'offer'], approvedBy: 'Dana', because: '', owner: '', at: monday } as const;
  const sent = line({ id: 'a' });
  const activity = { ...sent.activity, kind: 'touch', message: { subject: '', body: price }, review } as never;
  await show(leadPrompt({ history: [{ ...sent, activity }] }));
  expect(text()).toContain('Reviewed by Dana: money, the offer');
});
