import { expect, test } from 'vitest';
import { ownText } from '../../../../lib/words/mail/own-text.ts';

test.each([
  ['nothing is quoted', 'Yes.\n\nTuesday works.', 'Yes.\nTuesday works.'],
  ['a mail program quotes', 'Yes.\n\nOn Wed, Nov 18, 2026 at 9:00 AM Pat Rowe wrote:\nShall we?', 'Yes.'],
  [
    'its line is broken',
    'Yes.\nOn Wed, Nov 18, 2026 at 9:00 AM Pat Rowe <pat@brick.example>\nwrote:\n\nShall we?',
    'Yes.',
  ],
  ['it speaks German', 'Ja.\nAm 18.11.2026 um 09:00 schrieb Pat Rowe:\nSollen wir?', 'Ja.'],
  ['it speaks French', 'Oui.\nLe mer. 18 nov. 2026 à 09:00, Pat Rowe a écrit :\nOn y va ?', 'Oui.'],
  ['it speaks Spanish', 'Sí.\nEl mié, 18 nov 2026 a las 9:00, Pat Rowe escribió:\n¿Vamos?', 'Sí.'],
  ['it speaks Italian', 'Sì.\nIl giorno mer 18 nov 2026 Pat Rowe ha scritto:\nAndiamo?', 'Sì.'],
  ['it speaks Portuguese', 'Sim.\nEm qua., 18 de nov. de 2026, Pat Rowe escreveu:\nVamos?', 'Sim.'],
  ['it speaks Dutch', 'Ja.\nOp wo 18 nov 2026 om 09:00 schreef Pat Rowe:\nZullen we?', 'Ja.'],
  ['Outlook quotes', 'Yes.\n-----Original Message-----\nFrom: Pat\nShall we?', 'Yes.'],
  ['Outlook quotes with a rule', 'Yes.\n________________________________\nFrom: Pat\nSent: Wed', 'Yes.'],
  ['Outlook quotes in German', 'Ja.\nVon: Pat Rowe\nGesendet: Mittwoch\nAn: Ada\nSollen wir?', 'Ja.'],
  ['Apple forwards', 'See this.\nBegin forwarded message:\nFrom: Pat', 'See this.'],
  ['lines are marked', '> Shall we?\nYes.\n> When?\nTuesday.', 'Yes.\nTuesday.'],
  ['the answer is below the quote', 'On Wed Pat Rowe wrote:\n> Shall we?\nYes.', 'Yes.'],
  ['there is a signature', 'Yes.\n-- \nAda Beck\n+49 30 1', 'Yes.'],
  ['a telephone signs', 'Yes.\nSent from my iPhone', 'Yes.'],
  [
    'a sentence begins like a quote',
    'On Monday I wrote to Bo.\nFrom: here on it is easy.',
    'On Monday I wrote to Bo.\nFrom: here on it is easy.',
  ],
  ['all of it is quoted', '> Shall we?', ''],
])('where %s, their own words are left', (_, text, own) => {
  expect(ownText(text)).toBe(own);
});
