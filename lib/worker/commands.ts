import { archiveLead, restoreLead } from '../followups/archive-lead.ts';
import { setAway } from '../followups/away.ts';
import { addNote, changeLead } from '../followups/change-lead.ts';
import {
  pauseEnrollment,
  rescheduleTouch,
  resumeEnrollment,
  skipTouch,
  stopEnrollment,
} from '../followups/change-run.ts';
import { findConcerned } from '../followups/concerned.ts';
import { followLead, linkRecord } from '../followups/follow-lead.ts';
import { logPosted } from '../followups/letters/log-posted.ts';
import { levelBacklog } from '../followups/level-backlog.ts';
import { logOutcome } from '../followups/log-outcome.ts';
import { logSignal } from '../followups/log-signal.ts';
import { logSent } from '../followups/mail/log-sent.ts';
import { mergeLeads, notSamePerson } from '../followups/merge-leads.ts';
import { moveRun } from '../followups/move-runs.ts';
import { addReminder, finishReminder, moveReminder } from '../followups/reminders.ts';
import { renameFolder } from '../followups/rename-folder.ts';
import { approveMessage } from '../followups/reviews/approve-message.ts';
import { saveRep } from '../followups/save-rep.ts';
import { changeReminders, saveRules } from '../followups/save-rules.ts';
import { approveScript, hideScript, removeScript, saveScript } from '../followups/save-script.ts';
import { saveSequence } from '../followups/save-sequence.ts';
import { removeSnippet, saveSnippet } from '../followups/save-snippet.ts';
import { approveTemplate, bringBackTemplate, removeTemplate, saveTemplate } from '../followups/save-template.ts';
import { settleNews } from '../followups/settle-news.ts';
import { splitLead } from '../followups/split-lead.ts';
import { startSequence } from '../followups/start-sequence.ts';
import { liftSuppression, suppress } from '../followups/suppress.ts';
import { undo } from '../followups/undo.ts';
import type { World } from '../followups/world.ts';
import type { CommandResult } from '../messages/protocol.ts';
import type { Handlers } from '../messages/server.ts';
import { deliverOutbox } from './deliver-outbox.ts';
import { keptInput } from './kept-input.ts';
import { tellChange } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

type UseCase<Input> = (world: World, input: Input, now: number) => Promise<CommandResult>;

type LeadCommand =
  | 'followLead'
  | 'linkRecord'
  | 'logOutcome'
  | 'logSent'
  | 'logPosted'
  | 'logSignal'
  | 'addNote'
  | 'rescheduleTouch'
  | 'skipTouch'
  | 'pauseEnrollment'
  | 'resumeEnrollment'
  | 'stopEnrollment'
  | 'startSequence'
  | 'moveRun'
  | 'changeLead'
  | 'saveRep'
  | 'archiveLead'
  | 'restoreLead'
  | 'suppress'
  | 'addReminder'
  | 'moveReminder'
  | 'finishReminder'
  | 'mergeLeads'
  | 'splitLead'
  | 'notSamePerson'
  | 'settleNews'
  | 'approveMessage'
  | 'undo';

type RepCommand =
  | 'liftSuppression'
  | 'saveSequence'
  | 'saveRules'
  | 'changeReminders'
  | 'setAway'
  | 'levelBacklog'
  | LibraryCommand;

type LibraryCommand =
  | 'saveTemplate'
  | 'approveTemplate'
  | 'removeTemplate'
  | 'bringBackTemplate'
  | 'renameFolder'
  | 'saveSnippet'
  | 'removeSnippet'
  | 'saveScript'
  | 'approveScript'
  | 'hideScript'
  | 'removeScript';

/** The commands of the rep: each stored in one transaction and answered at once; what follows from it is told after. */
export function commandHandlers(worker: Worker): Pick<Handlers, LeadCommand | RepCommand> {
  return { ...leadCommands(worker), ...repCommands(worker) };
}

/** Commands about one lead. */
function leadCommands(worker: Worker): Pick<Handlers, LeadCommand> {
  return {
    followLead: command(worker, followLead),
    linkRecord: command(worker, linkRecord),
    logOutcome: command(worker, logOutcome),
    logSent: command(worker, logSent),
    logPosted: command(worker, logPosted),
    logSignal: command(worker, logSignal),
    addNote: command(worker, addNote),
    rescheduleTouch: command(worker, rescheduleTouch),
    skipTouch: command(worker, skipTouch),
    pauseEnrollment: command(worker, pauseEnrollment),
    resumeEnrollment: command(worker, resumeEnrollment),
    stopEnrollment: command(worker, stopEnrollment),
    startSequence: command(worker, startSequence),
    moveRun: command(worker, moveRun),
    changeLead: command(worker, changeLead),
    saveRep: command(worker, saveRep),
    archiveLead: command(worker, archiveLead),
    restoreLead: command(worker, restoreLead),
    suppress: command(worker, suppress),
    addReminder: command(worker, addReminder),
    moveReminder: command(worker, moveReminder),
    finishReminder: command(worker, finishReminder),
    mergeLeads: command(worker, mergeLeads),
    splitLead: command(worker, splitLead),
    notSamePerson: command(worker, notSamePerson),
    settleNews: command(worker, settleNews),
    approveMessage: command(worker, approveMessage),
    undo: command(worker, undo),
  };
}

/** Commands about what is the rep's own, which may change many leads. */
function repCommands(worker: Worker): Pick<Handlers, RepCommand> {
  return {
    liftSuppression: command(worker, liftSuppression),
    saveSequence: command(worker, saveSequence),
    saveRules: command(worker, saveRules),
    changeReminders: command(worker, changeReminders),
    setAway: command(worker, setAway),
    levelBacklog: command(worker, levelBacklog),
    saveTemplate: command(worker, saveTemplate),
    approveTemplate: command(worker, approveTemplate),
    removeTemplate: command(worker, removeTemplate),
    bringBackTemplate: command(worker, bringBackTemplate),
    renameFolder: command(worker, renameFolder),
    saveSnippet: command(worker, saveSnippet),
    removeSnippet: command(worker, removeSnippet),
    saveScript: command(worker, saveScript),
    approveScript: command(worker, approveScript),
    hideScript: command(worker, hideScript),
    removeScript: command(worker, removeScript),
  };
}

function command<Input extends object>(
  worker: Worker,
  useCase: UseCase<Input>,
): (input: Input) => Promise<CommandResult> {
  return async (input) => {
    const result = await useCase(worldOf(worker), await keptInput(worker.db, input), worker.now());
    if (result.kind === 'done') {
      // Not waited for: the rep's next step is on screen first. Cut short, the next wake makes it good.
      followUp(worker, result.commandId);
    }
    return result;
  };
}

function followUp(worker: Worker, commandId: string): void {
  tellConcerned(worker, commandId)
    .catch((error: unknown) => worker.report('telling a change', error))
    .then(() => deliverOutbox(worker))
    .catch((error: unknown) => worker.report('delivering', error));
}

async function tellConcerned(worker: Worker, commandId: string): Promise<void> {
  await tellChange(worker, await findConcerned(worker.db, commandId));
}
