// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { typingPauseMs } from '../../../../components/workspace/debounced.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { keptScript } from '../../../lib/words/library/scripts.ts';
import { t } from '../../../translate.ts';
import { done, field, fill, inputsOf, pass, press, pressNamed, said, shownWorkspace, takeDown } from '../shown.tsx';
import { library } from './library.ts';

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
  await shownWorkspace('library', { ...keeping, findLibrary: () => library({ unsaved: [typed] }) });
  expect(said()).toContain(t('library.unsaved'));
  await pressNamed(t('library.go_on_tip', { name: 'Hail' }));
  expect(field(t('library.body')).value).toBe('Hi, the hail');
});

it('a script opened again has the words that were not saved, and forgets them once they are', async () => {
  const told = done(reason('script-saved', { script: 'My first call' }));
  const words = JSON.stringify({ closing: 'Goodbye then' });
  const one = await shownWorkspace('library', {
    ...keeping,
    saveScript: () => told,
    findLibrary: () => library({ scripts: [keptScript()], unsaved: [{ kind: 'script', id: 'own-1', words }] }),
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
  const one = await shownWorkspace('library', { ...keeping, findLibrary: () => library({ unsaved: [typed] }) });
  await pressNamed(t('library.throw_away_tip', { name: 'Hail' }));
  expect(said()).not.toContain(t('library.unsaved'));
  expect(inputsOf(one, 'keepUnsaved')).toEqual([{ kind: 'template', id: 'new-1', words: '' }]);
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
