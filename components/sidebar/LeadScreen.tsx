import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LeadPrompt, TimelineLine } from '../../lib/messages/prompt.ts';
import type { PageView } from '../../lib/records/page-reading.ts';
import type { Words } from '../../lib/words/words.ts';
import { onDemand } from '../kit/on-demand.ts';
import { type Tab, TabList } from '../kit/TabList.tsx';
import { TellMe } from './command/TellMe.tsx';
import { PromiseTally } from './details/PromiseTally.tsx';
import { FromCrm } from './hints/FromCrm.tsx';
import { Hints } from './hints/Hints.tsx';
import { SamePerson } from './hints/SamePerson.tsx';
import { OwedLine } from './history/OwedLine.tsx';
import { Timeline } from './history/Timeline.tsx';
import { MailLine } from './mail/MailLine.tsx';
import { OptOutCard } from './mail/OptOutCard.tsx';
import { NoteBox } from './note/NoteBox.tsx';
import { NoteChips } from './note/NoteChips.tsx';
import { TimeChips } from './note/TimeChips.tsx';
import { Promises } from './Promises.tsx';
import { Reminders } from './Reminders.tsx';
import { useReplyKey } from './reply-key.ts';
import { SequenceTab } from './SequenceTab.tsx';
import styles from './Sidebar.module.css';
import { ScriptPanel } from './script/ScriptPanel.tsx';
import type { SidebarModel, TabName } from './sidebar-model.ts';
import { OutcomeGrid, outcomeForKey } from './step/OutcomeGrid.tsx';
import { gridChoices } from './step/outcome-choices.ts';
import { StepCard } from './step/StepCard.tsx';
import { leadSubject } from './subject.ts';
import { nextTimes } from './times.ts';
import { Who } from './Who.tsx';

const DetailsTab = onDemand(async () => (await import('./details/DetailsTab.tsx')).DetailsTab);

export interface LeadScreenProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly view: PageView | null;
  readonly words: Words;
  readonly actions: ComponentChildren;
}

/** A followed lead: who, what now, how it went, and what else is known. */
export function LeadScreen({ model, shown, view, words, actions }: LeadScreenProps): JSX.Element {
  const { orders, notes, world } = model;
  const { lead } = shown;
  const lines = model.history.linesOf(shown);
  const key = leadSubject(lead.id);
  const parts = { model, shown, lines, words };
  useReplyKey(model, shown);
  return (
    <>
      <Who
        shown={shown}
        words={words}
        actions={actions}
        reminders={<Reminders model={model} shown={shown} words={words} />}
      />
      <MailLine view={view} t={words.t} />
      <OptOutCard model={model} shown={shown} words={words} />
      <Promises model={model} shown={shown} words={words} />
      <StepCard {...parts} />
      <OwedLine lines={lines} t={words.t} onShow={(lineId) => model.showReceipt(lineId)} />
      <FromCrm model={model} shown={shown} words={words} />
      <SamePerson model={model} shown={shown} words={words} />
      <Hints model={model} shown={shown} words={words} />
      {shown.choices.length > 0 && <Outcomes model={model} shown={shown} words={words} />}
      <div class={styles.note}>
        <NoteBox
          text={notes.textOf(key, shown.draft)}
          isSensitive={notes.isSensitive(key, shown.draftIsSensitive)}
          state={notes.stateOf(key)}
          t={words.t}
          onType={(text, isSensitive) => notes.type(key, text, isSensitive)}
          onAdd={(event) => world.trusts(event) && orders.addNote(shown)}
        />
        <NoteChips key={key} model={model} shown={shown} note={notes.textOf(key, shown.draft)} words={words} />
      </div>
      <div class={styles.note}>
        <TellMe key={key} model={model} leadId={lead.id} words={words} />
      </div>
      <Tabs {...parts} view={view} />
    </>
  );
}

function Outcomes({ model, shown, words }: { model: SidebarModel; shown: LeadPrompt; words: Words }): JSX.Element {
  const { choices, orders, commands, world } = model;
  const { t } = words;
  const grid = gridChoices(shown, choices.loggedAs(shown));
  useEffect(() => listenForKeys(model, shown), [model, shown]);
  return (
    <section class={styles.outcomes} aria-labelledby="outcomes">
      <h2 id="outcomes" class={styles.heading}>
        {t(shown.touch ? 'sidebar.how_did_it_go' : 'sidebar.log_unplanned')}
      </h2>
      {!shown.lead.doNotContact && (
        <TimeChips
          label={t('sidebar.then')}
          asPlanned={t(shown.touch ? 'sidebar.as_planned' : 'sidebar.no_plan')}
          times={nextTimes(words.repZone, words.now)}
          chosen={choices.nextOf(shown)}
          onChoose={(time) => choices.chooseNext(shown, time)}
          words={words}
          read={(text) => choices.readTyped(shown, text)}
          trusts={world.trusts}
        />
      )}
      <OutcomeGrid
        choices={grid}
        nextAt={choices.nextOf(shown)?.at ?? null}
        busy={commands.inFlight.value !== null}
        words={words}
        onLog={(event, outcome) => world.trusts(event) && orders.log(shown, outcome)}
      />
    </section>
  );
}

function listenForKeys({ world, orders, choices }: SidebarModel, shown: LeadPrompt): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const outcome = outcomeForKey(event, gridChoices(shown, choices.loggedAs(shown)));
    if (!outcome || !world.trusts(event)) return;
    event.preventDefault();
    orders.log(shown, outcome);
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

const tabs: readonly Omit<Tab<TabName>, 'words'>[] = [
  { name: 'timeline' },
  { name: 'script' },
  { name: 'sequence' },
  { name: 'details' },
];

type TabsProps = Pick<LeadScreenProps, 'model' | 'shown' | 'view' | 'words'> & { lines: readonly TimelineLine[] };

function Tabs(props: TabsProps): JSX.Element {
  const { model, words } = props;
  const { t } = words;
  return (
    <div class={styles.tabs}>
      <TabList
        label={t('sidebar.tabs')}
        tabs={tabs.map(({ name }) => ({ name, words: t(`sidebar.tab_${name}`) }))}
        chosen={model.tab.value}
        onChoose={model.chooseTab}
      >
        <Panel {...props} />
      </TabList>
    </div>
  );
}

function Panel({ model, shown, view, words, lines }: TabsProps): JSX.Element {
  const { orders, commands, history, world } = model;
  const busy = commands.inFlight.value !== null;
  const about = { subject: leadSubject(shown.lead.id), name: shown.lead.name };
  if (model.tab.value === 'sequence') {
    return (
      <SequenceTab
        shown={shown}
        lines={lines}
        words={words}
        busy={busy}
        onMove={(event) => world.trusts(event) && orders.moveRun(shown)}
      />
    );
  }
  if (model.tab.value === 'script')
    return <ScriptPanel key={shown.lead.id} model={model} shown={shown} words={words} />;
  if (model.tab.value === 'details') {
    return (
      <>
        <PromiseTally shown={shown} words={words} />
        <DetailsTab
          key={shown.lead.id}
          lead={shown.lead}
          reading={view?.kind === 'record' ? view.reading : null}
          zones={world.zones}
          words={words}
          busy={busy}
          suppressions={shown.suppressions}
          merged={shown.merged}
          onSave={(event, changes) => world.trusts(event) && orders.change(shown, changes)}
          onSplit={(event, otherId) => world.trusts(event) && orders.split(shown, otherId)}
          onLift={(event, suppressionId) => world.trusts(event) && orders.lift(shown, suppressionId)}
        />
      </>
    );
  }
  return (
    <Timeline
      shown={shown}
      lines={lines}
      hasOlder={history.hasOlder(shown)}
      older={history.state(shown)}
      words={words}
      busy={busy}
      opened={model.openReceipt.value}
      writes={model.writes}
      onOpen={model.toggleReceipt}
      onAct={(event, outboxId, act) => world.trusts(event) && void model.writes.act(outboxId, act)}
      onUndo={(event, commandId) => world.trusts(event) && orders.undo(commandId, about)}
      onOlder={() => void history.loadOlder(shown)}
    />
  );
}
