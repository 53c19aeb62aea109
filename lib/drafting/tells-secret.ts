/** A note of so few words is looked for as a whole only: each of them is said everywhere. */
const fewWords = 3;

/** Does a text tell something that was marked sensitive: all of it, or one of its sentences? Case and spacing do not matter. */
export function tellsSecret(text: string, secret: string): boolean {
  const told = ` ${comparable(text)} `;
  return [secret, ...sentencesOf(secret)].some((part) => {
    const words = comparable(part);
    return words !== '' && told.includes(` ${words} `);
  });
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/[.!?;:\n]+/).filter((sentence) => comparable(sentence).split(' ').length > fewWords);
}

/** Words alone: no signs, one space between. */
function comparable(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // As the end of a line is written in quoted data.
      .replace(/\\[nrt]/g, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}
