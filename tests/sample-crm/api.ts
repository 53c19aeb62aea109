import { owners } from './companies.ts';
import { dealStages } from './deals.ts';
import { stages } from './person.ts';
import {
  addNote,
  changeStage,
  companyRecord,
  dealRecord,
  type LoggedCall,
  logCall,
  moveDeal,
  type PeopleQuery,
  peoplePage,
  personRecord,
  type Store,
} from './store.ts';

export interface ApiCall {
  readonly method: string;
  readonly url: URL;
  readonly body: Readonly<Record<string, unknown>>;
}

function peopleQuery(params: URLSearchParams): PeopleQuery {
  const text = (name: string): string => params.get(name) ?? '';
  return {
    search: text('search'),
    stage: text('stage'),
    owner: text('owner'),
    sort: text('sort'),
    order: text('order'),
    page: Math.max(1, Number(params.get('page')) || 1),
    size: Math.min(100, Math.max(1, Number(params.get('size')) || 25)),
  };
}

function answerList(store: Store, name: string, params: URLSearchParams): object | null {
  if (name === 'people') return { ...peoplePage(store, peopleQuery(params)), stages, owners };
  if (name === 'companies') return { rows: [...store.companies.values()] };
  if (name === 'deals') return { rows: [...store.deals.values()], stages: dealStages };
  return null;
}

function answerRecord(store: Store, name: string, id: string): object | null {
  if (name === 'people') return personRecord(store, id);
  if (name === 'companies') return companyRecord(store, id);
  if (name === 'deals') return dealRecord(store, id);
  return null;
}

function calledWith(body: ApiCall['body']): LoggedCall {
  const text = (field: string): string => String(body[field] ?? '');
  return { subject: text('subject'), outcome: text('outcome'), date: text('date'), description: text('description') };
}

/** What the API says to one call; null for "not found". */
export function answerCall(store: Store, { method, url, body }: ApiCall): object | null {
  const [, , name = '', id = '', part = ''] = url.pathname.split('/');
  if (method === 'POST' && name === 'people' && part === 'notes') return addNote(store, id, String(body.text ?? ''));
  if (method === 'POST' && name === 'people' && part === 'calls') return logCall(store, id, calledWith(body));
  if (method === 'PATCH' && name === 'people') return changeStage(store, id, String(body.stage));
  if (method === 'PATCH' && name === 'deals') return moveDeal(store, id, String(body.stage));
  if (method !== 'GET' || part !== '') return null;
  return id === '' ? answerList(store, name, url.searchParams) : answerRecord(store, name, id);
}
