// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { judgePauseMs } from '../../../../components/workspace/library/edited.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import type { KeptScript } from '../../../../lib/words/library/script.ts';
import { keptScript, shippedScript } from '../../../lib/words/library/scripts.ts';
import { t } from '../../../translate.ts';
import { buttonOf } from '../../queue/queue.ts';
import {
  done,
  field,
  fill,
  inputsOf,
  pass,
  press,
  pressNamed,
  type ShownWorkspace,
  said,
  shownWorkspace,
  takeDown,
} from '../shown.tsx';
import { library } from './library.ts';

afterEach(takeDown);

const told = done(reason('script-saved', { script: 'My first call' }));
const commands = {
  saveScript: () => told,
  approveScript: () => told,
  hideScript: () => told,
  removeScript: () => told,
};
const save = t('workspace.save');

async function shown(...scripts: readonly KeptScript[]): Promise<ShownWorkspace> {
  const one = await shownWorkspace('library', { ...commands, findLibrary: () => library({ scripts }) });
  await press(t('library.part.scripts'));
  return one;
}

/** A script opened, what judges it there. */
async function opened(name: string, ...scripts: readonly KeptScript[]): Promise<ShownWorkspace> {
  const one = await shown(...scripts);
  await pressNamed(t('library.edit_tip', { shortcut: name }));
  await vi.waitFor(() => expect(preview()).toContain('Owen'));
  return one;
}

function preview(): string {
  return document.querySelector(`[aria-label="${t('library.preview')}"]`)!.textContent;
}

function saved(one: ShownWorkspace): unknown {
  return inputsOf(one, 'saveScript').map(({ script }) => script)[0];
}

/** The fields of a part, by what its list is called and its place. */
function part(title: string, at: number): Element {
  const list = [...document.querySelectorAll('fieldset')].find(
    (one) => one.querySelector('legend')?.textContent === title,
  )!;
  return list.querySelectorAll(':scope > div')[at]!;
}

const [branches, objections] = [t('library.branches'), t('library.objections')];

describe('the list of scripts', () => {
  it('shows each to be read, the rep’s own with those that ship', async () => {
    await shown(keptScript({ approvedAt: 1 }), keptScript({ ...shippedScript('negotiation'), name: 'Price talk' }));
    for (const words of [
      t('library.opening'),
      'Not interested',
      'Have you got two minutes?',
      'My first call',
      'Price talk',
    ])
      expect(said()).toContain(words);
    for (const chip of [t('workspace.yours'), t('library.changed'), t('library.approved')])
      expect(said()).toContain(chip);
  });

  it('has hidden ones in a fold of their own', async () => {
    await shown(keptScript({ isHidden: true }));
    expect(said()).toContain(t('library.hidden_scripts', 1));
  });
});

describe('a script being edited', () => {
  it('is saved with what was changed in any of its parts', async () => {
    const one = await opened('My first call', keptScript());
    expect(buttonOf(save).title).toBe(t('library.unchanged'));
    await fill(t('library.closing'), 'Goodbye');
    await fill(t('library.they_say'), 'Maybe', part(branches, 0));
    await fill(t('library.you_do'), '', part(objections, 0));
    await press(t('outcome.voicemail'));
    await press(save);
    expect(saved(one)).toMatchObject({
      id: 'own-1',
      closing: 'Goodbye',
      branches: [{ theySay: 'Maybe', answer: 'Good' }],
      objections: [{ label: 'No time', answer: 'When then?', next: '' }],
      outcomes: ['connected', 'voicemail'],
    });
  });

  it('has parts added, moved and removed', async () => {
    const one = await opened('My first call', keptScript());
    await press(t('library.add_branch'));
    await fill(t('library.they_say'), 'No', part(branches, 1));
    await fill(t('library.you_say'), 'When, then?', part(branches, 1));
    await pressNamed(t('workspace.move_up', { title: 'No' }));
    await pressNamed(t('library.remove_part', { title: 'No time' }));
    await pass(one, judgePauseMs);
    await press(save);
    expect(saved(one)).toMatchObject({
      branches: [
        { theySay: 'No', answer: 'When, then?' },
        { theySay: 'Yes', answer: 'Good' },
      ],
      objections: [],
    });
  });

  it('says at the text what is wrong with it, once the rep pauses, and is not saved until then', async () => {
    const one = await opened('My first call', keptScript());
    await fill(t('library.they_say'), 'Hi {{ lead.first_nam }}', part(branches, 0));
    expect(part(branches, 0).textContent).not.toContain('Did you mean');
    await pass(one, judgePauseMs);
    expect(part(branches, 0).textContent).toContain('Did you mean "lead.first_name"?');
    await press(t('library.add_objection'));
    expect(part(objections, 1).textContent).toContain('It has no words to press.');
    await fill(t('library.they_object'), 'No time', part(objections, 1));
    await pass(one, judgePauseMs);
    expect(part(objections, 1).textContent).toContain('this one is never reached');
    await press(save);
    expect(inputsOf(one, 'saveScript')).toEqual([]);
  });

  it('takes a field into whichever of its texts was typed in last', async () => {
    await opened('My first call', keptScript());
    const answer = field<HTMLTextAreaElement>(t('library.you_say'), part(objections, 0));
    answer.focus();
    answer.setSelectionRange(0, 0);
    buttonOf(t('library.add_branch')).focus();
    await pressNamed('{{ lead.first_name }}');
    expect(field<HTMLTextAreaElement>(t('library.you_say'), part(objections, 0)).value).toBe(
      '{{ lead.first_name }}When then?',
    );
  });

  it('reads as it will for the example while it is typed, its gaps and notes marked', async () => {
    await opened('My first call', keptScript());
    await fill(t('library.opening'), 'Good day {{ lead.first_name }} [[their roof]]');
    expect(preview()).toContain('Good day Owen');
    const marks = [...document.querySelectorAll(`[aria-label="${t('library.preview')}"] mark`)];
    expect(marks.map(({ textContent }) => textContent).join()).toContain('their roof');
  });

  it('is kept half typed while something else is looked at, and asks before it is dropped', async () => {
    await opened('My first call', keptScript());
    await fill(t('library.opening'), 'Half of');
    await press(t('workspace.today'));
    await press(t('workspace.library'));
    expect(field<HTMLTextAreaElement>(t('library.opening')).value).toBe('Half of');
    await press(t('library.all_scripts'));
    expect(said()).toContain(t('workspace.discard_ask'));
    await press(t('workspace.keep_editing'));
    expect(field<HTMLTextAreaElement>(t('library.opening')).value).toBe('Half of');
  });
});

describe('what is done with a script', () => {
  it('is a new one, begun empty for a scenario of the rep’s choice', async () => {
    const one = await shown();
    await press(t('library.new_script'));
    await fill(t('library.name'), 'Mine');
    await fill(t('library.opening'), 'Hi');
    await fill(t('library.closing'), 'Bye');
    await vi.waitFor(() => expect(buttonOf(save).getAttribute('aria-disabled')).toBeNull());
    await press(save);
    expect(saved(one)).toMatchObject({ name: 'Mine', scenario: 'introduction', opening: 'Hi', branches: [] });
  });

  it('is a copy of one that ships, whose scenario may be another then', async () => {
    const price = shippedScript('negotiation');
    const one = await opened(price.name);
    expect(field<HTMLSelectElement>(t('library.scenario')).disabled).toBe(true);
    await press(t('library.copy'));
    expect(field<HTMLSelectElement>(t('library.scenario')).disabled).toBe(false);
    await vi.waitFor(() => expect(buttonOf(save).getAttribute('aria-disabled')).toBeNull());
    await press(save);
    expect(saved(one)).toMatchObject({ name: `${price.name} (copy)`, opening: price.opening });
    expect(saved(one)).not.toMatchObject({ id: price.id });
  });

  it('is approved, hidden and put back to as it was shipped, by its own buttons', async () => {
    const price = keptScript({ ...shippedScript('negotiation'), name: 'Price talk' });
    const one = await opened('Price talk', price);
    await fill(t('library.your_name'), 'Dana');
    await press(t('library.approve'));
    await press(t('library.hide'));
    await press(t('library.back_to_shipped'));
    expect(inputsOf(one, 'approveScript')).toMatchObject([{ by: 'Dana', script: { id: price.id } }]);
    expect(inputsOf(one, 'hideScript')).toMatchObject([{ isHidden: true, script: { id: price.id } }]);
    expect(inputsOf(one, 'removeScript')).toMatchObject([{ scriptId: price.id }]);
  });

  it('is removed where it is the rep’s own, and then the list is there again', async () => {
    const one = await opened('My first call', keptScript());
    await press(t('library.remove'));
    expect(inputsOf(one, 'removeScript')).toMatchObject([{ scriptId: 'own-1' }]);
    expect(said()).toContain(t('library.scripts_hint'));
  });
});
