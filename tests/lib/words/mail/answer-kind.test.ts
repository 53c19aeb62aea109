import { describe, expect, test } from 'vitest';
import { answerKind } from '../../../../lib/words/mail/answer-kind.ts';

/** The messages came on a Friday. */
const sentOn = '2026-11-20';
const quote =
  '\n\nOn Wed, Nov 18, 2026 at 9:00 AM Pat Rowe <pat@brick.example> wrote:\n> Dear Ada,\n> reply "unsubscribe" and I stop.\n> Please remove me from your list';
const bare = quote.replaceAll(/^> /gm, '');

function kindOf(subject: string, text: string, from = 'ada@beck.example'): unknown {
  return answerKind({ from, subject, text, sentOn });
}

describe('a message that was not delivered', () => {
  test.each([
    [
      'Delivery Status Notification (Failure)',
      "Address not found\nYour message wasn't delivered to ada@beck.example because the address couldn't be found, or is unable to receive mail.\nThe response was:\n550 5.1.1 The email account that you tried to reach does not exist.",
      'ada@beck.example',
      true,
    ],
    [
      'Delivery Status Notification (Failure)',
      'Message blocked\nYour message to ada@beck.example has been blocked.\n550 5.7.1 Our system has detected spam',
      'ada@beck.example',
      false,
    ],
    [
      'Delivery Status Notification (Failure)',
      "Your message wasn't delivered to ada@beck.example because the domain beck.example couldn't be found.",
      'ada@beck.example',
      true,
    ],
    [
      'Delivery Status Notification (Failure)',
      "The recipient's inbox is out of storage space. Your message wasn't delivered to ada@beck.example 552 5.2.2 over quota",
      'ada@beck.example',
      false,
    ],
    [
      'Delivery Status Notification (Delay)',
      'Delivery incomplete\nThere was a temporary problem delivering your message to ada@beck.example. Gmail will retry for 46 more hours.',
      'ada@beck.example',
      false,
    ],
    [
      'Undeliverable: A roof',
      "Your message to ada@beck.example couldn't be delivered.\nada wasn't found at beck.example.\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'",
      'ada@beck.example',
      true,
    ],
    [
      'Mail delivery failed: returning message to sender',
      'A message that you sent could not be delivered to one or more of its recipients.\n  ada@beck.example\n  all relevant MX records point to non-existent hosts: Unknown user',
      'ada@beck.example',
      true,
    ],
    [
      'Undelivered Mail Returned to Sender',
      '<ada@beck.example>: host mx.beck.example said: 452 4.2.2 Mailbox full (pat@brick.example)',
      null,
      false,
    ],
    [
      'failure notice',
      'Final-Recipient: rfc822; ada@beck.example\nAction: failed\nStatus: 5.1.1\nFrom: pat@brick.example',
      'ada@beck.example',
      true,
    ],
    ['Unzustellbar: Ein Dach', 'Die Adresse ada@beck.example wurde nicht gefunden.', 'ada@beck.example', true],
    ['Non remis : Un toit', 'L’adresse ada@beck.example est introuvable.', 'ada@beck.example', true],
    ['Undeliverable: A roof', 'Two were not reached: a@beck.example, b@beck.example', null, false],
  ])('%s, %s', (subject, text, address, isPermanent) => {
    for (const from of ['mailer-daemon@googlemail.com', 'postmaster@brick.example'])
      expect(kindOf(subject, text, from)).toEqual({ kind: 'bounce', address, isPermanent });
  });

  test.each([
    [
      'of a receipt',
      'Relayed: A roof',
      'Delivery to these recipients is complete, was successfully delivered',
      'postmaster@x.example',
      'automatic',
    ],
    [
      'that a person tells of',
      'Undeliverable: A roof',
      'Your mail to Bo bounced, his address not found, use bo2@beck.example',
      'ada@beck.example',
      'reply',
    ],
  ])('is none where the word is %s', (_, subject, text, from, kind) => {
    expect(kindOf(subject, text, from)).toEqual({ kind });
  });
});

describe('somebody who asks not to be written to', () => {
  test.each([
    ['Stop', 'Stop'],
    ['STOP.', 'STOP'],
    ['Hi Pat,\nunsubscribe\nThanks', 'unsubscribe'],
    ['Please unsubscribe me.', 'Please unsubscribe me'],
    ['No thanks, unsubscribe', 'No thanks, unsubscribe'],
    ['I want to opt out of these emails', 'I want to opt out of these emails'],
    ['Remove me please', 'Remove me please'],
    ['Not interested. Remove me.', 'Not interested. Remove me'],
    ['We bought elsewhere. Remove me.', 'Remove me.'],
    ['Please remove me from your list.', 'Please remove me from your list.'],
    [
      'Hello Pat,\n\nCould you please take me off your mailing list?',
      'Could you please take me off your mailing list?',
    ],
    ['We went with someone else. Please stop emailing me.', 'Please stop emailing me.'],
    ['Stop contacting us immediately', 'Stop contacting us immediately'],
    ['Do not contact me again.', 'Do not contact me again.'],
    ['Please don’t email me anymore', 'Please don’t email me anymore'],
    ['I no longer wish to receive these.', 'I no longer wish to receive these.'],
    ['I’d like to opt out', 'I’d like to opt out'],
    ['Kindly stop sending me these emails.', 'Kindly stop sending me these emails.'],
    [
      'Please remove me from your\nmailing list when you get a chance.',
      'Please remove me from your mailing list when you get a chance.',
    ],
    ['Please delete my data.', 'Please delete my data.'],
    ['Bitte löschen Sie meine Adresse aus Ihrem Verteiler.', 'Bitte löschen Sie meine Adresse aus Ihrem Verteiler.'],
    ['Bitte keine weiteren E-Mails mehr!', 'Bitte keine weiteren E-Mails mehr!'],
    ['Guten Tag Herr Rowe,\nbitte abmelden', 'bitte abmelden'],
    ['Bonjour,\nDésabonnez-moi de votre liste.', 'Désabonnez-moi de votre liste.'],
    ['Merci de ne plus insister, ne me contactez plus.', 'Merci de ne plus insister, ne me contactez plus.'],
    ['Quiero darme de baja.', 'Quiero darme de baja.'],
    ['Por favor, no me escriban más.', 'Por favor, no me escriban más.'],
    ['Cancellatemi dalla vostra lista.', 'Cancellatemi dalla vostra lista.'],
    ['Por favor, remova meu e-mail da lista.', 'Por favor, remova meu e-mail da lista.'],
    ['Schrijf mij uit.', 'Schrijf mij uit.'],
    ['No more emails please', 'No more emails please'],
    ['Please stop emailing', 'Please stop emailing'],
    ['Stop the emails, please.', 'Stop the emails, please.'],
    ['Wrong person, please remove me.', 'Wrong person, please remove me.'],
    ['Kein Interesse, bitte keine weiteren E-Mails.', 'Kein Interesse, bitte keine weiteren E-Mails.'],
    ['Merci de me retirer de votre liste.', 'Merci de me retirer de votre liste.'],
    ['Ne m’envoyez plus de mails.', 'Ne m’envoyez plus de mails.'],
    ['Non scrivetemi più', 'Non scrivetemi più'],
    ['Gelieve mij uit te schrijven.', 'Gelieve mij uit te schrijven.'],
    ['Stuur mij geen mails meer.', 'Stuur mij geen mails meer.'],
    [`Unsubscribe${quote}`, 'Unsubscribe'],
  ])('%s', (text, words) => {
    expect(kindOf('', text)).toEqual({ kind: 'opt-out', words });
  });
});

describe('a person’s answer that only looks like another', () => {
  test.each([
    ['', 'Sounds good, Tuesday works.'],
    ['', ''],
    ['', `Sounds good.${quote}`],
    ['', `Sounds good.${bare}`],
    ['', 'Sounds good.\n\n-----Original Message-----\nFrom: Pat\nPlease remove me from your list'],
    ['', 'Sounds good.\n\nFrom: Pat Rowe\nSent: Wednesday\nSubject: x\n\nunsubscribe me please. Stop emailing me'],
    ['', 'Sounds good.\n--\nAda Beck\nTo unsubscribe, reply STOP. Remove me.'],
    ['', 'Sounds good.\nAda Beck, Beck Ltd\nUnsubscribe'],
    ['', 'Thanks!\nIf you no longer wish to receive our mails, click here to unsubscribe.'],
    ['', 'Am Mi., 18. Nov. 2026 um 09:00 schrieb Pat Rowe <pat@brick.example>:\nBitte keine E-Mails mehr'],
    ['', 'Please remove me from this thread, Bo will take it from here.'],
    ['', 'Please don’t remove me from the list, I like it.'],
    ['', 'Did you remove me from your list?'],
    ['', 'You can take me off your list once we have signed.'],
    ['', 'How do your customers unsubscribe me from your emails?'],
    ['', 'Please stop calling me Bob, my name is Robert.'],
    ['', 'Please don’t call me before nine.'],
    ['', 'Don’t email me before Monday, I am moving house.'],
    ['', 'Stop by any time, we are open until six.'],
    ['', 'We cannot stop now.'],
    ['', 'Stop. I need to think.'],
    ['', 'Please stop the calls to the site office and use my mobile.'],
    ['', 'No more calls today, I am driving. Tuesday is fine.'],
    ['', 'Ne m’envoyez plus rien avant lundi, je suis en vacances.'],
    ['', 'Es gab keine weiteren Nachrichten von Ihnen, kommt das Angebot noch?'],
    ['', 'Ik heb geen mails meer van je gekregen.'],
    ['', 'Not interested.'],
    ['', 'We want to opt out of the warranty.'],
    ['', 'Please delete my number 3 from the quote'],
    ['', 'Please don’t contact us before you have the permit.'],
    ['', 'Please do not contact me by phone, email is best.'],
    ['', 'Wir haben keine Anrufe mehr bekommen, seit die Leitung tot ist.'],
    ['', 'Ne me contactez plus sur mon fixe mais sur mon portable.'],
    ['', 'I will be out of the office next week. Thank you for your message, it looks good. Can we do Tuesday?'],
    ['', 'Please stop sending emails to Anna, she has left; write to me.'],
    ['', 'Can you remove the second bathroom from the quote?'],
    ['', 'I am out of the office until Friday, but yes, go ahead.'],
    ['', 'I will be back on Monday and will call you.'],
    ['Re: Automatic reply: A roof', 'I am back now, let us talk. I was away until Friday.'],
    ['Re: Out of office', 'Hope you had a good vacation! Tuesday works.'],
    ['Out of office furniture: a quote', 'We need twelve desks away from the window.'],
    ['Automation for your plant', 'We are interested.'],
    ['Abwesenheitsvertretung gesucht', 'Wir suchen jemanden ab Januar.'],
    ['Read this: an offer', 'Have a look.'],
    ['Delivery status of our tiles', 'When will they come? The last delivery failed.'],
    ['', 'Can you give me the ticket number?'],
    ['', 'We received your message, thank you. Call me.'],
    ['', 'Ada has left the company last week, I am her successor. Call me.'],
  ])('is a reply: %s %s', (subject, text) => {
    expect(kindOf(subject, text)).toEqual({ kind: 'reply' });
  });
});

describe('what nobody wrote', () => {
  test.each([
    ['Your invoice', 'Paid, thank you. Unsubscribe', 'no-reply@shop.example'],
    ['Accepted: Demo @ Tue Nov 24, 2026 10am', 'Ada has accepted this invitation.', 'ada@beck.example'],
    ['Declined: Demo', '', 'ada@beck.example'],
    ['Gelesen: Ein Dach', 'Ihre Nachricht wurde gelesen.', 'ada@beck.example'],
    [
      'Automatic reply: A roof',
      'We have received your email. A ticket has been created: ticket #4711.',
      'help@beck.example',
    ],
    ['Automatic reply: A roof', 'I am no longer with Beck Ltd. Please write to bo@beck.example.', 'ada@beck.example'],
    ['Automatic reply: A roof', 'Thank you, I shall look at it soon.', 'ada@beck.example'],
    ['We got it', 'This is an automated message. Please do not reply.', 'help@beck.example'],
    ['', 'Dies ist Ihre Bestätigung. Diese E-Mail wurde automatisch erstellt.', 'hilfe@beck.example'],
    ['Request 12', 'We have received your request; ticket #12 was opened.', 'help@beck.example'],
  ])('is automatic: %s: %s', (subject, text, from) => {
    expect(kindOf(subject, text, from)).toEqual({ kind: 'automatic' });
  });
});

test('what a person wrote below the quote is read, what they quote is not', () => {
  const text = `On Wed, Nov 18, 2026 Pat Rowe wrote:\n> Shall we meet?\n> Reply stop to end.\nPlease remove me from your list.`;
  expect(kindOf('', text)).toEqual({ kind: 'opt-out', words: 'Please remove me from your list.' });
});

test.each([
  ['On '.repeat(5000)],
  [`${'a@b.example '.repeat(900)}`],
  ['remove me '.repeat(1000)],
  ['until '.repeat(2000)],
  ['1/1/1/1/'.repeat(1200)],
  [`${'\n'.repeat(9000)}wrote:`],
])('hostile words are read in a moment: %.20s', (text) => {
  const began = performance.now();
  kindOf('Automatic reply: x', text);
  kindOf('Undeliverable', text, 'mailer-daemon@x.example');
  expect(performance.now() - began).toBeLessThan(1500);
});
