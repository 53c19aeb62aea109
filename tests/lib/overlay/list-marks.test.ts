// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Mark } from '../../../lib/messages/prompt.ts';
import { type ListMarks, listMarks } from '../../../lib/overlay/list-marks.ts';
import type { MarkPlace } from '../../../lib/overlay/mark-places.ts';
import { mostMarks } from '../../../lib/records/list-reader.ts';

let marks: ListMarks;

beforeEach(() => {
  document.body.replaceChildren();
  marks = listMarks(() => {
    const host = document.createElement('mark');
    return { host, say: (mark: Mark) => host.setAttribute('says', mark) };
  });
});

/** Links to these records, each a place for a mark. */
function places(...keys: string[]): Map<Element, MarkPlace> {
  return new Map(
    keys.map((key) => {
      const link = document.createElement('a');
      const text = document.createTextNode(`Person ${key}`);
      link.append(text);
      document.body.append(link);
      return [link, { key, text, ref: {} as MarkPlace['ref'] }] as const;
    }),
  );
}

const said = (): (string | null)[] => [...document.querySelectorAll('mark')].map((mark) => mark.getAttribute('says'));

test('puts one mark before the name of each record of which something is known', () => {
  const some = places('1', '2', '3');
  const draw = (): void => marks.draw(some, (key) => ({ 1: 'due', 3: 'held' })[key] as Mark | undefined);
  draw();
  draw();
  expect(document.body.innerHTML).toBe(
    '<a><mark says="due"></mark>Person 1</a><a>Person 2</a><a><mark says="held"></mark>Person 3</a>',
  );
});

test('says another mark in place, and takes off what is known no more or not shown', () => {
  const some = places('1', '2');
  marks.draw(some, () => 'due');
  const [before] = document.querySelectorAll('mark');
  marks.draw(some, (key) => (key === '1' ? 'overdue' : undefined));
  expect([document.querySelector('mark'), ...said()]).toEqual([before, 'overdue']);
  marks.draw(new Map(), () => 'due');
  expect(said()).toEqual([]);
});

test('follows a name that the page wrote anew', () => {
  const some = places('1');
  marks.draw(some, () => 'due');
  const [link] = some.keys();
  link!.textContent = 'Owen Hughes';
  marks.draw(new Map([[link!, { ...some.get(link!)!, text: link!.firstChild as Text }]]), () => 'due');
  expect(link!.innerHTML).toBe('<mark says="due"></mark>Owen Hughes');
});

test('gives up on a place whose mark is taken off more than twenty times within a minute', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const some = places('1');
  let mounts = 0;
  for (let tries = 0; tries < 40; tries += 1) {
    marks.draw(some, () => 'due');
    mounts += said().length;
    document.querySelector('mark')?.remove();
  }
  expect(mounts).toBe(20);
  vi.useRealTimers();
});

test('draws two hundred at most', () => {
  marks.draw(places(...Array.from({ length: 300 }, (_, index) => String(index))), () => 'due');
  expect(said()).toHaveLength(mostMarks);
  marks.clear();
  expect(said()).toEqual([]);
});
