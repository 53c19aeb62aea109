import type { ConnectionCard } from '../../../lib/messages/connections.ts';
import type { SignInField, SignInWay } from '../../../lib/outbox/connection.ts';
import type { Failure } from '../../../lib/outbox/failure.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import { siteName } from '../../receipt/receipt-words.ts';
import type { ConnectionTold } from './connections-model.ts';

/** The words of a field to fill in. */
export function fieldText(name: string, t: Translate): string {
  return t(`connect.field_${snake(name)}`);
}

/** One choice of a field's list; most are shown as they are. */
export function optionText({ name }: SignInField, option: string, t: Translate): string {
  if (name === 'scheme') return t(`connect.scheme_${option}`);
  return name === 'version' ? t('connect.suitecrm_version', { version: option }) : option;
}

/** Where in this CRM the rep finds what a way asks for, and what it must be allowed to do. */
export function whereText({ crm }: Pick<ConnectionCard, 'crm'>, way: SignInWay, t: Translate): string {
  return way === 'form' ? t('connect.where_form') : t(`connect.where_${crm}_${way}`);
}

/** Why a CRM does not let the rep in, or did not answer, in words, with its own words behind. */
export function refusalText({ kind, says }: Failure, t: Translate): string {
  const because = t(`connect.refused_${kind}`);
  return says === '' ? because : t('connect.says', { because, says });
}

/** What became of the last thing that was done, in one or two sentences. */
export function toldText(told: ConnectionTold, card: ConnectionCard, t: Translate): string {
  switch (told.kind) {
    case 'refused':
      return refusalText(told.failure, t);
    case 'not-valid':
      return t('connect.told_not_valid');
    case 'press-again':
      return t('connect.told_press_again', { hosts: placesText(told.access.hosts) });
    case 'connected':
      return t('connect.told_connected', { site: siteName(card, t) });
    default:
      return t(`connect.told_${told.kind}`);
  }
}

/** The hosts of match patterns: `https://api.close.com/*` → `api.close.com`. */
export function placesText(patterns: readonly string[]): string {
  return [...new Set(patterns.map((pattern) => pattern.replace(/^[^:]*:\/\/|\/.*$/g, '')))].join(', ');
}

/** What a kind of record is called, by how the CRM's addresses name it; a kind of its own as it is. */
export function kindText(objectType: string, t: Translate): string {
  const kind = kinds[objectType.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')];
  return kind ? t(`connect.kind_${kind}`) : objectType;
}

const kinds: Readonly<Record<string, string>> = {
  lead: 'lead',
  'crm.lead': 'lead',
  contact: 'contact',
  person: 'contact',
  people: 'contact',
  '0-1': 'contact',
  company: 'company',
  account: 'company',
  organization: 'company',
  '0-2': 'company',
  deal: 'deal',
  opportunity: 'deal',
  '0-3': 'deal',
};

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
