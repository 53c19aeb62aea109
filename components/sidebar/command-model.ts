import { type ReadonlySignal, signal } from '@preact/signals';
import type { CommandResult } from '../../lib/messages/protocol.ts';
import type { Reason } from '../../lib/touches/reason.ts';
import type { Touch } from '../../lib/touches/touch.ts';
import { createCommandLine, type Order as LineOrder, type Told, toldOf } from '../kit/command-line.ts';
import type { ScreenModel } from './screen-model.ts';
import type { SidebarWorld } from './sidebar-world.ts';
import { type Moment, momentOf } from './subject.ts';

/** A command as the rep gave it, about whom they were looking at. */
export interface Order extends LineOrder {
  /** What it asks for, of whom: two orders with one key are one order given twice. */
  readonly key: string;
  readonly moment: Moment;
  /** The name that was on the screen. */
  readonly name: string;
}

/** What the last command did, for ten seconds. */
export interface ToastState extends Told {
  readonly subject: string | null;
  readonly name: string;
  /** The touch that is planned now; null when none is, undefined when the command says nothing of it. */
  readonly next: Touch | null | undefined;
}

export interface CommandModel {
  /** The command under way: others wait until it is answered. */
  readonly inFlight: ReadonlySignal<Order['method'] | null>;
  /** A command that got no answer: nobody knows whether it was done. Sent again it is done once. */
  readonly failed: ReadonlySignal<Order['method'] | null>;
  readonly toast: ReadonlySignal<ToastState | null>;
  /** The touch that the last logged outcome planned, until another command. */
  readonly justPlanned: ReadonlySignal<string | null>;
  readonly send: (order: Order) => Promise<void>;
  readonly retry: () => Promise<void>;
  /** Tells of what the worker did by itself about the lead on show. */
  readonly tell: (done: { readonly commandId: string; readonly says: readonly Reason[] }) => void;
  readonly dismiss: () => void;
  /** The toast stays while the pointer or the focus is on it. */
  readonly hold: (isHeld: boolean) => void;
}

/** Sends the rep's commands one at a time, in the order they were given, and tells what came of each. */
export function createCommandModel(world: SidebarWorld, screen: ScreenModel): CommandModel {
  const justPlanned = signal<string | null>(null);
  const line = createCommandLine<Order, ToastState>(world, (order, result) => {
    screen.take(order.moment, result.prompt);
    const toast = toastOf(order, result);
    justPlanned.value = order.method === 'logOutcome' ? (toast.next?.id ?? null) : null;
    return toast;
  });
  /** The first is under way, or got no answer: then those after it wait, as they may rest on it. */
  const waiting: Order[] = [];
  const work = async (): Promise<void> => {
    const [next] = waiting;
    if (!next || line.inFlight.value) return;
    await (line.failed.value ? line.retry() : line.send(next));
    if (line.failed.value) return;
    waiting.shift();
    await work();
  };
  return {
    ...line,
    justPlanned,
    send: (order) => {
      // Given again while it waits it is one order; given again after a failure it is tried again.
      if (!waiting.some(({ key }) => key === order.key)) waiting.push(order);
      return work();
    },
    retry: work,
    tell: ({ commandId, says }) => {
      const shown = screen.screen.value;
      const prompt = shown?.prompt;
      if (!shown || prompt?.kind !== 'followed') return;
      const { id: leadId, name } = prompt.lead;
      const input = { leadId, touchId: prompt.touch?.id ?? '', mailId: '' };
      const order: Order = { method: 'logSent', input, key: commandId, moment: momentOf(shown), name };
      line.tell(order, { kind: 'done', commandId, says, leadId, prompt: null });
    },
  };
}

function toastOf(order: Order, result: CommandResult): ToastState {
  const { moment, name } = order;
  const told = toldOf(order, result);
  if (result.kind === 'refused') return { ...told, subject: moment.subject, name, next: undefined };
  const next = result.prompt?.kind === 'followed' ? result.prompt.touch : undefined;
  return { ...told, subject: `lead:${result.leadId}`, name, next };
}
