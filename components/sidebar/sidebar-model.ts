import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Health, TabScreen } from '../../lib/messages/protocol.ts';
import type { Words } from '../../lib/words/words.ts';
import { createTicking, type Ticking } from '../kit/ticking.ts';
import { createWriteModel, type WriteModel } from '../receipt/write-model.ts';
import { createTeachModel, type TeachModel } from '../teach/teach-model.ts';
import { createNoteModel, type NoteModel } from '../writing/note-model.ts';
import { type ChoiceModel, createChoiceModel } from './choice-model.ts';
import { type CommandModel, createCommandModel } from './command-model.ts';
import { createGmailModel, type GmailModel } from './draft/gmail-model.ts';
import { createMessageModel, type MessageModel } from './draft/message-model.ts';
import { createFollowModel, type FollowModel } from './follow/follow-model.ts';
import { createHistoryModel, type HistoryModel } from './history/history-model.ts';
import { type ChipModel, createChipModel } from './note/chip-model.ts';
import { createOrders, type Orders } from './orders.ts';
import { createScreenModel, type ScreenModel } from './screen-model.ts';
import { createScriptModel, type ScriptModel } from './script/script-model.ts';
import type { SidebarWorld } from './sidebar-world.ts';
import { type ArmedModel, createArmedModel } from './step/armed-model.ts';
import { createFormModel, type FormModel } from './step/form-model.ts';
import { subjectOf } from './subject.ts';

export type TabName = 'timeline' | 'script' | 'sequence' | 'details';

/** A line of the timeline whose receipts are open. */
export interface OpenReceipt {
  readonly lineId: string;
  /** It was asked for elsewhere on the screen: the focus goes there. */
  readonly isJumpedTo: boolean;
}

/** All that the sidebar shows and does. */
export interface SidebarModel {
  readonly world: SidebarWorld;
  readonly screen: ScreenModel;
  readonly commands: CommandModel;
  readonly orders: Orders;
  readonly notes: NoteModel;
  readonly messages: MessageModel;
  readonly gmail: GmailModel;
  readonly armed: ArmedModel;
  readonly choices: ChoiceModel;
  readonly forms: FormModel;
  /** What the notes say of dates and promises. */
  readonly chips: ChipModel;
  /** Where the rep is in the scripts. */
  readonly scripts: ScriptModel;
  readonly follow: FollowModel;
  readonly history: HistoryModel;
  readonly teach: TeachModel;
  readonly ticking: Ticking;
  readonly tab: ReadonlySignal<TabName>;
  readonly chooseTab: (name: TabName) => void;
  /** The sentences begun in the command bar, each under its lead: it stands there again when they do. */
  readonly begun: Map<string, string>;
  /** What the rep does about what is owed to the CRMs. */
  readonly writes: WriteModel;
  /** The line of the timeline whose receipts are open. */
  readonly openReceipt: ReadonlySignal<OpenReceipt | null>;
  readonly toggleReceipt: (lineId: string) => void;
  /** Goes to a line of the timeline, and opens its receipts. */
  readonly showReceipt: (lineId: string) => void;
  readonly health: ReadonlySignal<Health | null>;
  /** The extension was updated or removed under this page: nothing can be asked any more. */
  readonly isOutdated: ReadonlySignal<boolean>;
  readonly words: () => Words;
  /** Starts listening; returns how to stop. */
  readonly start: () => () => void;
  /** Looks again whether reminders work and the data is whole. */
  readonly checkHealth: () => Promise<void>;
}

/** The sidebar's model, made of small ones; `start` sets it going. */
export function createSidebarModel(world: SidebarWorld): SidebarModel {
  const screen = createScreenModel(world);
  const commands = createCommandModel(world, screen);
  const notes = createNoteModel(world);
  const messages = createMessageModel(world);
  const armed = createArmedModel(world);
  const choices = createChoiceModel(world, armed);
  const forms = createFormModel(world);
  const chips = createChipModel(world);
  const scripts = createScriptModel();
  const follow = createFollowModel(world);
  const ticking = createTicking(world);
  const teach = createTeachModel(world);
  const tab = signal<TabName>('timeline');
  const history = createHistoryModel(world);
  const openReceipt = signal<OpenReceipt | null>(null);
  const [health, isOutdated] = [signal<Health | null>(null), signal(false)];
  const onLogged = (leadId: string, done: Parameters<CommandModel['tell']>[0]): void => {
    const prompt = screen.screen.value?.prompt;
    if (prompt?.kind !== 'followed' || prompt.lead.id !== leadId) return;
    if (armed.of(prompt)?.kind === 'message') armed.disarm(prompt);
    commands.tell(done);
  };
  const checkHealth = async (): Promise<void> => {
    isOutdated.value = !world.isAlive();
    if (!isOutdated.value) health.value = await findHealth(world, health.value);
  };
  return {
    world,
    screen,
    commands,
    notes,
    messages,
    armed,
    gmail: createGmailModel(world),
    choices,
    forms,
    chips,
    scripts,
    follow,
    ticking,
    teach,
    health,
    isOutdated,
    checkHealth,
    begun: new Map(),
    writes: createWriteModel(world),
    openReceipt,
    toggleReceipt: (lineId) =>
      void (openReceipt.value = openReceipt.value?.lineId === lineId ? null : { lineId, isJumpedTo: false }),
    showReceipt: (lineId) => {
      tab.value = 'timeline';
      openReceipt.value = { lineId, isJumpedTo: true };
    },
    history,
    orders: createOrders({ world, screen, commands, notes, messages, armed, choices, forms, chips, scripts, follow }),
    tab,
    chooseTab: (name) => {
      tab.value = name;
    },
    words: () => world.wordsAt(ticking.now.value),
    start: () => {
      const stops = [
        ticking.start(),
        screen.start(),
        teach.start(),
        history.start(),
        world.hear((news) => news.news === 'logged' && onLogged(news.leadId, news)),
        effect(() => void teach.show(teachableTab(screen.screen.value))),
        screen.screen.subscribe(() => ticking.tickNow()),
        effect(() => notes.letGo(subjectOf(screen.screen.value?.prompt ?? null))),
        effect(() => {
          if (ticking.now.value || screen.isStale.value || commands.failed.value) isOutdated.value = !world.isAlive();
        }),
      ];
      void checkHealth();
      return () => stops.forEach((stop) => stop());
    },
  };
}

/** Health that cannot be asked for is what it was: the failure shows where the rep acts. */
async function findHealth(world: SidebarWorld, known: Health | null): Promise<Health | null> {
  try {
    return await world.ask('findHealth', {});
  } catch {
    return known;
  }
}

/** The tab, where its page may be one that can be taught: not while a CRM's own reader reads it. */
function teachableTab(screen: TabScreen | null): number | null {
  if (!screen?.view) return null;
  const { view } = screen;
  const ref = view.kind === 'record' ? view.reading.ref : view.kind === 'settling' ? view.ref : null;
  if (view.kind === 'ask') return null;
  return ref === null || ref.crm === 'generic' || ref.crm === 'taught' ? screen.tabId : null;
}
