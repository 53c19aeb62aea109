import { type ReadonlySignal, signal } from '@preact/signals';
import type { Ask } from '../../lib/messages/client.ts';
import type { Answer, CommandResult, Input, Method, Refusal } from '../../lib/messages/protocol.ts';
import type { Reason } from '../../lib/touches/reason.ts';
import type { Clock } from './clock.ts';

/** The methods that are commands: they answer what they did. */
export type CommandMethod = { [M in Method]: Answer<M> extends CommandResult ? M : never }[Method];

/** A command as the rep gave it. */
export interface Order<M extends CommandMethod = CommandMethod> {
  readonly method: M;
  readonly input: Omit<Input<M>, 'commandId'>;
  readonly onDone?: (result: CommandResult) => void;
}

/** What a command came to, as a toast tells it. */
export interface Told {
  readonly method: CommandMethod;
  readonly kind: 'done' | 'refused';
  readonly says: readonly Reason[];
  readonly refusal: Refusal | null;
  /** The command to undo; null when there is nothing to undo. */
  readonly commandId: string | null;
}

export interface CommandWorld extends Clock {
  readonly ask: Ask;
  readonly newId: (now: number) => string;
}

export interface CommandLine<O extends Order, T extends Told> {
  /** The command under way: until it is answered no other one is sent. */
  readonly inFlight: ReadonlySignal<CommandMethod | null>;
  /** A command that got no answer: nobody knows whether it was done. Sent again it is done once. */
  readonly failed: ReadonlySignal<CommandMethod | null>;
  /** What the last command did, for ten seconds. */
  readonly toast: ReadonlySignal<T | null>;
  readonly send: (order: O) => Promise<void>;
  readonly retry: () => Promise<void>;
  /** Tells of something that was done without an order, as if it had been given. */
  readonly tell: (order: O, result: CommandResult) => void;
  readonly dismiss: () => void;
  /** The toast stays while the pointer or the focus is on it. */
  readonly hold: (isHeld: boolean) => void;
}

const toastMs = 10_000;

interface State<O extends Order, T extends Told> {
  readonly world: CommandWorld;
  readonly settle: (order: O, result: CommandResult) => T;
  readonly inFlight: { value: CommandMethod | null };
  readonly failed: { value: CommandMethod | null };
  readonly toast: { value: T | null };
  unanswered: { order: O; commandId: string } | null;
  stopToast: () => void;
}

/** Sends the rep's commands one at a time, each under one id, and tells with `settle` what came of it. */
export function createCommandLine<O extends Order, T extends Told>(
  world: CommandWorld,
  settle: (order: O, result: CommandResult) => T,
): CommandLine<O, T> {
  const [inFlight, failed] = [signal<CommandMethod | null>(null), signal<CommandMethod | null>(null)];
  const toast = signal<T | null>(null);
  const state: State<O, T> = { world, settle, inFlight, failed, toast, unanswered: null, stopToast: () => {} };
  return {
    inFlight,
    failed,
    toast,
    send: (order) => send(state, { order, commandId: world.newId(world.now()) }),
    retry: async () => {
      if (state.unanswered) await send(state, state.unanswered);
    },
    tell: (order, result) => show(state, order, result),
    dismiss: () => dismiss(state),
    hold: (isHeld) => {
      state.stopToast();
      if (!isHeld && toast.value) fade(state);
    },
  };
}

async function send<O extends Order, T extends Told>(
  state: State<O, T>,
  sending: { order: O; commandId: string },
): Promise<void> {
  const { order, commandId } = sending;
  if (state.inFlight.value) return;
  state.inFlight.value = order.method;
  try {
    // One method at a time fits its own input; the compiler cannot follow that through the union.
    const input = { ...order.input, commandId } as Input<CommandMethod>;
    const result: CommandResult = await state.world.ask(order.method, input);
    state.unanswered = null;
    state.failed.value = null;
    show(state, order, result);
  } catch {
    state.unanswered = sending;
    state.failed.value = order.method;
  } finally {
    state.inFlight.value = null;
  }
}

function show<O extends Order, T extends Told>(state: State<O, T>, order: O, result: CommandResult): void {
  const toast = state.settle(order, result);
  order.onDone?.(result);
  state.stopToast();
  state.toast.value = toast;
  fade(state);
}

/** What every toast tells of a command's result. */
export function toldOf({ method }: Pick<Order, 'method'>, result: CommandResult): Told {
  if (result.kind === 'refused') return { method, kind: 'refused', says: [], refusal: result.because, commandId: null };
  const commandId = method === 'undo' ? null : result.commandId;
  return { method, kind: 'done', says: result.says, refusal: null, commandId };
}

function fade<O extends Order, T extends Told>(state: State<O, T>): void {
  state.stopToast = state.world.wait(toastMs, () => dismiss(state));
}

function dismiss<O extends Order, T extends Told>(state: State<O, T>): void {
  state.stopToast();
  state.toast.value = null;
}
