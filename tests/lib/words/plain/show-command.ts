import type { Command } from '../../../../lib/words/plain/command.ts';
import type { Understood } from '../../../../lib/words/plain/read-command.ts';
import { shownWhen } from './show-found.ts';

/** What was understood in one line: `log lead=Ann Lee outcome=voicemail next={when=2026-11-26}`; nulls and blanks are left out. */
export function shownUnderstood(understood: Understood, zone: string): string {
  if (understood.kind === 'command') return shownCommand(understood.command, zone);
  if (understood.kind !== 'unsure') return understood.kind;
  return `? ${understood.options.map((option) => shownCommand(option, zone)).join(' / ')}`;
}

function shownCommand({ kind, ...rest }: Command, zone: string): string {
  return [kind, ...fields(rest, zone)].join(' ');
}

function fields(value: object, zone: string): readonly string[] {
  return Object.entries(value)
    .map(([name, field]) => [name, shownField(field, zone)] as const)
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name}=${words}`)
    .sort();
}

function shownField(value: unknown, zone: string): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((one) => shownField(one, zone)).join('; ');
  if (typeof value !== 'object') return String(value);
  const isWhen = 'kind' in value && ['at', 'between', 'on'].includes(String(value.kind));
  return isWhen ? shownWhen(value as Parameters<typeof shownWhen>[0], zone) : `{${fields(value, zone).join(' ')}}`;
}
