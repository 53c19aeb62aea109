import { type ReadonlySignal, signal } from '@preact/signals';
import { endpointOf } from '../../../lib/drafting/endpoint.ts';
import { unwritten, type Written, writtenAfter } from '../../../lib/drafting/written.ts';
import type { Ask } from '../../../lib/messages/client.ts';
import type { AskDraft } from '../../../lib/messages/draft-line.ts';
import type { EndpointResult, ModelEndpoint } from '../../../lib/messages/drafting.ts';
import { answerIn, createQuestion, type Question } from '../../queue/asked.ts';
import type { ConnectWorld } from './connect-flow.ts';

export interface EndpointWorld extends Pick<ConnectWorld, 'requestAccess'> {
  readonly ask: Ask;
  readonly askDraft: AskDraft;
}

/** What the rep is filling in. The key is on this screen only, and only until it was saved. */
export interface EndpointForm {
  readonly url: string;
  readonly model: string;
  readonly key: string;
}

/** What became of the last thing that was done. */
export type EndpointTold =
  | { readonly kind: 'saved' | 'removed' | 'failed' }
  | { readonly kind: 'not-allowed'; readonly host: string };

/** A part of the form that cannot be so. */
export type WrongPart = (EndpointResult & { kind: 'not-valid' })['field'];

export interface EndpointModel {
  readonly endpoint: Question<ModelEndpoint | null>;
  /** Null while nothing is filled in. */
  readonly form: ReadonlySignal<EndpointForm | null>;
  readonly wrong: ReadonlySignal<WrongPart | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly told: ReadonlySignal<EndpointTold | null>;
  /** What came of the trial, as it comes; null for none. */
  readonly trial: ReadonlySignal<Written | null>;
  readonly refresh: () => void;
  readonly edit: () => void;
  readonly cancel: () => void;
  readonly change: (changes: Partial<EndpointForm>) => void;
  /** Must be called straight from a press: Chrome asks the rep only then. */
  readonly save: () => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Sends one small sentence, which the screen shows. */
  readonly tryIt: () => void;
  readonly stopTrial: () => void;
}

type State = ReturnType<typeof createState>;

/** The one endpoint that writes: set, tried, removed. */
export function createEndpointModel(world: EndpointWorld): EndpointModel {
  const endpoint = createQuestion(() => world.ask('findEndpoint', {}));
  const state = createState();
  const hangUp = { now: (): void => {} };
  const stopTrial = (): void => {
    hangUp.now();
    state.trial.value = null;
  };
  return {
    endpoint,
    ...state,
    refresh: () => void endpoint.ask(),
    edit: () => {
      const known = answerIn(endpoint.asked.peek());
      stopTrial();
      open(state, { url: known?.url ?? '', model: known?.model ?? '', key: '' });
    },
    cancel: () => open(state, null),
    change: (changes) => {
      if (state.form.value) state.form.value = { ...state.form.value, ...changes };
      state.wrong.value = null;
    },
    save: () => save(world, state, endpoint),
    remove: () =>
      attempt(state, async () => {
        stopTrial();
        await world.ask('forgetEndpoint', {});
        await endpoint.ask();
        state.told.value = { kind: 'removed' };
      }),
    tryIt: () => {
      stopTrial();
      state.told.value = null;
      state.trial.value = unwritten;
      hangUp.now = world.askDraft({ kind: 'trial' }, (news) => {
        if (state.trial.value) state.trial.value = writtenAfter(state.trial.value, news);
      });
    },
    stopTrial,
  };
}

function createState() {
  return {
    form: signal<EndpointForm | null>(null),
    wrong: signal<WrongPart | null>(null),
    isBusy: signal(false),
    told: signal<EndpointTold | null>(null),
    trial: signal<Written | null>(null),
  };
}

function open({ form, wrong, told }: State, next: EndpointForm | null): void {
  form.value = next;
  wrong.value = null;
  told.value = null;
}

/** One thing at a time; `work` begins before anything is waited for. */
async function attempt({ isBusy, told }: State, work: () => Promise<void>): Promise<void> {
  if (isBusy.value) return;
  isBusy.value = true;
  told.value = null;
  await work().catch(() => {
    told.value = { kind: 'failed' };
  });
  isBusy.value = false;
}

async function save(world: EndpointWorld, state: State, endpoint: Question<ModelEndpoint | null>): Promise<void> {
  const form = state.form.value;
  if (!form) return;
  const planned = endpointOf(form.url);
  if (!planned || form.model.trim() === '') return void (state.wrong.value = planned ? 'model' : 'url');
  const { url, model, key } = form;
  await attempt(state, async () => {
    // Noted before it is allowed, so that no page there is read; asked for in the same breath, as Chrome wants a press.
    const noted = world.ask('planEndpoint', { url });
    const answered = world.requestAccess({ hosts: [planned.pattern], permissions: [] }).catch(() => false);
    await Promise.all([noted, answered]);
    // A no is found out there: what was noted is forgotten then.
    tell(state, await world.ask('saveEndpoint', { url, model, key: key === '' ? null : key }));
    await endpoint.ask();
  });
}

function tell(state: State, result: EndpointResult): void {
  if (result.kind === 'not-valid') state.wrong.value = result.field;
  if (result.kind === 'not-allowed') state.told.value = result;
  if (result.kind !== 'saved') return;
  state.form.value = null;
  state.told.value = { kind: 'saved' };
}
