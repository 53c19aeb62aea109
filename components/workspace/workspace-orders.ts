import type { CommandResult, Input } from '../../lib/messages/protocol.ts';
import {
  type CommandLine,
  type CommandMethod,
  type CommandWorld,
  createCommandLine,
  type Order,
  type Told,
  toldOf,
} from '../kit/command-line.ts';

/** The workspace's commands, one at a time, with undo for the last. */
export interface WorkspaceOrders
  extends Pick<CommandLine<Order, Told>, 'inFlight' | 'failed' | 'toast' | 'retry' | 'dismiss' | 'hold'> {
  readonly give: Give;
  readonly undo: (commandId: string) => Promise<void>;
}

/** Gives an order; `onDone` hears of it only when it was done. */
export type Give = <M extends CommandMethod>(
  method: M,
  input: Omit<Input<M>, 'commandId'>,
  onDone?: (result: CommandResult & { kind: 'done' }) => void,
) => Promise<void>;

/** The workspace's orders. `onChange` is called after each that was answered: what is shown may be another now. */
export function createWorkspaceOrders(world: CommandWorld, onChange: () => void): WorkspaceOrders {
  const { send, ...line } = createCommandLine<Order, Told>(world, toldOf);
  const give: Give = (method, input, onDone) =>
    send({
      method,
      input,
      onDone: (result) => {
        if (result.kind === 'done') onDone?.(result);
        onChange();
      },
    });
  return { ...line, give, undo: (undoneCommandId) => give('undo', { undoneCommandId }) };
}
