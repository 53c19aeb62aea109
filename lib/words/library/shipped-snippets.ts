import type { Snippet } from './snippet.ts';

/** The snippets that come with the product. */
export const shippedSnippets: readonly Snippet[] = [
  { shortcut: '/book', body: 'Pick a time that suits you: {{ rep.booking_link }}' },
  {
    shortcut: '/times',
    body: 'Would {{ "in 2 working days" | weekday }} at ten suit you, or {{ "in 3 working days" | weekday }} at three?',
  },
  { shortcut: '/promise', body: 'As promised, I have attached {{ last.promise }}.' },
  { shortcut: '/topic', body: 'When we last spoke, it was about {{ last.topic }}.' },
  { shortcut: '/right', body: 'Did I get anything wrong? One line is enough.' },
  { shortcut: '/no', body: 'If this is not for you, tell me, and I will not write again.' },
  { shortcut: '/stop', body: 'Reply STOP to opt out.' },
  { shortcut: '/me', body: '{{ rep.name }}\n{{ rep.company }}\n{{ rep.phone }}' },
];
