import { expect, test } from 'vitest';
import { findUnsaved, keepUnsaved } from '../../../lib/followups/unsaved-texts.ts';
import { monday, newWorld } from '../../world.ts';

test('a text that is typed is kept as last typed, the newest first, and forgotten once nothing is left of it', async () => {
  const { db } = await newWorld();
  await db.drafts.put({ key: 'lead:owen', text: 'a note', updatedAt: monday });
  await keepUnsaved(db, { kind: 'template', id: 'a', words: '{"body":"H"}' }, monday);
  await keepUnsaved(db, { kind: 'script', id: 'b', words: '{}' }, monday + 1);
  await keepUnsaved(db, { kind: 'template', id: 'a', words: '{"body":"Hi"}' }, monday + 2);
  const kept = [
    { kind: 'template', id: 'a', words: '{"body":"Hi"}' },
    { kind: 'script', id: 'b', words: '{}' },
  ];
  expect(await findUnsaved(db)).toEqual(kept);
  await keepUnsaved(db, { kind: 'template', id: 'a', words: '' }, monday + 3);
  expect((await findUnsaved(db)).map(({ id }) => id)).toEqual(['b']);
  expect(await db.drafts.get('lead:owen')).toMatchObject({ text: 'a note' });
});
