import { expect, it } from 'vitest';
import { askDraftOf } from '../../../lib/messages/draft-line.ts';
import type { DraftNews } from '../../../lib/messages/drafting.ts';
import { type FakeLine, fakeLine } from '../../fake-line.ts';

/** Asks over a line whose other end is the test's. */
function asking(): FakeLine & { heard: DraftNews[]; names: string[]; stop: () => void } {
  const fake = fakeLine({});
  const heard: DraftNews[] = [];
  const names: string[] = [];
  const connect = ({ name = '' } = {}) => {
    names.push(name);
    return fake.line;
  };
  const stop = askDraftOf({ connect } as never)({ kind: 'trial' }, (news) => heard.push(news));
  return { ...fake, heard, names, stop };
}

const ended = { kind: 'trouble', trouble: { kind: 'ended', said: '' } };

it('asks once, and tells what is told', () => {
  const { names, news, heard, say, hangUp } = asking();
  expect(names).toEqual(['draft']);
  expect(news).toEqual([{ kind: 'trial' }]);
  say({ kind: 'piece', text: 'Hi' });
  say({ kind: 'done', isCut: false });
  hangUp();
  expect(heard).toEqual([
    { kind: 'piece', text: 'Hi' },
    { kind: 'done', isCut: false },
  ]);
});

it('says that the line was cut, once, where it ends before the words do', () => {
  const { heard, say, hangUp } = asking();
  say({ kind: 'piece', text: 'Hi' });
  hangUp();
  say({ kind: 'piece', text: ' there' });
  expect(heard).toEqual([{ kind: 'piece', text: 'Hi' }, ended]);
});

it('tells nothing after it was stopped, and hangs up', () => {
  const { heard, say, stop, isClosed } = asking();
  stop();
  say({ kind: 'piece', text: 'Hi' });
  expect(heard).toEqual([]);
  expect(isClosed()).toBe(true);
});

it('says so where no line can be had, as after an update', () => {
  const heard: DraftNews[] = [];
  const connect = (): never => {
    throw new Error('Extension context invalidated.');
  };
  askDraftOf({ connect } as never)({ kind: 'trial' }, (news) => heard.push(news))();
  expect(heard).toEqual([ended]);
});
