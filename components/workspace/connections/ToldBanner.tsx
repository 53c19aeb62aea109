import type { JSX } from 'preact';
import type { SignInField } from '../../../lib/outbox/connection.ts';
import type { Failure } from '../../../lib/outbox/failure.ts';
import { Banner } from '../../kit/Banner.tsx';
import type { ConnectionProps } from './ConnectionPart.tsx';
import { fieldsOf } from './connect-draft.ts';
import { toldText } from './connect-words.ts';

const good: ReadonlySet<string> = new Set(['connected', 'checked', 'disconnected']);

/** What became of the last thing that was done here. */
export function ToldBanner({ card, model, words }: ConnectionProps): JSX.Element | null {
  const {
    draft: { value: draft },
    told: { value: told },
  } = model.connections;
  if (!told) return null;
  const tone = good.has(told.kind) ? 'good' : told.kind === 'refused' || told.kind === 'failed' ? 'stop' : 'warn';
  const lines = told.kind === 'refused' && draft ? refusedLines(told.failure, fieldsOf(card, draft.way)) : [];
  return (
    <Banner tone={tone} title={toldText(told, card, words.t)}>
      {lines.length > 0 && lines.map((key) => words.t(key)).join(' ')}
    </Banner>
  );
}

/** What can be done about a refusal of what was typed, and what became of that. */
function refusedLines({ kind }: Failure, fields: readonly SignInField[]): readonly string[] {
  if (!fields.some(({ isSecret }) => isSecret)) return [];
  const isTyped = kind === 'unauthorised' || kind === 'rejected';
  return isTyped ? ['connect.look_again', 'connect.not_kept'] : ['connect.not_kept'];
}
