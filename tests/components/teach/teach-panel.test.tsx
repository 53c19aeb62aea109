// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TeachPanel } from '../../../components/teach/TeachPanel.tsx';
import { createTeachModel } from '../../../components/teach/teach-model.ts';
import type { Ask } from '../../../lib/messages/client.ts';
import type { News } from '../../../lib/messages/news.ts';
import type { Teaching, TrialState } from '../../../lib/messages/teaching.ts';
import { t } from '../../translate.ts';

const origin = 'https://desk.example';
const untaught: Teaching = { origin, isTaught: false, health: { light: 'unknown', fields: [] }, trial: null };
const trial: TrialState = {
  samples: [
    {
      url: `${origin}/people/1`,
      values: [
        { kind: 'name', value: 'Ada Byrne' },
        { kind: 'email', value: null },
      ],
    },
  ],
  wanted: 3,
  problem: 'more-records',
};

let root: HTMLElement;
let stop: () => void;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  stop();
  act(() => render(null, root));
  root.remove();
});

interface Shown {
  readonly asked: string[];
  readonly state: { teaching: Teaching };
  readonly tell: (news: News) => Promise<void>;
}

async function shown(teaching: Teaching, { trusts = true } = {}): Promise<Shown> {
  const state = { teaching };
  const asked: string[] = [];
  const listeners: Array<(news: News) => void> = [];
  const ask = (async (method: string) => {
    asked.push(method);
    return method === 'findTeaching' ? state.teaching : { kind: 'done' };
  }) as Ask;
  const model = createTeachModel({
    ask,
    hear: (listener) => {
      listeners.push(listener);
      return () => listeners.splice(0);
    },
  });
  stop = model.start();
  await act(async () => model.show(7));
  await act(() => render(<TeachPanel model={model} t={t} trusts={() => trusts} />, root));
  return { asked, state, tell: (news) => act(() => told(listeners, news)) };
}

/** Told, and what was asked because of it answered. */
async function told(listeners: ReadonlyArray<(news: News) => void>, news: News): Promise<void> {
  for (const listener of listeners) listener(news);
  await new Promise((answered) => setTimeout(answered));
}

const button = (name: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const press = (name: string): Promise<void> => act(async () => button(name)?.click());

describe('teaching in the sidebar and the popup', () => {
  it('offers to teach a page that has no reader of its own', async () => {
    const { asked } = await shown(untaught);
    await press('Teach this page');
    expect(asked).toEqual(['findTeaching', 'startTeaching', 'findTeaching']);
  });

  it('does nothing on a press that the rep did not make', async () => {
    const { asked } = await shown(untaught, { trusts: false });
    await press('Teach this page');
    expect(asked).toEqual(['findTeaching']);
  });

  it('shows what was read, what was not, and how many records are still wanted before it can be saved', async () => {
    const { asked } = await shown({ ...untaught, trial });
    expect(root.querySelector('h2')?.textContent).toBe('1 of 3 read');
    expect(root.querySelector('dl')?.textContent).toBe('NameAda ByrneEmailnot found');
    await press('Save');
    expect(asked).not.toContain('keepTeaching');
  });

  it('saves once three were read, and follows what the worker tells', async () => {
    const { asked, state, tell } = await shown({ ...untaught, trial });
    state.teaching = { ...untaught, trial: { ...trial, problem: null } };
    await tell({ news: 'teaching', origin: 'https://other.example' });
    expect(asked).toEqual(['findTeaching']);
    await tell({ news: 'teaching', origin });
    await press('Save');
    expect(asked).toContain('keepTeaching');
  });

  it('says when the page is no longer recognised, and offers to teach it again', async () => {
    await shown({ ...untaught, isTaught: true, health: { light: 'lost', fields: ['name'] } });
    expect(root.textContent).toContain('This page is no longer recognised');
    expect(button('Teach again')).toBeTruthy();
  });

  it('names the field that was found in another place', async () => {
    await shown({ ...untaught, isTaught: true, health: { light: 'healed', fields: ['company', 'stage'] } });
    expect(root.textContent).toContain('found in another place: Company, Stage');
  });
});
