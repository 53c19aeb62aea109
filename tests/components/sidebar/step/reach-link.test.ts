import { describe, expect, it } from 'vitest';
import { contactsFor, needsContact, reachLink } from '../../../../components/sidebar/step/reach-link.ts';
import { lead } from '../builders.ts';

const owen = lead();

describe('the link that starts a touch', () => {
  it.each([
    ['call', '01632 960000', 'tel:+441632960000'],
    ['call', '(555) 010-0200 ext. 7', 'tel:5550100200'],
    ['sms', '01632 960000', null],
    ['email', 'owen@hughes.example', null],
    ['door-knock', '1 North & Field', 'https://www.google.com/maps/dir/?api=1&destination=1%20North%20%26%20Field'],
    ['mail', '1 North Field', null],
    ['task', '', null],
    ['call', '', null],
  ] as const)('%s %s is %s', (channel, contact, href) => {
    expect(reachLink(channel, contact, owen)).toBe(href);
  });
});

describe('the ways to reach a lead', () => {
  it('puts a number known to be good first and a bad one last', () => {
    const phones = (['bad', 'unknown', 'good'] as const).map((health) => ({ text: health, normal: null, health }));
    expect(contactsFor('call', lead({ phones }))).toEqual(['good', 'unknown', 'bad']);
  });

  it.each([
    ['email', ['owen@hughes.example']],
    ['door-drop', ['1 North Field']],
    ['task', []],
  ] as const)('by %s are %j', (channel, contacts) => {
    expect(contactsFor(channel, owen)).toEqual(contacts);
  });

  it('a task and a meeting need none', () => {
    expect((['call', 'mail', 'task', 'meeting'] as const).map(needsContact)).toEqual([true, true, false, false]);
  });
});
