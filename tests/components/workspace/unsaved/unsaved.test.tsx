// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { typingPauseMs } from '../../../../components/workspace/debounced.ts';
import { usualRules } from '../../../../lib/rules/rule-settings.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { keptScript } from '../../../lib/words/library/scripts.ts';
import { t } from '../../../translate.ts';
import { settled } from '../../queue/queue.ts';
import { library } from '../library/library.ts';
import { call, card, sequence } from '../sequences/sequences.ts';
import { done, field, fill, inputsOf, pass, press, pressNamed, said, shownWorkspace, takeDown } from '../shown.tsx';

afterEach(takeDown);

const keeping = { keepUnsaved: () => ({ kind: 'done' as const }) };
const typed = {
  kind: 'template',
  id: 'new-1',
  words: '{"name":"Hail","channel":"email","body":"Hi, the hail"}',
} as const;

it('a template half typed is kept once the rep pauses, and at once when the page goes', async () => {
  const one = await shownWorkspace('library', { ...keeping, findLibrary: () => library() });
  await act(() => document.querySelector<HTMLElement>('[data-row]')!.click());
  await fill(t('library.body'), 'Hi there');
  expect(inputsOf(one, 'keepUnsaved')).toEqual([]);
  await pass(one, typingPauseMs);
  const [kept] = inputsOf(one, 'keepUnsaved');
  expect(kept).toMatchObject({ kind: 'template', id: 'own-1' });
  expect(JSON.parse(String(kept!.words))).toMatchObject({ name: 'Hello', body: 'Hi there' });
  await fill(t('library.body'), 'Hi there, Owen');
  window.dispatchEvent(new Event('pagehide'));
  expect(inputsOf(one, 'keepUnsaved').at(-1)!.words).toContain('Hi there, Owen');
});

it('what was typed before a reload is gone on with where it was left', async () => {
  await shownWorkspace('library', { ...keeping, findLibrary: () => library(), findUnsaved: () => [typed] });
  expect(said()).toContain(t('workspace.unsaved'));
  await pressNamed(t('workspace.go_on_tip', { name: 'Hail' }));
  expect(field(t('library.body')).value).toBe('Hi, the hail');
});

it('a script opened again has the words that were not saved, and forgets them once they are', async () => {
  const told = done(reason('script-saved', { script: 'My first call' }));
  const words = JSON.stringify({ closing: 'Goodbye then' });
  const one = await shownWorkspace('library', {
    ...keeping,
    saveScript: () => told,
    findLibrary: () => library({ scripts: [keptScript()] }),
    findUnsaved: () => [{ kind: 'script', id: 'own-1', words }],
  });
  await press(t('library.part.scripts'));
  await pressNamed(t('library.edit_tip', { shortcut: 'My first call' }));
  expect(field(t('library.closing')).value).toBe('Goodbye then');
  await fill(t('library.closing'), 'Goodbye now');
  await press(t('workspace.save'));
  expect(inputsOf(one, 'saveScript')).toMatchObject([{ script: { closing: 'Goodbye now' } }]);
  expect(inputsOf(one, 'keepUnsaved').at(-1)).toEqual({ kind: 'script', id: 'own-1', words: '' });
});

it('what is thrown away is gone from the list and from what is kept', async () => {
  const one = await shownWorkspace('library', { ...keeping, findLibrary: () => library(), findUnsaved: () => [typed] });
  await pressNamed(t('workspace.throw_away_tip', { name: 'Hail' }));
  expect(document.activeElement?.textContent).toBe(t('workspace.keep_it'));
  await press(t('workspace.keep_it'));
  expect(inputsOf(one, 'keepUnsaved')).toEqual([]);
  await pressNamed(t('workspace.throw_away_tip', { name: 'Hail' }));
  await press(t('workspace.throw_away'));
  expect(said()).not.toContain(t('workspace.unsaved'));
  expect(inputsOf(one, 'keepUnsaved')).toEqual([{ kind: 'template', id: 'new-1', words: '' }]);
});

it('a text whose keeping fails late does not come back over what was done since', async () => {
  const fails: (() => void)[] = [];
  const one = await shownWorkspace('library', {
    findLibrary: () => library(),
    keepUnsaved: ({ words }) =>
      words === '' ? { kind: 'done' } : new Promise((_, reject) => fails.push(() => reject(new Error('gone')))),
  });
  await press(t('library.part.snippets'));
  await pressNamed(t('library.edit_tip', { shortcut: '/times' }));
  await fill(t('library.body'), 'Tuesday?');
  await pass(one, typingPauseMs);
  await press(t('kit.cancel'));
  fails.forEach((fail) => fail());
  await act(settled);
  await pass(one, 60_000);
  expect(inputsOf(one, 'keepUnsaved').map(({ words }) => words === '')).toEqual([false, true]);
});

it('a snippet half typed is kept, and forgotten when it is cancelled', async () => {
  const one = await shownWorkspace('library', { ...keeping, findLibrary: () => library() });
  await press(t('library.part.snippets'));
  await pressNamed(t('library.edit_tip', { shortcut: '/times' }));
  await fill(t('library.body'), 'Tuesday?');
  await pass(one, typingPauseMs);
  expect(inputsOf(one, 'keepUnsaved')).toMatchObject([{ kind: 'snippet', id: 's1' }]);
  await press(t('kit.cancel'));
  expect(inputsOf(one, 'keepUnsaved').at(-1)).toEqual({ kind: 'snippet', id: 's1', words: '' });
});

const own = sequence([call('First'), call('Second')]);
const sequences = {
  ...keeping,
  findSequences: () => [card({ ...own, stepCount: 2, channels: ['call'], inFlight: 0 })],
  findSequence: () => own,
  findEditDiff: () => ({ problems: [], rows: [], count: 0 }),
  saveSequence: () => done(reason('runs-moved', { sequence: own.name, version: 4, count: 0 })),
};
const halfEdited = (changes: object) =>
  ({
    kind: 'sequence',
    id: own.id,
    words: JSON.stringify({ ...own, version: 4, baseId: own.id, ...changes }),
  }) as const;

it('a sequence half edited is kept with every change, and forgotten once it is saved or cancelled', async () => {
  const one = await shownWorkspace('sequences', sequences);
  await press(own.name);
  await press('Edit');
  await pass(one, typingPauseMs);
  expect(inputsOf(one, 'keepUnsaved')).toEqual([]);
  await fill(t('workspace.edit_name'), 'Storm leads');
  await pass(one, typingPauseMs);
  const [kept] = inputsOf(one, 'keepUnsaved');
  expect(kept).toMatchObject({ kind: 'sequence', id: own.id });
  expect(JSON.parse(String(kept!['words']))).toMatchObject({ name: 'Storm leads', baseId: own.id, steps: own.steps });
  await press(t('workspace.save'));
  expect(inputsOf(one, 'keepUnsaved').at(-1)).toEqual({ kind: 'sequence', id: own.id, words: '' });

  await press('Edit');
  await fill(t('workspace.edit_name'), 'Hail leads');
  await press(t('kit.cancel'));
  await press(t('workspace.discard'));
  await pass(one, typingPauseMs);
  expect(inputsOf(one, 'keepUnsaved').at(-1)).toEqual({ kind: 'sequence', id: own.id, words: '' });
});

it('a sequence half edited before a reload is gone on with from the list, and asks before it is thrown away', async () => {
  const one = await shownWorkspace('sequences', {
    ...sequences,
    findUnsaved: () => [halfEdited({ name: 'Storm leads', steps: [call('First')] })],
  });
  await pressNamed(t('workspace.go_on_tip', { name: 'Storm leads' }));
  expect(said()).toContain(t('workspace.editing', { name: own.name }));
  expect(said()).toContain(t('workspace.left_unsaved'));
  expect(field(t('workspace.edit_name')).value).toBe('Storm leads');
  await press(t('kit.cancel'));
  expect(said()).toContain(t('workspace.discard_ask'));
  await press(t('workspace.keep_editing'));
  await press(t('workspace.save'));
  expect(inputsOf(one, 'saveSequence')).toMatchObject([{ sequence: { id: own.id, name: 'Storm leads' } }]);
});

it('a sequence opened to be edited has the changes that were not saved; its copy has none', async () => {
  await shownWorkspace('sequences', { ...sequences, findUnsaved: () => [halfEdited({ maxTouches: 7 })] });
  await press(own.name);
  await press('Edit');
  expect(field(t('workspace.edit_max_touches')).value).toBe('7');
  expect(said()).toContain(t('workspace.left_unsaved'));
  await press(t('kit.cancel'));
  await press(t('workspace.keep_editing'));
  await takeDown();

  await shownWorkspace('sequences', { ...sequences, findUnsaved: () => [halfEdited({ maxTouches: 7 })] });
  await press(own.name);
  await press(t('workspace.make_copy'));
  expect(field(t('workspace.edit_max_touches')).value).toBe(String(own.maxTouches));
});

it('says so when the sequence was saved anew since it was left', async () => {
  await shownWorkspace('sequences', { ...sequences, findUnsaved: () => [halfEdited({ version: own.version })] });
  await press(own.name);
  await press('Edit');
  expect(said()).toContain(t('workspace.left_unsaved_old', { n: '3' }));
});

it('what could not be kept is tried again, as it is by then', async () => {
  let isFull = true;
  const one = await shownWorkspace('library', {
    findLibrary: () => library(),
    keepUnsaved: () => (isFull ? Promise.reject(new Error('full')) : { kind: 'done' }),
  });
  await act(() => document.querySelector<HTMLElement>('[data-row]')!.click());
  await fill(t('library.body'), 'Hi there');
  await pass(one, typingPauseMs);
  expect(inputsOf(one, 'keepUnsaved')).toHaveLength(1);
  isFull = false;
  await pass(one, 3_000);
  expect(inputsOf(one, 'keepUnsaved').map(({ words }) => String(words).includes('Hi there'))).toEqual([true, true]);
  await pass(one, 60_000);
  expect(inputsOf(one, 'keepUnsaved')).toHaveLength(2);
});

it('what was kept in a shape that is no more is left out, and what cannot be read is not offered', async () => {
  const broken = ['{"name":', 'null', '[1]', '7'].map(
    (words, at) => ({ kind: 'sequence', id: `broken-${at}`, words }) as const,
  );
  await shownWorkspace('sequences', {
    ...sequences,
    findUnsaved: () => [...broken, halfEdited({ name: 'Storm leads', steps: [1], suits: {}, maxTouches: [] })],
  });
  expect(document.querySelectorAll(`[title^="${t('workspace.go_on_tip', { name: '' }).slice(0, 5)}"]`)).toHaveLength(1);
  await press(own.name);
  await press('Edit');
  expect(field(t('workspace.edit_name')).value).toBe('Storm leads');
  expect(field(t('workspace.edit_max_touches')).value).toBe(String(own.maxTouches));
});

it('a sequence whose base cannot be asked for stays in the list', async () => {
  const one = await shownWorkspace('sequences', {
    ...sequences,
    findUnsaved: () => [halfEdited({ name: 'Storm leads' })],
    findSequence: () => Promise.reject(new Error('gone')),
  });
  await pressNamed(t('workspace.go_on_tip', { name: 'Storm leads' }));
  expect(said()).toContain(t('workspace.unsaved'));
  expect(inputsOf(one, 'keepUnsaved')).toEqual([]);
});

const saveRules = () => done(reason('rules-saved', { count: 0 }));

it('rules half changed are kept, an empty number too, and are there again after a reload', async () => {
  const one = await shownWorkspace('rules', { ...keeping, saveRules });
  await fill('Touches a day at most', '40');
  await fill('Hot leads', '');
  await pass(one, typingPauseMs);
  const kept = inputsOf(one, 'keepUnsaved').at(-1)! as { kind: 'rules'; id: string; words: string };
  await takeDown();

  const again = await shownWorkspace('rules', { ...keeping, saveRules, findUnsaved: () => [kept] });
  expect(said()).toContain(t('workspace.mend_rules', 1));
  expect(field('Touches a day at most').value).toBe('40');
  expect(field('Hot leads').value).toBe('');
  await fill('Hot leads', '4');
  await press(t('workspace.save_rules'));
  expect(inputsOf(again, 'saveRules')).toMatchObject([{ rules: { dayCap: 40, sla: { ...usualRules.sla, hot: 4 } } }]);
  expect(inputsOf(again, 'keepUnsaved').at(-1)).toEqual({ kind: 'rules', id: 'rules', words: '' });
  expect(said()).toContain(t('workspace.rules_saved'));
});

it('rules that are discarded are forgotten, and what was changed elsewhere meanwhile stays', async () => {
  const words = JSON.stringify({ dayCap: 40 });
  const one = await shownWorkspace('rules', {
    ...keeping,
    findUnsaved: () => [{ kind: 'rules', id: 'rules', words }],
    findRules: () => ({ ...usualRules, signalPauseDays: 9 }),
  });
  expect(field('Touches a day at most').value).toBe('40');
  await press(t('workspace.discard'));
  expect(field('Touches a day at most').value).toBe('');
  expect(field(t('workspace.rule.pace.signal')).value).toBe('9');
  expect(inputsOf(one, 'keepUnsaved')).toEqual([{ kind: 'rules', id: 'rules', words: '' }]);
});

it('nothing can be filled in over what is not known', async () => {
  await shownWorkspace('rules', { findUnsaved: () => Promise.reject(new Error('gone')) });
  expect(() => field('Touches a day at most')).toThrow('No field');
});
