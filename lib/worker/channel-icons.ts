import type { Channel } from '../touches/channel.ts';

const letter = 'M3 5h18v14H3z';
const door = 'M6 21V3h12v18M3 21h18';

/** One path per channel on a 24 × 24 grid, drawn as a line. Kept here, so that a page need not load all of them. */
export const channelIcons: Readonly<Record<Channel, string>> = {
  call: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2',
  email: `${letter}M3 7l9 6 9-6`,
  sms: 'M4 4h16v12H9l-5 4z',
  whatsapp: 'M4 20l1-5a8 8 0 1 1 4 4zM9 9c0 3 3 6 6 6',
  social: 'M12 8a3 3 0 1 0 0-.1M5 20a7 7 0 0 1 14 0',
  video: 'M3 6h12v12H3zM15 11l6-3v8l-6-3',
  mail: `${letter}M14 9h4v3h-4zM6 15h6`,
  'door-knock': `${door}M14 12v1`,
  'door-drop': `${door}M12 7v7M9 11l3 3 3-3`,
  meeting: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  task: 'M4 4h16v16H4zM8 12l3 3 5-6',
};
