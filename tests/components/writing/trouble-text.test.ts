import { expect, it } from 'vitest';
import { troubleText } from '../../../components/writing/trouble-text.ts';
import { draftTroubles } from '../../../lib/messages/drafting.ts';
import { t } from '../../translate.ts';

it.each(draftTroubles)('says of “%s” what happened, what is safe and what to do', (kind) => {
  const { title, text, said } = troubleText({ kind, said: '' }, 'localhost:1', t);
  expect(title).not.toBe('');
  expect(text).toContain(t(`writer.mend_${kind}`));
  expect(text.startsWith(t('writer.safe')) || text.startsWith(t('writer.safe_unsent'))).toBe(true);
  expect(said).toBe('');
});

it('says that nothing was sent only where nothing was', () => {
  const unsent = draftTroubles.filter((kind) =>
    troubleText({ kind, said: '' }, '', t).text.startsWith(t('writer.safe_unsent')),
  );
  expect(unsent).toEqual(['not-set', 'not-allowed', 'sensitive', 'moved', 'too-long']);
});
