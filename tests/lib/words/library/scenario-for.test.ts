import { describe, expect, it } from 'vitest';
import type { OutcomeId } from '../../../../lib/touches/outcome.ts';
import { type Scenario, type ScriptUse, scenarios } from '../../../../lib/touches/script-use.ts';
import { scenarioFor, shippedScriptId, type TalkState } from '../../../../lib/words/library/scenario-for.ts';
import { shippedScript } from './scripts.ts';

const fresh: TalkState = { status: 'new', channel: 'call', attempts: 0, source: '', last: null };

function after(outcome: OutcomeId, script?: Partial<ScriptUse>): Pick<TalkState, 'attempts' | 'last'> {
  const used = { id: 's', scenario: 'introduction', objections: [], branch: null, ...script } as const;
  return { attempts: 1, last: script ? { outcome, script: used } : { outcome } };
}

describe('the script that fits', () => {
  it.each<[string, Partial<TalkState>, Scenario]>([
    ['a first call', {}, 'introduction'],
    ['a first call to somebody introduced', { source: 'referral' }, 'referral'],
    ['a try after nobody answered', { status: 'attempted', ...after('no-answer') }, 'introduction'],
    ['a try after a machine answered', { status: 'attempted', ...after('voicemail') }, 'voicemail'],
    ['a knock after a machine answered', { channel: 'door-knock', ...after('voicemail') }, 'introduction'],
    ['a new run after a machine answered', { ...after('voicemail'), attempts: 0 }, 'introduction'],
    ['a follow-up', { status: 'contacted', ...after('connected') }, 're-engagement'],
    ['somebody interested', { status: 'interested' }, 'interested'],
    ['somebody with an appointment', { status: 'appointment' }, 'interested'],
    ['an offer', { status: 'offer' }, 'agreement'],
    ['the price', { status: 'negotiating' }, 'negotiation'],
    ['somebody archived', { status: 'archived' }, 're-engagement'],
    ['a machine while they are interested', { status: 'interested', ...after('voicemail') }, 'interested'],
    ['somebody who said not now', { status: 'interested', ...after('not-now') }, 're-engagement'],
    ['somebody who did not come', { status: 'appointment', ...after('no-show') }, 're-engagement'],
    [
      'an objection at the closing',
      { status: 'offer', ...after('connected', { scenario: 'agreement', objections: ['It costs too much'] }) },
      'negotiation',
    ],
    ['a closing without one', { status: 'offer', ...after('connected', { scenario: 'agreement' }) }, 'agreement'],
    ['a callback', { status: 'contacted', ...after('callback', { scenario: 'hand-over' }) }, 'hand-over'],
    [
      'a callback to a machine',
      { status: 'contacted', ...after('callback', { scenario: 'voicemail' }) },
      're-engagement',
    ],
    ['no open step', { channel: null, status: 'attempted', ...after('voicemail') }, 'voicemail'],
  ])('%s: %o', (_what, state, scenario) => {
    expect(scenarioFor({ ...fresh, ...state })).toBe(scenario);
  });
});

it.each(scenarios)('knows the id of the shipped script for %s', (scenario) => {
  expect(shippedScript(scenario).id).toBe(shippedScriptId(scenario));
});
