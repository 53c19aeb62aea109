import { expect, it } from 'vitest';
import {
  isSamePlace,
  type Place,
  placesOf,
  templatesIn,
} from '../../../../components/workspace/library/shown-templates.ts';
import { template } from './library.ts';

const templates = [
  template({ id: 'a', folder: 'First', name: 'Hello', body: 'The barn roof' }),
  template({ id: 'b', folder: 'Last', name: 'Bye', tags: ['breakup'] }),
  template({ id: 'c', folder: 'First', name: 'Old', isHidden: true }),
];
const all: Place = { kind: 'all' };
const hidden: Place = { kind: 'hidden' };

function folder(name: string): Place {
  return { kind: 'folder', name };
}

function found(place: Place, search = ''): readonly string[] {
  return templatesIn(templates, { place, search }).map(({ id }) => id);
}

it('has a place for all, for each folder and for the hidden ones, with how many are there', () => {
  expect(placesOf(templates)).toEqual([
    { place: all, count: 2 },
    { place: folder('First'), count: 1 },
    { place: folder('Last'), count: 1 },
    { place: hidden, count: 1 },
  ]);
  expect(placesOf([])).toEqual([{ place: all, count: 0 }]);
});

it('lists what is in a place', () => {
  expect([found(all), found(folder('First')), found(hidden)]).toEqual([['a', 'b'], ['a'], ['c']]);
});

it('finds by every word searched for, wherever it stands', () => {
  expect(found(all, 'ROOF hello')).toEqual(['a']);
  expect(found(all, 'breakup')).toEqual(['b']);
  expect(found(all, 'roof bye')).toEqual([]);
  expect(found(folder('Last'), 'roof')).toEqual([]);
});

it('tells a folder from another, and from all of them', () => {
  expect(isSamePlace(folder('First'), folder('First'))).toBe(true);
  expect(isSamePlace(folder('First'), folder('Last'))).toBe(false);
  expect(isSamePlace(all, hidden)).toBe(false);
});
