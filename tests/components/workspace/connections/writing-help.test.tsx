// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { DraftAsked, HearDraft, ModelEndpoint } from '../../../../lib/messages/drafting.ts';
import { trialPrompt } from '../../../../lib/messages/drafting.ts';
import { t } from '../../../translate.ts';
import { fill, inputsOf, press, said, shownWorkspace, takeDown } from '../shown.tsx';

const host = 'localhost:11434';
const url = `http://${host}/v1`;
const endpoint: ModelEndpoint = { url, host, model: 'small', hasKey: true };
const keyLabel = t('connect.field_api_key');

afterEach(takeDown);

/** The view with an endpoint that is set, or none. */
async function shown(set: ModelEndpoint | null, isGranted = true) {
  const asked: DraftAsked[] = [];
  const requested: (readonly string[])[] = [];
  const line: { hear: HearDraft } = { hear: () => {} };
  const kept = { set };
  const workspace = await shownWorkspace(
    'connections',
    {
      findEndpoint: () => kept.set,
      planEndpoint: () => ({ kind: 'done' }),
      saveEndpoint: ({ model }) => {
        if (!isGranted) return { kind: 'not-allowed', host };
        kept.set = { ...endpoint, model };
        return { kind: 'saved', endpoint: kept.set };
      },
      forgetEndpoint: () => {
        kept.set = null;
        return { kind: 'done' };
      },
    },
    {
      requestAccess: async ({ hosts }) => {
        requested.push(hosts);
        return isGranted;
      },
      askDraft: (asking, hear) => {
        asked.push(asking);
        line.hear = hear;
        return () => {};
      },
    },
  );
  return { workspace, asked, requested, line };
}

const section = (): HTMLElement => {
  const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === t('endpoint.title'));
  return heading!.closest('section')!;
};

describe('writing help', () => {
  it('is none at first, and says so', async () => {
    await shown(null);
    expect(said()).toContain(t('endpoint.none'));
  });

  it('is set with address and model, after Chrome asked for that host alone', async () => {
    const { workspace, requested } = await shown(null);
    await press(t('endpoint.add'));
    await fill(t('endpoint.url'), url, section());
    await fill(t('endpoint.model'), 'small', section());
    await fill(keyLabel, 'sk-1', section());
    await press(t('endpoint.save'));
    expect(requested).toEqual([['http://localhost/*']]);
    expect(inputsOf(workspace, 'planEndpoint')).toEqual([{ url }]);
    expect(inputsOf(workspace, 'saveEndpoint')).toEqual([{ url, model: 'small', key: 'sk-1' }]);
    expect(said()).toContain(t('endpoint.saved'));
    expect(said()).toContain(t('endpoint.set', { model: 'small', host }));
    expect(document.body.innerHTML).not.toContain('sk-1');
  });

  it('asks nobody for an address that cannot be used, or without a model', async () => {
    const { workspace, requested } = await shown(null);
    await press(t('endpoint.add'));
    await fill(t('endpoint.url'), 'http://api.example.com/v1', section());
    await press(t('endpoint.save'));
    expect(said()).toContain(t('endpoint.wrong_url'));
    await fill(t('endpoint.url'), url, section());
    await press(t('endpoint.save'));
    expect(said()).toContain(t('endpoint.wrong_model'));
    expect([requested, inputsOf(workspace, 'saveEndpoint')]).toEqual([[], []]);
  });

  it('that Chrome does not allow is not saved, and stays filled in', async () => {
    await shown(null, false);
    await press(t('endpoint.add'));
    await fill(t('endpoint.url'), url, section());
    await fill(t('endpoint.model'), 'small', section());
    await press(t('endpoint.save'));
    expect(said()).toContain(t('endpoint.not_allowed', { host }));
    expect(section().querySelector('input')?.value).toBe(url);
  });

  it('keeps the key where none is typed', async () => {
    const { workspace } = await shown(endpoint);
    await press(t('endpoint.change'));
    expect(said()).toContain(t('endpoint.key_kept'));
    await fill(t('endpoint.model'), 'large', section());
    await press(t('endpoint.save'));
    expect(inputsOf(workspace, 'saveEndpoint')).toEqual([{ url, model: 'large', key: null }]);
  });

  it('is tried with one sentence, which is shown before', async () => {
    const { asked, line } = await shown(endpoint);
    expect(said()).toContain(t('endpoint.try_text', { words: trialPrompt.user, host }));
    await press(t('endpoint.try'));
    expect(asked).toEqual([{ kind: 'trial' }]);
    await act(() => {
      line.hear({ kind: 'piece', text: 'Hello <b>you</b>.' });
      line.hear({ kind: 'done', isCut: false });
    });
    expect(said()).toContain(t('endpoint.answered'));
    expect(said()).toContain('Hello <b>you</b>.');
  });

  it('that does not answer says what to do', async () => {
    const { line } = await shown(endpoint);
    await press(t('endpoint.try'));
    await act(() => line.hear({ kind: 'trouble', trouble: { kind: 'forbidden', said: '' } }));
    expect(said()).toContain(t('writer.mend_forbidden'));
  });

  it('is removed after being asked once more', async () => {
    const { workspace } = await shown(endpoint);
    await press(t('endpoint.remove'));
    expect(inputsOf(workspace, 'forgetEndpoint')).toEqual([]);
    await press(t('endpoint.remove_now'));
    expect(inputsOf(workspace, 'forgetEndpoint')).toEqual([{}]);
    expect(said()).toContain(t('endpoint.removed'));
    expect(said()).toContain(t('endpoint.none'));
  });
});
