import { expect, test } from 'vitest';
import { isMachineAddress } from '../../../lib/records/machine-address.ts';

test.each([
  'no-reply@x.example',
  'noreply@x.example',
  'no_reply+12@x.example',
  'donotreply@x.example',
  'do-not-reply@x.example',
  'mailer-daemon@googlemail.com',
  'MAILER-DAEMON@x.example',
  'postmaster@x.example',
  'bounce-12@x.example',
  'bounces+9=a@x.example',
  'notifications@x.example',
  'calendar-notification@google.com',
  'team-noreply@x.example',
  'drive-shares-dm-noreply@google.com',
  'list-request@x.example',
  'owner-list@x.example',
  'newsletter@x.example',
  'microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@x.example',
])('%s is a machine’s', (email) => expect(isMachineAddress(email)).toBe(true));

test.each([
  'ada@x.example',
  'norbert@x.example',
  'owner@noreply.example',
  'bouncer@x.example',
  'newsome@x.example',
  'info@x.example',
  'sales@x.example',
  'alertson.k@x.example',
  'ada.notify@x.example',
  'autohaus@x.example',
  'ownerson@x.example',
])('%s is somebody’s', (email) => expect(isMachineAddress(email)).toBe(false));
