import type { ConnectionCard } from '../../../lib/messages/connections.ts';
import type { SignInField, SignInWay } from '../../../lib/outbox/connection.ts';
import { type Access, noAccess } from './connect-flow.ts';

/** A sign-in as the rep is filling it in. Its secrets are on this screen only, and only until they were sent. */
export interface ConnectDraft {
  readonly way: SignInWay;
  readonly fields: Readonly<Record<string, string>>;
  /** What the worker said has to be allowed besides what the card names. */
  readonly more: Access;
}

/** The ways a workspace can be connected by, in the order its CRM offers them; by hand is always the last. */
export function waysOf({ signIns }: Pick<ConnectionCard, 'signIns'>): readonly SignInWay[] {
  return [...signIns.map(({ way }) => way), 'form'];
}

/** What there is to fill in for a way. */
export function fieldsOf({ signIns }: Pick<ConnectionCard, 'signIns'>, way: SignInWay): readonly SignInField[] {
  return signIns.find((signIn) => signIn.way === way)?.fields ?? [];
}

/** The draft for a way: with what is known from the last sign-in, or what the address says; a secret never is. */
export function draftFor(card: ConnectionCard, way: SignInWay): ConnectDraft {
  const { connection } = card;
  const kept = connection?.way === way ? connection.fields : {};
  const filled = fieldsOf(card, way).map((field) => [field.name, kept[field.name] ?? firstOf(field, card)]);
  return { way, fields: Object.fromEntries(filled), more: noAccess };
}

/** A list has its first choice, or the one that the host ends with (a data centre). */
function firstOf({ options = [], isOptional = false }: SignInField, { host }: ConnectionCard): string {
  const named = options.find((option) => host === option || host.endsWith(`.${option}`));
  return named ?? (isOptional ? '' : (options[0] ?? ''));
}

/** The draft without what must not stay on a screen. */
export function withoutSecrets(card: ConnectionCard, draft: ConnectDraft): ConnectDraft {
  const secret = new Set(fieldsOf(card, draft.way).flatMap(({ name, isSecret }) => (isSecret ? [name] : [])));
  const fields = Object.entries(draft.fields).map(([name, text]) => [name, secret.has(name) ? '' : text]);
  return { ...draft, fields: Object.fromEntries(fields) };
}

/** The first field that has to be filled in and is not; null when all are. */
export function emptyField(card: ConnectionCard, { way, fields }: ConnectDraft): string | null {
  const empty = fieldsOf(card, way).find(({ name, isOptional }) => !isOptional && (fields[name] ?? '').trim() === '');
  return empty?.name ?? null;
}

/** All that Chrome has to be asked for before this draft is sent. */
export function accessFor({ hosts, permissions }: ConnectionCard, { way, more }: ConnectDraft): Access {
  return {
    hosts: [...new Set([...(hosts[way] ?? []), ...more.hosts])],
    permissions: [...new Set([...(permissions[way] ?? []), ...more.permissions])],
  };
}
