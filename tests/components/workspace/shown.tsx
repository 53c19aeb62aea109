import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Workspace } from '../../../components/workspace/Workspace.tsx';
import { createWorkspaceModel, type View, type WorkspaceWorld } from '../../../components/workspace/workspace-model.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import { usualRules } from '../../../lib/rules/rule-settings.ts';
import { type Reason, reason } from '../../../lib/touches/reason.ts';
import { t } from '../../translate.ts';
import {
  buttonOf,
  type FakeClock,
  type FakeWorker,
  fakeClock,
  fakeWorker,
  health,
  settled,
  today,
} from '../queue/queue.ts';
import { backlog } from './simulate/days.ts';

type Answers = Parameters<typeof fakeWorker>[0];

export interface ShownWorkspace {
  readonly worker: FakeWorker;
  readonly clock: FakeClock;
}

/** A workspace on one of its views, over a worker that answers as told, and quietly where it was not told. */
export async function shownWorkspace(
  view: View,
  answers: Answers = {},
  changes: Partial<WorkspaceWorld> = {},
): Promise<ShownWorkspace> {
  const worker = fakeWorker({ ...quiet, ...answers });
  const clock = fakeClock();
  const model = createWorkspaceModel({ ...worker, ...clock, ...noSignIns, ...changes });
  await act(() => render(<Workspace model={model} />, document.body));
  await act(settled);
  if (view !== 'today') await press(t(`workspace.${view}`));
  return { worker, clock };
}

/** A browser that grants whatever it is asked for, and has no sign-in page to open. */
export const noSignIns: Pick<WorkspaceWorld, 'askDraft' | 'requestAccess' | 'openSignIn' | 'redirectUrl'> = {
  askDraft: () => () => {},
  requestAccess: async () => true,
  openSignIn: () => Promise.reject(new Error('No sign-in page')),
  redirectUrl: 'https://extension-id.chromiumapp.org/',
};

const quiet: Answers = {
  findConnections: () => [],
  findSites: () => [],
  findEndpoint: () => null,
  findOutbox: () => ({ lines: [], waiting: 0, needsRep: 0, next: null }),
  findTeachings: () => [],
  findToday: () => today(),
  findHealth: () => health(),
  findLeads: () => ({ rows: [], next: null }),
  findRules: () => usualRules,
  findUnsaved: () => [],
  findSequences: () => [],
  findArchive: () => ({ rows: [], next: null }),
  findSuppressions: () => ({ rows: [], next: null }),
  findQuarantine: () => [],
  simulateBacklog: () => backlog([], []),
};

/** A command that was done, saying this. */
export function done(says: Reason = reason('undone')): CommandResult {
  return { kind: 'done', commandId: 'done-1', says: [says], leadId: '', prompt: null };
}

/** Takes the workspace off the page, with what its effects had begun. */
export async function takeDown(): Promise<void> {
  await act(() => render(null, document.body));
}

/** Presses the button whose words hold these. */
export async function press(words: string): Promise<void> {
  await act(() => buttonOf(words).click());
  await act(settled);
}

/** Presses the control that is named so for a screen reader. */
export async function pressNamed(name: string): Promise<void> {
  const control = document.querySelector<HTMLElement>(`[aria-label="${name}"], [title="${name}"]`);
  if (!control) throw new Error(`Nothing named "${name}"`);
  await act(() => control.click());
  await act(settled);
}

/** The control under the label that says exactly this, within a part of the page. */
export function field<T extends HTMLElement = HTMLInputElement>(label: string, within: ParentNode = document): T {
  const found = [...within.querySelectorAll('label')].find((each) => each.textContent.trim() === label);
  const control = found?.htmlFor ? document.getElementById(found.htmlFor) : found?.querySelector('input');
  if (!control) throw new Error(`No field "${label}"`);
  return control as unknown as T;
}

/** Types into a field, in one go. */
export async function fill(label: string, text: string, within: ParentNode = document): Promise<void> {
  const control = field(label, within);
  await act(() => {
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Chooses a value of a list. */
export async function choose(label: string, value: string, within: ParentNode = document): Promise<void> {
  const control = field<HTMLSelectElement>(label, within);
  await act(() => {
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await act(settled);
}

/** Ticks or unticks a box. */
export async function tick(label: string, within: ParentNode = document): Promise<void> {
  await act(() => field(label, within).click());
  await act(settled);
}

/** Lets time pass, and what waits for it be shown. */
export async function pass({ clock }: ShownWorkspace, ms: number): Promise<void> {
  await act(() => clock.pass(ms));
  await act(settled);
}

/** What a method was asked with, in order. */
export function inputsOf({ worker }: ShownWorkspace, method: string): readonly Record<string, unknown>[] {
  return worker.calls.filter((call) => call.method === method).map(({ input }) => input as Record<string, unknown>);
}

export function said(): string {
  return document.body.textContent;
}
