import type { Snippet } from './snippet.ts';

/** The snippets that come with the product. */
export const shippedSnippets: readonly Snippet[] = [
  { shortcut: '/book', body: 'Choose a time that suits you: {{ rep.booking_link }}' },
  {
    shortcut: '/times',
    body: 'Would {{ "in 2 working days" | weekday }} at ten suit you, or {{ "in 3 working days" | weekday }} at three?',
  },
  { shortcut: '/promise', body: 'As promised, {{ last.promise }} is attached.' },
  { shortcut: '/topic', body: 'When we last spoke, it was about {{ last.topic }}.' },
  { shortcut: '/right', body: 'Did I get anything wrong? A line is enough.' },
  { shortcut: '/no', body: 'If it is not for you, tell me, and I will not write again.' },
  { shortcut: '/stop', body: 'STOP for no more texts.' },
  { shortcut: '/me', body: '{{ rep.name }}\n{{ rep.company }}\n{{ rep.phone }}' },
];
