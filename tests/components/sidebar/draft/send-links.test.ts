import { describe, expect, it } from 'vitest';
import { gmailLink, mailLink, textLink } from '../../../../components/sidebar/draft/send-links.ts';
import { lead } from '../builders.ts';

const message = { subject: 'A & B', body: 'Hi Owen\nHow is it?' };

describe('the rep’s mail app', () => {
  it.each([
    [
      'owen@hughes.example',
      message,
      'mailto:owen@hughes.example?subject=A%20%26%20B&body=Hi%20Owen%0D%0AHow%20is%20it%3F',
    ],
    ['a?bcc=all@x.example', { subject: '', body: '' }, 'mailto:a%3Fbcc%3Dall@x.example'],
    ['o+b@x.example', { subject: '100% æ', body: '' }, 'mailto:o%2Bb@x.example?subject=100%25%20%C3%A6'],
  ])('%s is written to by %j', (to, written, href) => {
    expect(mailLink(to, written)).toEqual({ href, isWhole: true });
  });

  it('gets no address that is too long: the body is left out of it', () => {
    const link = mailLink('owen@hughes.example', { subject: 'Hi', body: 'é'.repeat(330) });
    expect(link).toEqual({ href: 'mailto:owen@hughes.example?subject=Hi', isWhole: false });
  });
});

describe('Gmail’s composer', () => {
  it('opens in the mailbox that the rep was in', () => {
    expect(gmailLink('owen@hughes.example', message, 'u/1').href).toBe(
      'https://mail.google.com/mail/u/1/?view=cm&fs=1&to=owen%40hughes.example&su=A%20%26%20B&body=Hi%20Owen%0AHow%20is%20it%3F',
    );
  });

  it('opens in the one that Gmail chooses where none is known', () => {
    expect(gmailLink('owen@hughes.example', { subject: '', body: '' }, null)).toEqual({
      href: 'https://mail.google.com/mail/?view=cm&fs=1&to=owen%40hughes.example',
      isWhole: true,
    });
  });

  it('is given a long text to paste', () => {
    const link = gmailLink('owen@hughes.example', { subject: '', body: 'x'.repeat(8000) }, null);
    expect(link.isWhole).toBe(false);
    expect(link.href.length).toBeLessThan(200);
  });
});

describe('a text', () => {
  it.each([
    ['sms', '01632 960000', 'sms:+441632960000?body=Hi%20Owen%0AHow%20is%20it%3F'],
    ['sms', '555-0100 x7', 'sms:5550100?body=Hi%20Owen%0AHow%20is%20it%3F'],
    ['whatsapp', '01632 960000', 'https://wa.me/441632960000?text=Hi%20Owen%0AHow%20is%20it%3F'],
  ] as const)('by %s to %s opens with its words', (channel, to, href) => {
    expect(textLink(channel, { to, lead: lead() }, message.body)).toEqual({ href, isWhole: true });
  });

  it('goes to no number by WhatsApp whose country is not known: it may be somebody else’s', () => {
    expect(textLink('whatsapp', { to: '20 7946 0958', lead: lead() }, 'Hi')).toBeNull();
    expect(textLink('sms', { to: '', lead: lead() }, 'Hi')).toBeNull();
  });

  it('that is too long for an app’s link is left out of it', () => {
    expect(textLink('sms', { to: '01632 960000', lead: lead() }, 'é'.repeat(400))).toEqual({
      href: 'sms:+441632960000',
      isWhole: false,
    });
  });
});
