import type { RepProfile } from '../touches/rep-profile.ts';
import type { Command, CommandResult } from './protocol.ts';

/** What the rep tells of themselves; what is left out stays as it is. */
export interface RepChanges extends Partial<RepProfile> {
  readonly bookingLink?: string;
}

/** What screens say about the rep; part of the protocol. */
export interface RepMethods {
  /** Keeps what a text to this lead needs to know of the rep. The rest of the rules stays as it is. */
  saveRep: { from: 'screen'; input: Command & { leadId: string; rep: RepChanges }; answer: CommandResult };
}
