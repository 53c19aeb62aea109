/** The ways a touch can happen. */
export const channels = [
  'call',
  'email',
  'sms',
  'whatsapp',
  'social',
  'video',
  'mail',
  'door-knock',
  'door-drop',
  'meeting',
  'task',
] as const;

export type Channel = (typeof channels)[number];
