import { type Company, companies } from './companies.ts';
import { type Deal, type DealStage, dealStages, deals } from './deals.ts';
import { people } from './people.ts';
import { type Person, type Stage, stages } from './person.ts';

/** What one running sample CRM knows: starts from the invented people, and forgets its changes when it stops. */
export interface Store {
  readonly people: Map<string, Person>;
  readonly companies: ReadonlyMap<string, Company>;
  readonly deals: Map<string, Deal>;
}

export interface PeopleQuery {
  readonly search: string;
  readonly stage: string;
  readonly owner: string;
  readonly sort: string;
  readonly order: string;
  readonly page: number;
  readonly size: number;
}

export interface PeoplePage {
  readonly rows: readonly Person[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

export function newStore(): Store {
  return {
    people: new Map(people.map((person) => [person.id, person])),
    companies: new Map(companies.map((company) => [company.id, company])),
    deals: new Map(deals.map((deal) => [deal.id, deal])),
  };
}

const collator = new Intl.Collator('en');

function sortKey(person: Person, sort: string): string | number {
  if (sort === 'company') return person.company;
  if (sort === 'stage') return stages.indexOf(person.stage);
  if (sort === 'owner') return person.owner;
  if (sort === 'activity') return person.activities[0]?.minutesAgo ?? Number.POSITIVE_INFINITY;
  return person.name;
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(`${one}`, `${other}`);
}

function matches(person: Person, query: PeopleQuery): boolean {
  if (query.stage !== '' && person.stage !== query.stage) return false;
  if (query.owner !== '' && person.owner !== query.owner) return false;
  const text = [person.name, person.company, ...person.emails, ...person.phones.map((phone) => phone.text)].join(' ');
  return text.toLowerCase().includes(query.search.toLowerCase());
}

export function peoplePage(store: Store, query: PeopleQuery): PeoplePage {
  const found = [...store.people.values()].filter((person) => matches(person, query));
  const turn = query.order === 'desc' ? -1 : 1;
  found.sort((a, b) => turn * compare(sortKey(a, query.sort), sortKey(b, query.sort)));
  const start = (query.page - 1) * query.size;
  return { rows: found.slice(start, start + query.size), total: found.length, page: query.page, size: query.size };
}

/** The person with all that their page shows; null when there is none. */
export function personRecord(store: Store, id: string): object | null {
  const person = store.people.get(id);
  if (!person) return null;
  const others = [...store.people.values()].filter((each) => each.companyId === person.companyId && each.id !== id);
  const colleagues = person.companyId === null ? [] : others.slice(0, 4);
  return {
    ...person,
    companyRecord: store.companies.get(person.companyId ?? '') ?? null,
    deals: [...store.deals.values()].filter((deal) => deal.personId === id),
    callOutcomes,
    colleagues: colleagues.map(({ id: colleagueId, name, jobTitle }) => ({ id: colleagueId, name, jobTitle })),
  };
}

export function companyRecord(store: Store, id: string): object | null {
  const company = store.companies.get(id);
  if (!company) return null;
  const staff = [...store.people.values()].filter((person) => person.companyId === id);
  return { ...company, people: staff, deals: [...store.deals.values()].filter((deal) => deal.companyId === id) };
}

export function dealRecord(store: Store, id: string): object | null {
  const deal = store.deals.get(id);
  if (!deal) return null;
  const contact = store.people.get(deal.personId);
  return { ...deal, phones: contact?.phones ?? [], emails: contact?.emails ?? [], jobTitle: contact?.jobTitle ?? '' };
}

export function addNote(store: Store, id: string, text: string): object | null {
  const person = store.people.get(id);
  if (!person || text.trim() === '') return null;
  const note = { kind: 'note', title: 'Note', text: text.slice(0, 4000), by: 'You', minutesAgo: 0 } as const;
  store.people.set(id, { ...person, activities: [note, ...person.activities] });
  return personRecord(store, id);
}

/** What calls can lead to, in this CRM's own words. */
export const callOutcomes = ['Connected', 'Voicemail', 'No answer', 'Busy', 'Wrong number'] as const;

export interface LoggedCall {
  readonly subject: string;
  /** One of `callOutcomes`; `''` for none. */
  readonly outcome: string;
  /** `yyyy-MM-dd`. */
  readonly date: string;
  readonly description: string;
}

/** The person with a call logged by hand; null for an unknown person, an unknown outcome, or a call without a subject. */
export function logCall(store: Store, id: string, { subject, outcome, date, description }: LoggedCall): object | null {
  const person = store.people.get(id);
  const isKnown = outcome === '' || callOutcomes.some((each) => each === outcome);
  if (!person || !isKnown || subject.trim() === '') return null;
  const title = outcome === '' ? subject : `${subject} (${outcome})`;
  const text = [description, date && `On ${date}`].filter(Boolean).join('\n');
  const call = {
    kind: 'call',
    title: title.slice(0, 300),
    text: text.slice(0, 4000),
    by: 'You',
    minutesAgo: 0,
  } as const;
  store.people.set(id, { ...person, activities: [call, ...person.activities] });
  return personRecord(store, id);
}

export function changeStage(store: Store, id: string, stage: string): object | null {
  const person = store.people.get(id);
  const known = stages.find((each): each is Stage => each === stage);
  if (!person || !known) return null;
  const moved = { kind: 'stage', title: `Stage set to ${known}`, text: '', by: 'You', minutesAgo: 0 } as const;
  store.people.set(id, { ...person, stage: known, activities: [moved, ...person.activities] });
  return personRecord(store, id);
}

export function moveDeal(store: Store, id: string, stage: string): object | null {
  const deal = store.deals.get(id);
  const known = dealStages.find((each): each is DealStage => each === stage);
  if (!deal || !known) return null;
  store.deals.set(id, { ...deal, stage: known });
  return dealRecord(store, id);
}
