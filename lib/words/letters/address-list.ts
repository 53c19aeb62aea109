import { envelopeLines, postalAddress } from '../../leads/addresses/postal-address.ts';
import type { Words } from '../words.ts';
import { csvOf, separatorOf } from './csv.ts';

/** Whom a piece goes to. */
export interface Addressed {
  readonly name: string;
  readonly company: string;
  readonly address: string;
  /** The rep's own fields of the lead. */
  readonly custom: Readonly<Record<string, string>>;
}

interface Row {
  readonly to: Addressed;
  readonly lines: readonly string[];
  /** City, region, postcode, country; empty where the address is whole in its lines. */
  readonly place: readonly string[];
}

const nowhere = ['', '', '', ''];

/** The addresses as a CSV file for a mail house: a row each, and after the address a column per field of the rep's own. */
export function addressList(all: readonly Addressed[], { t, locale }: Pick<Words, 't' | 'locale'>): string {
  const rows = all.map(rowOf);
  const lineCount = Math.max(2, ...rows.map(({ lines }) => lines.length));
  const own = [...new Set(all.flatMap(({ custom }) => Object.keys(custom)))];
  const lineNames = Array.from({ length: lineCount }, (_, at) => t('letters.csv_line', { n: at + 1 }));
  const places = [t('letters.csv_city'), t('letters.csv_region'), t('letters.csv_postcode'), t('letters.csv_country')];
  const head = [t('letters.csv_name'), t('letters.csv_company'), ...lineNames, ...places, ...own];
  const cells = rows.map(({ to, lines, place }) => [
    to.name,
    to.company,
    ...lineNames.map((_, at) => lines[at] ?? ''),
    ...place,
    ...own.map((name) => (Object.hasOwn(to.custom, name) ? (to.custom[name] ?? '') : '')),
  ]);
  return csvOf([head, ...cells], separatorOf(locale));
}

function rowOf(to: Addressed): Row {
  const postal = postalAddress(to.address);
  if (!postal) return { to, lines: envelopeLines(to.address), place: nowhere };
  const { street, city, region, postcode, country } = postal;
  return { to, lines: street, place: [city, region, postcode, country] };
}
