import { openingAt, plainQuotes } from './body-parts.ts';
import type { Draft, Finding, Fix } from './draft.ts';

/** The message looks back by itself, whatever words it uses. */
const looksBack =
  /\b(?:we|you and i) (?:spoke|talked|met|discussed|agreed|said|looked)\b|\b(?:our|the|your) (?:last |recent )?(?:call|talk|chat|conversation|meeting|visit|demo|question|request)\b|\byou (?:asked|mentioned|said|told|wanted|named|wrote|promised|shared|raised|saw)\b|\b(?:great|good|nice) (?:talking|speaking|chatting|meeting)\b|\bper our\b|\b(?:offer|proposal|quote|estimate|plan) i (?:sent|gave)\b|\bas (?:promised|agreed|discussed)\b|\b(?:i|we) promised\b|\bthank(?:s| you) for (?:talking|speaking|your (?:time|call|openness|questions?))\b/i;
const common = new Set(
  'about after again also been before being both call called calls client could days doing done email even from going good have here into just know last lead like look maybe might more most much need next note only other over owner please said says send sent should some soon spoke still talk than that their them then there they thing think this time today told tomorrow very want wants week were what when where which while will with would year your'.split(
    ' ',
  ),
);
const fewestWords = 3;
const stemLength = 5;

/** A message to somebody with whom the rep talked, that takes up nothing of it (R034, R035). */
export function ignoresLastTalk({ body, subject, last }: Draft): readonly Finding[] {
  const talked = stemsOf(last.talk ?? '');
  const written = plainQuotes(`${subject}\n${body}`);
  if (talked.size < fewestWords || looksBack.test(written)) return [];
  const stems = stemsOf(`${written} `);
  if ([...talked].some((stem) => stems.has(stem))) return [];
  return [
    {
      rule: 'ignores-last-talk',
      span: null,
      values: { talk: shortened(last.talk ?? '') },
      fix: mention(body, last.topic),
    },
  ];
}

/** The beginnings of the words that carry a meaning: "roofing" and "roof" are one subject. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !common.has(word))
      .map((word) => word.replace(/(?:ing|ers?|ed|es|s|e)$/, '').slice(0, stemLength)),
  );
}

function mention(body: string, topic: string | null): Fix | null {
  if (topic === null || topic.trim() === '') return null;
  return { kind: 'insert', start: openingAt(body), text: `When we last spoke, it was about ${topic.trim()}. ` };
}

function shortened(talk: string): string {
  const line = talk.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
