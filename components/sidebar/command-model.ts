import { type ReadonlySignal, signal } from '@preact/signals';
import type { Answer, CommandResult, Input, Method, Refusal } from '../../lib/messages/protocol.ts';
import type { Reason } from '../../lib/touches/reason.ts';
import type { Touch } from '../../lib/touches/touch.ts';
import type { ScreenModel } from './screen-model.ts';
import type { SidebarWorld } from './sidebar-world.ts';
import type { Moment } from './subject.ts';

/** The methods that are commands: they answer what they did. */
export type CommandMethod = { [M in Method]: Answer<M> extends CommandResult ? M : never }[Method];

/** A command as the rep gave it, about whom they were looking at. */
export interface Order<M extends CommandMethod = CommandMethod> {
  readonly method: M;
  readonly input: Omit<Input<M>, 'commandId'>;
  readonly moment: Moment;
  /** The name that was on the screen. */
  readonly name: string;
  readonly onDone?: (result: CommandResult) => void;
}

/** What the last command did, for ten seconds. */
export interface ToastState {
  readonly subject: string | null;
  readonly name: string;
  readonly method: CommandMethod;
  readonly kind: 'done' | 'refused';
  readonly says: readonly Reason[];
  readonly refusal: Refusal | null;
  /** The touch that is planned now; null when none is, undefined when the command says nothing of it. */
  readonly next: Touch | null | undefined;
  /** The command to undo; null when there is nothing to undo. */
  readonly commandId: string | null;
}

export interface CommandModel {
  /** The command under way: until it is answered no other one is sent. */
  readonly inFlight: ReadonlySignal<CommandMethod | null>;
  /** A command that got no answer: nobody knows whether it was done. Sent again it is done once. */
  readonly failed: ReadonlySignal<CommandMethod | null>;
  readonly toast: ReadonlySignal<ToastState | null>;
  /** The touch that the last logged outcome planned, until another command. */
  readonly justPlanned: ReadonlySignal<string | null>;
  readonly send: (order: Order) => Promise<void>;
  readonly retry: () => Promise<void>;
  readonly dismiss: () => void;
  /** The toast stays while the pointer or the focus is on it. */
  readonly hold: (isHeld: boolean) => void;
}

const toastMs = 10_000;

interface State {
  readonly world: SidebarWorld;
  readonly screen: ScreenModel;
  readonly inFlight: { value: CommandMethod | null };
  readonly failed: { value: CommandMethod | null };
  readonly toast: { value: ToastState | null };
  readonly justPlanned: { value: string | null };
  unanswered: { order: Order; commandId: string } | null;
  stopToast: () => void;
}

/** Sends the rep's commands one at a time, each under one id, and tells what came of it. */
export function createCommandModel(world: SidebarWorld, screen: ScreenModel): CommandModel {
  const [inFlight, failed] = [signal<CommandMethod | null>(null), signal<CommandMethod | null>(null)];
  const toast = signal<ToastState | null>(null);
  const justPlanned = signal<string | null>(null);
  const state: State = { world, screen, inFlight, failed, toast, justPlanned, unanswered: null, stopToast: () => {} };
  return {
    inFlight,
    failed,
    toast,
    justPlanned,
    send: (order) => send(state, { order, commandId: world.newId(world.now()) }),
    retry: async () => {
      if (state.unanswered) await send(state, state.unanswered);
    },
    dismiss: () => dismiss(state),
    hold: (isHeld) => {
      state.stopToast();
      if (!isHeld && toast.value) fade(state);
    },
  };
}

async function send(state: State, sending: { order: Order; commandId: string }): Promise<void> {
  const { order, commandId } = sending;
  if (state.inFlight.value) return;
  state.inFlight.value = order.method;
  try {
    const result = await ask(state.world, order, commandId);
    state.unanswered = null;
    state.failed.value = null;
    settle(state, order, result);
  } catch {
    state.unanswered = sending;
    state.failed.value = order.method;
  } finally {
    state.inFlight.value = null;
  }
}

/** One method at a time fits its own input; the compiler cannot follow that through the union. */
function ask(world: SidebarWorld, order: Order, commandId: string): Promise<CommandResult> {
  const input = { ...order.input, commandId } as Input<CommandMethod>;
  return world.ask(order.method, input);
}

function settle(state: State, order: Order, result: CommandResult): void {
  state.screen.take(order.moment, result.prompt);
  order.onDone?.(result);
  state.stopToast();
  const toast = toastOf(order, result);
  state.toast.value = toast;
  state.justPlanned.value = order.method === 'logOutcome' ? (toast.next?.id ?? null) : null;
  fade(state);
}

function toastOf({ method, moment, name }: Order, result: CommandResult): ToastState {
  const about = { subject: moment.subject, name, method, kind: result.kind };
  if (result.kind === 'refused') {
    return { ...about, says: [], refusal: result.because, next: undefined, commandId: null };
  }
  const next = result.prompt?.kind === 'followed' ? result.prompt.touch : undefined;
  const commandId = method === 'undo' ? null : result.commandId;
  return { ...about, subject: `lead:${result.leadId}`, says: result.says, refusal: null, next, commandId };
}

function fade(state: State): void {
  state.stopToast = state.world.wait(toastMs, () => dismiss(state));
}

function dismiss(state: State): void {
  state.stopToast();
  state.toast.value = null;
}
