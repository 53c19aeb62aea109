import { describe, expect, it } from 'vitest';
import { createCommandLine, type Order, toldOf } from '../../../components/kit/command-line.ts';
import type { CommandResult } from '../../../lib/messages/protocol.ts';
import { reason } from '../../../lib/touches/reason.ts';
import { fakeClock, fakeWorker } from '../queue/queue.ts';

const restored: CommandResult = {
  kind: 'done',
  commandId: 'c1',
  says: [reason('restored')],
  leadId: 'l',
  prompt: null,
};
const order: Order = { method: 'restoreLead', input: { leadId: 'l' } };

function line(answer: () => CommandResult | Promise<CommandResult>) {
  const worker = fakeWorker({ restoreLead: answer, undo: answer });
  const clock = fakeClock();
  const commands = createCommandLine({ ...worker, ...clock }, toldOf);
  return { commands, worker, clock };
}

describe('a line of commands', () => {
  it('tells what was done for ten seconds, and what to undo', async () => {
    const { commands, clock } = line(() => restored);
    await commands.send(order);
    expect(commands.toast.value).toMatchObject({ kind: 'done', says: restored.says, commandId: 'c1' });
    clock.pass(9_999);
    expect(commands.toast.value).not.toBeNull();
    clock.pass(1);
    expect(commands.toast.value).toBeNull();
  });

  it('does not take the toast from under a hand', async () => {
    const { commands, clock } = line(() => restored);
    await commands.send(order);
    commands.hold(true);
    clock.pass(60_000);
    expect(commands.toast.value).not.toBeNull();
    commands.hold(false);
    clock.pass(10_000);
    expect(commands.toast.value).toBeNull();
  });

  it('sends one command at a time', async () => {
    const { commands, worker } = line(() => restored);
    await Promise.all([commands.send(order), commands.send(order)]);
    expect(worker.calls).toHaveLength(1);
  });

  it('sends what got no answer again under the same id', async () => {
    const { commands, worker } = line(() => Promise.reject(new Error('gone')));
    await commands.send(order);
    expect(commands.failed.value).toBe('restoreLead');
    worker.answer({ restoreLead: () => restored });
    await commands.retry();
    expect(commands.failed.value).toBeNull();
    expect(worker.calls[1]?.input).toEqual(worker.calls[0]?.input);
  });

  it.each<[string, Order['method'], CommandResult]>([
    ['what was refused', 'restoreLead', { kind: 'refused', because: 'not-found', prompt: null }],
    ['an undo', 'undo', restored],
  ])('offers no undo for %s', async (_, method, result) => {
    const { commands } = line(() => result);
    await commands.send({ method, input: {} });
    expect(commands.toast.value?.commandId).toBeNull();
  });
});
