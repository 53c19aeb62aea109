import { describe, expect, test } from 'vitest';
import { answerKind } from '../../../../lib/words/mail/answer-kind.ts';

/** The messages came on a Friday. */
const sentOn = '2026-11-20';
const quote = '\n\nOn Wed, Nov 18, 2026 at 9:00 AM Pat Rowe <pat@brick.example> wrote:\n> Dear Ada,\n> shall we meet?';

describe('somebody who is away, and the day they name', () => {
  test.each([
    ['Automatic reply: A roof', 'I am out of the office and will be back on Monday, November 30.', '2026-11-30'],
    ['Automatic reply: A roof', 'I am on vacation until Friday.', '2026-11-27'],
    ['Automatic reply: A roof', 'I am away, returning December 1st.', '2026-12-01'],
    ['Automatic reply: A roof', 'I am away from 23 November to 4 December.', '2026-12-04'],
    [
      'Automatic reply: A roof',
      'I am on leave Nov 23 – Dec 4, 2026 and back in the office on Dec 7, 2026.',
      '2026-12-07',
    ],
    [
      'Automatic reply: A roof',
      'I am on annual leave through December 31. I will return January 4, 2027.',
      '2027-01-04',
    ],
    ['Automatic reply: A roof', 'Our office is closed from December 24 to January 2.', '2027-01-02'],
    ['Automatic reply: A roof', 'I will be away until 25/12.', '2026-12-25'],
    ['Automatic reply: A roof', 'I will be away until 12/05.', null],
    ['Automatic reply: A roof', 'I will be away until Saturday 12/05.', '2026-12-05'],
    ['Automatic reply: A roof', 'I will be away until 12/12.', '2026-12-12'],
    ['Automatic reply: A roof', 'I will be away until 2026-12-05.', '2026-12-05'],
    ['Automatic reply: A roof', 'I am away and back on Tuesday, November 30.', null],
    ['Automatic reply: A roof', 'I am away and back next Monday.', null],
    ['Automatic reply: A roof', 'I am away and back next week.', null],
    ['Automatic reply: A roof', 'I am away and back tomorrow.', '2026-11-21'],
    ['Automatic reply: A roof', 'I am on vacation and will be back on December 1 or December 3.', null],
    ['Automatic reply: A roof', 'I was away until November 2.', null],
    ['Automatic reply: A roof', 'I am on parental leave until 3 May 2027.', '2027-05-03'],
    ['Automatic reply: A roof', 'I am on leave. I will return your call on Monday.', null],
    ['Automatic reply: A roof', 'I am away. On December 1 I will be back.', '2026-12-01'],
    ['Automatic reply: A roof', 'I am out of the office, back Monday (November 30).', '2026-11-30'],
    ['Automatic reply: A roof', 'I am out of the office, back Monday the 30th.', null],
    ['Automatic reply: A roof', 'I am out of the office, back Monday 9am.', '2026-11-23'],
    ['Automatic reply: A roof', 'I am away until Feb 30.', null],
    ['Automatic reply: A roof', 'I am out of the office Nov 24-28.', '2026-11-28'],
    ['Automatic reply: A roof', 'I am away 24–28 November.', '2026-11-28'],
    ['Automatic reply: A roof', 'I am out until 11/24.', '2026-11-24'],
    ['Automatic reply: A roof', 'Out of office: 24/11/2026 - 28/11/2026', '2026-11-28'],
    ['Automatic reply: A roof', 'I will be back in two weeks.', null],
    ['Automatische Antwort: Ein Dach', 'Ich bin vom 24. bis 28. November im Urlaub.', '2026-11-28'],
    ['Automatisch antwoord: Een dak', 'Ik ben afwezig tot 01-12-2026.', '2026-12-01'],
    ['Automatic reply: A roof', '', null],
    ['Out of Office: A roof', 'With limited access to my mail until the 4th of December', '2026-12-04'],
    ['Out of office until December 4', 'Thank you for your message.', '2026-12-04'],
    ['OOO Re: A roof', 'Back on Dec. 4', '2026-12-04'],
    ['[Auto-Reply] A roof', 'I am travelling. For urgent matters call Bo. I return on 4 December 2026.', '2026-12-04'],
    ['Automatische Antwort: Ein Dach', 'Ich bin bis 5. Dezember nicht im Büro.', '2026-12-05'],
    ['Automatische Antwort: Ein Dach', 'Ich bin vom 23.11. bis 05.12.2026 im Urlaub.', '2026-12-05'],
    [
      'Automatische Antwort: Ein Dach',
      'Ich bin ab dem 7.12. wieder für Sie da, derzeit bin ich abwesend.',
      '2026-12-07',
    ],
    ['Abwesenheitsnotiz', 'Ich bin bis einschließlich Freitag, den 4. Dezember abwesend.', '2026-12-04'],
    ['Abwesenheitsnotiz: Ein Dach', 'Guten Morgen, vielen Dank für Ihre Nachricht.', null],
    ['Réponse automatique : Un toit', 'Je suis en congés jusqu’au 4 décembre inclus.', '2026-12-04'],
    ['Réponse automatique : Un toit', 'Je suis absente du 23 novembre au 4 décembre.', '2026-12-04'],
    ['Absence du bureau', 'De retour le lundi 7 décembre.', '2026-12-07'],
    ['Réponse automatique : Un toit', 'Je suis absent jusqu’au 05/12.', '2026-12-05'],
    ['Respuesta automática: Un tejado', 'Estoy de vacaciones hasta el 4 de diciembre de 2026.', '2026-12-04'],
    ['Fuera de la oficina', 'Estaré fuera del 23 de noviembre al 4 de diciembre', '2026-12-04'],
    ['Risposta automatica: Un tetto', 'Sono in ferie fino al 4 dicembre.', '2026-12-04'],
    ['Fuori sede', 'Rientro lunedì 7 dicembre.', '2026-12-07'],
    ['Resposta automática: Um telhado', 'Estou de férias até 4 de dezembro.', '2026-12-04'],
    ['Fora do escritório', 'Regresso a 7 de dezembro.', '2026-12-07'],
    ['Automatisch antwoord: Een dak', 'Ik ben op vakantie tot en met 4 december.', '2026-12-04'],
    ['Afwezigheidsbericht', 'Vanaf maandag 7 december ben ik weer bereikbaar.', '2026-12-07'],
    [
      '',
      'Thank you for your email. I am out of the office until December 4 with limited access to email.',
      '2026-12-04',
    ],
    ['Re: A roof', 'I am out of the office with no access to my email until Friday.', '2026-11-27'],
    ['', 'I am currently out of the office. I will reply when I return.', null],
    ['', 'Vielen Dank für Ihre Nachricht. Ich bin derzeit nicht im Büro und am 7. Dezember zurück.', '2026-12-07'],
    ['', `Merci de votre message. Je suis actuellement en congés.${quote}`, null],
    ['Automatic reply: A roof', `I am away.\n\nOn Wed, Nov 18, 2026 Pat wrote:\nI am back on December 9.`, null],
  ])('%s: %s', (subject, text, returnOn) => {
    expect(answerKind({ from: 'ada@beck.example', subject, text, sentOn })).toEqual({
      kind: 'out-of-office',
      returnOn,
    });
  });
});
