import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Input } from '../../../lib/messages/protocol.ts';
import type { SaidOrder, SaidWho } from '../../../lib/messages/said.ts';
import type { CommandPlace, ShowDeed, Where } from '../../command/command-place.ts';
import { keyOf } from '../order-key.ts';
import { strayPressMs } from '../orders.ts';
import type { SidebarModel } from '../sidebar-model.ts';
import { leadIdOf, leadSubject, momentOf } from '../subject.ts';

/** The sidebar as a place for commands: a sentence without a name is about the lead on show. */
export function sidebarPlace(model: SidebarModel): CommandPlace {
  const { world, commands } = model;
  return {
    ask: world.ask,
    now: world.now,
    wait: world.wait,
    hereId: () => hereId(model),
    isBusy: () =>
      commands.inFlight.value !== null ||
      commands.failed.value !== null ||
      world.now() - model.screen.changedAt() < strayPressMs,
    give: (order, about, onEnd) => give(model, { order, about }, onEnd),
    whereFor: (deed) => whereFor(model, deed),
    show: (deed) => show(model, deed),
    trusts: world.trusts,
  };
}

function hereId({ screen }: SidebarModel): string | null {
  return leadIdOf(screen.screen.value?.prompt ?? null);
}

interface Giving {
  readonly order: SaidOrder;
  readonly about: SaidWho | null;
}

function give(model: SidebarModel, { order, about }: Giving, onEnd: (isDone: boolean) => void): void {
  const { screen, commands, messages } = model;
  const on = screen.screen.peek();
  if (!on) return;
  // What is not saved yet may be what was sent: the worker judges it by what it has.
  messages.flush();
  model.begun.delete(hereId(model) ?? '');
  const subject = about && leadSubject(about.leadId);
  // One method at a time fits its own input; the compiler cannot follow that through the union.
  const given = { method: order.method, input: order.input as Omit<Input<SaidOrder['method']>, 'commandId'> };
  void commands.send({
    ...given,
    key: `${subject} ${keyOf(given)}`,
    moment: { ...momentOf(on), subject },
    name: about?.name ?? '',
    onDone: (result) => onEnd(result.kind === 'done'),
  });
}

/** Lists and drafts are of the workspace; what is about another lead is beside their own record. */
function whereFor(model: SidebarModel, deed: ShowDeed): Where {
  if (deed.kind === 'list' || deed.kind === 'draft') return 'workspace';
  if (deed.leadId === null || deed.leadId === hereId(model)) return 'here';
  return deed.kind === 'history' ? 'answer' : 'record';
}

function show(model: SidebarModel, deed: ShowDeed): void {
  if (deed.kind === 'history') return model.chooseTab('timeline');
  const shown = shownLead(model);
  if (deed.kind !== 'script' || !shown) return;
  if (deed.scenario) model.scripts.choose(shown, deed.scenario);
  model.chooseTab('script');
}

function shownLead({ screen }: SidebarModel): LeadPrompt | null {
  const prompt = screen.screen.peek()?.prompt;
  return prompt?.kind === 'followed' ? prompt : null;
}
