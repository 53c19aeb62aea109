import { describe, expect, it } from 'vitest';
import { emailPoint, markHealth, phonePoint, replacePoints } from '../../../lib/leads/contact-point.ts';

describe('phonePoint', () => {
  it.each([
    ['+44 1632 960000', 'US', '+441632960000'],
    ['(212) 555-0142', 'US', '+12125550142'],
    ['01632 960000', 'GB', '+441632960000'],
    ['0151 23456789', 'DE', '+4915123456789'],
    ['ext. 12', 'US', null],
    ['call me', 'US', null],
    ['', 'US', null],
    ['01632 960000', 'nowhere', null],
    ['+44 1632 960000', 'nowhere', '+441632960000'],
  ])('reads %j in %s as %j and keeps the text as it stands', (text, country, normal) => {
    expect(phonePoint(text, country)).toEqual({ text, normal, health: 'unknown' });
  });
});

describe('emailPoint', () => {
  it.each([
    ['Owen@Hughes.example', 'owen@hughes.example'],
    ['  a.b+c@d.example ', 'a.b+c@d.example'],
    ['owen@', null],
    ['owen hughes@farm.example', null],
    ['<script>@x.example', null],
    ['owen@farm', null],
  ])('reads %j as %j', (text, normal) => {
    expect(emailPoint(text)).toEqual({ text, normal, health: 'unknown' });
  });
});

describe('changing the list', () => {
  const known = [{ ...emailPoint('a@a.example'), health: 'bad' as const }, emailPoint('b@b.example')];

  it('keeps what is known of an address that stays, and drops empty ones', () => {
    const list = replacePoints(known, ['a@a.example', ' ', 'c@c.example'], emailPoint);
    expect(list.map(({ text, health }) => [text, health])).toEqual([
      ['a@a.example', 'bad'],
      ['c@c.example', 'unknown'],
    ]);
  });

  it('marks only the one that was used', () => {
    expect(markHealth(known, 'b@b.example', 'good').map(({ health }) => health)).toEqual(['bad', 'good']);
    expect(markHealth(known, 'unknown@x.example', 'bad')).toEqual(known);
  });
});
