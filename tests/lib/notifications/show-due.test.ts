import { expect, it } from 'vitest';
import { digestId, notificationId, subjectOf } from '../../../lib/notifications/show-due.ts';

it.each([
  [notificationId('t1'), { kind: 'touch', id: 't1' }],
  [notificationId('lead-1/offer', 'reminder'), { kind: 'reminder', id: 'lead-1/offer' }],
  [notificationId('lead-1/respond', 'breach'), { kind: 'reminder', id: 'lead-1/respond' }],
  [digestId, null],
  ['of another extension', null],
])('knows what the notification %s is of', (id, subject) => {
  expect(subjectOf(id)).toEqual(subject);
});
