import { addNote, changeLead } from '../followups/change-lead.ts';
import {
  pauseEnrollment,
  rescheduleTouch,
  resumeEnrollment,
  skipTouch,
  stopEnrollment,
} from '../followups/change-run.ts';
import { followLead, linkRecord } from '../followups/follow-lead.ts';
import { logOutcome } from '../followups/log-outcome.ts';
import { startSequence } from '../followups/start-sequence.ts';
import { undo } from '../followups/undo.ts';
import type { World } from '../followups/world.ts';
import type { CommandResult } from '../messages/protocol.ts';
import type { Handlers } from '../messages/server.ts';
import { tellChange } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

type UseCase<Input> = (world: World, input: Input, now: number) => Promise<CommandResult>;

type CommandMethod =
  | 'followLead'
  | 'linkRecord'
  | 'logOutcome'
  | 'addNote'
  | 'rescheduleTouch'
  | 'skipTouch'
  | 'pauseEnrollment'
  | 'resumeEnrollment'
  | 'stopEnrollment'
  | 'startSequence'
  | 'changeLead'
  | 'undo';

/** The commands of the rep: each stored in one transaction and answered at once; what follows from it is told after. */
export function commandHandlers(worker: Worker): Pick<Handlers, CommandMethod> {
  return {
    followLead: command(worker, followLead),
    linkRecord: command(worker, linkRecord),
    logOutcome: command(worker, logOutcome),
    addNote: command(worker, addNote),
    rescheduleTouch: command(worker, rescheduleTouch),
    skipTouch: command(worker, skipTouch),
    pauseEnrollment: command(worker, pauseEnrollment),
    resumeEnrollment: command(worker, resumeEnrollment),
    stopEnrollment: command(worker, stopEnrollment),
    startSequence: command(worker, startSequence),
    changeLead: command(worker, changeLead),
    undo: command(worker, undo),
  };
}

function command<Input>(worker: Worker, useCase: UseCase<Input>): (input: Input) => Promise<CommandResult> {
  return async (input) => {
    const result = await useCase(worldOf(worker), input, worker.now());
    if (result.kind === 'done') {
      // Not waited for: the rep's next step is on screen first. Cut short, the next wake makes it good.
      tellChange(worker, [result.leadId]).catch((error: unknown) => worker.report('telling a change', error));
    }
    return result;
  };
}
