// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelWriter } from '../../../../../components/sidebar/draft/writers/ModelWriter.tsx';
import type { DraftingWorld } from '../../../../../components/sidebar/sidebar-world.ts';
import type { BuiltInModel } from '../../../../../lib/drafting/built-in.ts';
import {
  type DraftAsked,
  type DraftNews,
  type HearDraft,
  longestPrompt,
  type ModelEndpoint,
} from '../../../../../lib/messages/drafting.ts';
import type { LeadPrompt } from '../../../../../lib/messages/prompt.ts';
import { t } from '../../../../translate.ts';
import { monday } from '../../../../world.ts';
import { benPrompt, leadPrompt } from '../../builders.ts';
import { newSidebar } from '../../fake-sidebar.ts';

const endpoint: ModelEndpoint = { url: 'http://localhost:1/v1', host: 'localhost:1', model: 'small', hasKey: false };
const prompt = { system: 'Be brief.', user: 'Write to Owen about the <b>map</b>.' };

let root: HTMLElement;
let asked: DraftAsked[];
let hear: HearDraft;
let stopped: number;
let used: string[];

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  asked = [];
  used = [];
  stopped = 0;
});
afterEach(async () => {
  await act(() => render(null, root));
  root.remove();
});

const askDraft: DraftingWorld['askDraft'] = (asking, listener) => {
  asked.push(asking);
  hear = listener;
  return () => void (stopped += 1);
};

interface Options {
  readonly set?: ModelEndpoint | null;
  readonly builtIn?: BuiltInModel | null;
  readonly shown?: LeadPrompt;
  readonly given?: typeof prompt;
  readonly trusts?: boolean;
}

function newWriter({ set = endpoint, builtIn = null, trusts = true }: Options = {}) {
  const { model } = newSidebar(
    { findEndpoint: () => set && { ...set } },
    { drafting: { askDraft, builtIn }, trusts: () => trusts },
  );
  const words = model.world.wordsAt(monday);
  return async ({ shown = leadPrompt(), given = prompt }: Options = {}): Promise<void> => {
    await act(async () => {
      const onUse = (text: string): boolean => used.push(text) > 0;
      render(<ModelWriter {...{ model, shown, onUse, words }} channel="email" prompt={given} />, root);
    });
    await act(async () => {});
  };
}

async function press(name: string): Promise<void> {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`No button "${name}" in: ${root.textContent}`);
  await act(async () => found.click());
  await act(async () => {});
}
const tell = (...news: readonly DraftNews[]) => act(() => news.forEach((one) => hear(one)));
const said = (): string => root.textContent ?? '';
const show = t('writer.endpoint', { model: 'small' });
const send = t('writer.send', { host: 'localhost:1' });

describe('the endpoint', () => {
  it('is not offered where none is set, nor Chrome’s model where there is none', async () => {
    await newWriter({ set: null })();
    expect(root.innerHTML).toBe('');
  });

  it('gets nothing before every word was shown with the host, and then just that', async () => {
    const draw = newWriter();
    await draw();
    await press(show);
    expect(asked).toEqual([]);
    expect([...root.querySelectorAll('pre')].map(({ textContent }) => textContent)).toEqual([
      prompt.system,
      prompt.user,
    ]);
    expect(said()).toContain('localhost:1');
    // What is known changes meanwhile: what was shown is what goes out.
    await draw({ given: { system: 'Else.', user: 'Something else.' } });
    await press(send);
    expect(asked).toEqual([{ kind: 'draft', leadId: 'owen', prompt, host: 'localhost:1' }]);
  });

  it('writes into its own box, as text; only a press puts it into the message', async () => {
    await newWriter()();
    await press(show);
    await press(send);
    expect(said()).toContain(t('writer.writing'));
    await tell({ kind: 'piece', text: '<think>Who?' });
    expect(said()).toContain(t('writer.thinking'));
    await tell({ kind: 'piece', text: '</think>Hi <img src=x onerror=alert(1)> {{ lead.name }}' });
    expect(root.querySelector('pre')?.textContent).toBe('Hi <img src=x onerror=alert(1)> {{ lead.name }}');
    expect(root.querySelector('img, a')).toBeNull();
    await tell({ kind: 'done', isCut: false });
    expect(used).toEqual([]);
    await press(t('writer.use'));
    expect(used).toEqual(['Hi <img src=x onerror=alert(1)> {{ lead.name }}']);
    expect(said()).toContain(show);
  });

  it('is stopped by Cancel, and what it still says is not heard', async () => {
    await newWriter()();
    await press(show);
    await press(send);
    await tell({ kind: 'piece', text: 'Hi' });
    await press(t('kit.cancel'));
    expect(stopped).toBeGreaterThan(0);
    await tell({ kind: 'piece', text: ' there' }, { kind: 'done', isCut: false });
    expect(said()).toContain(show);
    expect(root.querySelector('pre')).toBeNull();
  });

  it('that was changed meanwhile is shown as it is now before it is asked again', async () => {
    const set = { ...endpoint };
    await newWriter({ set })();
    await press(show);
    await press(send);
    await tell({ kind: 'trouble', trouble: { kind: 'moved', said: '' } });
    Object.assign(set, { host: 'other:2' });
    await press(t('writer.again'));
    await press(t('writer.send', { host: 'other:2' }));
    expect(asked.at(-1)).toMatchObject({ host: 'other:2' });
  });

  it('shows the words again before it is asked again', async () => {
    await newWriter()();
    await press(show);
    await press(send);
    await tell({ kind: 'piece', text: 'Hi' }, { kind: 'done', isCut: true });
    expect(said()).toContain(t('writer.cut'));
    await press(t('writer.again'));
    expect(asked).toHaveLength(1);
    expect(said()).toContain(prompt.user);
    await press(t('kit.cancel'));
    expect(said()).toContain(show);
  });

  it('says what went wrong, what is safe and what to do; what came may still be used', async () => {
    await newWriter()();
    await press(show);
    await press(send);
    await tell(
      { kind: 'piece', text: 'Hi Owen' },
      { kind: 'trouble', trouble: { kind: 'refused', said: 'No <b>such</b> model' } },
    );
    expect(said()).toContain(t('writer.trouble_refused', { host: 'localhost:1' }));
    expect(said()).toContain(`${t('writer.safe')} ${t('writer.mend_refused')}`);
    expect(said()).toContain('No <b>such</b> model');
    await press(t('writer.use'));
    expect(used).toEqual(['Hi Owen']);
  });

  it('is left, and its words with it, when another lead comes', async () => {
    const draw = newWriter();
    await draw();
    await press(show);
    await press(send);
    await tell({ kind: 'piece', text: 'Hi Owen' });
    await draw({ shown: benPrompt() });
    expect(stopped).toBeGreaterThan(0);
    await tell({ kind: 'done', isCut: false });
    expect(said()).not.toContain('Hi Owen');
  });

  it('is not asked with more than can be taken', async () => {
    await newWriter()({ given: { system: '', user: 'x'.repeat(longestPrompt + 1) } });
    await press(show);
    await press(send);
    expect(asked).toEqual([]);
    expect(said()).toContain(t('writer.trouble_too_long'));
  });

  it('is asked by no press but the rep’s own', async () => {
    await newWriter({ trusts: false })();
    await press(show);
    expect(root.querySelector('pre')).toBeNull();
  });
});

describe('Chrome’s own model', () => {
  const builtIn = (availability: string, stream: () => ReadableStream<string>): BuiltInModel => ({
    availability: async () => availability,
    create: async ({ monitor }) => {
      const target = new EventTarget();
      monitor(target);
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.25 }));
      return { promptStreaming: stream, destroy: () => {} };
    },
  });

  it('writes at one press, and asks nobody', async () => {
    const stream = () =>
      new ReadableStream<string>({
        start: (words) => {
          words.enqueue('Hi ');
          words.enqueue('Owen');
          words.close();
        },
      });
    await newWriter({ set: null, builtIn: builtIn('available', stream) })();
    await press(t('writer.here'));
    await act(() => new Promise((resolve) => setImmediate(resolve)));
    await press(t('writer.use'));
    expect(used).toEqual(['Hi Owen']);
    expect(asked).toEqual([]);
  });

  it('that has to be fetched says so before, and how far it is', async () => {
    const stream = () => new ReadableStream<string>();
    await newWriter({ builtIn: builtIn('downloadable', stream) })();
    expect(said()).toContain(t('writer.fetch_text'));
    expect(said()).toContain(show);
    await press(t('writer.fetch'));
    expect(said()).toContain(t('writer.fetching', { percent: 25 }));
    expect(root.querySelector('progress')?.value).toBe(0.25);
  });
});
