import type { Meaning } from '../../messages/said.ts';
import type { Command } from '../../words/plain/command.ts';
import { type CommandOf, cannot, type Facts, type LeadFacts } from './facts.ts';
import { logged } from './log-meanings.ts';
import { noted } from './note-meanings.ts';
import { reminded, remindedByRule } from './remind-meanings.ts';
import { moved, paused, resumed, scheduled, skipped, started, stopped } from './run-meanings.ts';
import {
  counted,
  created,
  found,
  listed,
  recounted,
  repeated,
  ruled,
  scripted,
  sorted,
  undone,
} from './show-meanings.ts';
import { archived, statusSet, temperatureSet } from './status-meanings.ts';

type Kind = Command['kind'];
type About<One extends Kind> = (command: CommandOf<One>, facts: LeadFacts) => readonly Meaning[];
type Alone<One extends Kind> = (command: CommandOf<One>, facts: Facts) => readonly Meaning[];

/** What each command about a lead means. */
const aboutLead = {
  log: logged,
  schedule: scheduled,
  snooze: moved,
  reschedule: moved,
  skip: skipped,
  'stop-sequence': stopped,
  'start-sequence': started,
  'pause-sequence': paused,
  'resume-sequence': resumed,
  history: recounted,
  find: found,
  remind: reminded,
  note: noted,
  status: statusSet,
  temperature: temperatureSet,
  archive: archived,
} satisfies { [K in Kind]?: About<K> };

/** What those mean that need no lead; some of them may have one. */
const aboutNobody = {
  'create-sequence': created,
  repeat: repeated,
  'remind-rule': (command, facts) =>
    facts.prompt ? remindedByRule(command, { ...facts, prompt: facts.prompt }) : ruled(command, facts),
  show: listed,
  sort: sorted,
  script: scripted,
  stats: counted,
  undo: undone,
} satisfies { [K in Exclude<Kind, keyof typeof aboutLead>]: Alone<K> };

/** Does the command need to be about a lead? */
export function needsLead(kind: Kind): kind is keyof typeof aboutLead {
  return Object.hasOwn(aboutLead, kind);
}

/** Everything that a command can mean for the lead, or for nobody: several where the rep has to choose. */
export function meaningsOf(command: Command, facts: Facts): readonly Meaning[] {
  const { kind } = command;
  // One kind at a time fits its own command; the compiler cannot follow that through the union.
  if (!needsLead(kind)) return (aboutNobody[kind] as Alone<Kind>)(command as CommandOf<Kind>, facts);
  if (!facts.prompt) return cannot('who');
  return (aboutLead[kind] as About<Kind>)(command as CommandOf<Kind>, { ...facts, prompt: facts.prompt });
}
