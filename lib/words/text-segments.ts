/** How a text message is sent: in how many parts, and how much more fits into the last. */
export interface TextLength {
  /** `gsm`: 160 characters in one message; `unicode`: 70, because a character needs it. */
  readonly alphabet: 'gsm' | 'unicode';
  /** As the network counts: an emoji, and `€` in the plain alphabet, are two. */
  readonly units: number;
  readonly segments: number;
  /** Units that still fit before another part is needed. */
  readonly left: number;
}

/** 3GPP TS 23.038, 6.2.1: the default alphabet. */
const plain = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** 6.2.1.1: an escape and one more. */
const escaped = new Set('\f^{}\\[~]|€');

/** One message holds more than a part of several, which carries six octets of its own (3GPP TS 23.040, 9.2.3.24.1). */
const room = { gsm: { one: 160, part: 153 }, unicode: { one: 70, part: 67 } } as const;

/** How a text is sent as SMS. A character that takes two units is never split over two parts. */
export function textLength(text: string): TextLength {
  const letters = [...text];
  const isPlain = letters.every((letter) => plain.has(letter) || escaped.has(letter));
  const alphabet = isPlain ? 'gsm' : 'unicode';
  const sizes = letters.map((letter) => (isPlain ? 1 + Number(escaped.has(letter)) : letter.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { one, part } = room[alphabet];
  if (units <= one) return { alphabet, units, segments: units > 0 ? 1 : 0, left: one - units };
  const { parts, used } = inParts(sizes, part);
  return { alphabet, units, segments: parts, left: part - used };
}

function inParts(sizes: readonly number[], part: number): { parts: number; used: number } {
  return sizes.reduce(
    ({ parts, used }, size) => (used + size > part ? { parts: parts + 1, used: size } : { parts, used: used + size }),
    { parts: 1, used: 0 },
  );
}
