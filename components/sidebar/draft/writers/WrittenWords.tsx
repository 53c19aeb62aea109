import type { JSX } from 'preact';
import { type Written, wordsOf } from '../../../../lib/drafting/written.ts';
import type { ModelPrompt } from '../../../../lib/words/drafts/model-prompt.ts';
import type { Words } from '../../../../lib/words/words.ts';
import { Button } from '../../../kit/Button.tsx';
import { TroubleBanner } from '../../../writing/TroubleBanner.tsx';
import styles from './ModelWriter.module.css';
import type { WriterPartProps } from './ModelWriter.tsx';
import { WordsBox } from './WordsBox.tsx';
import type { WriterState } from './writer-model.ts';

interface WrittenProps extends WriterPartProps {
  readonly state: WriterState & { kind: 'written' };
  readonly prompt: ModelPrompt;
  readonly onUse: (text: string) => boolean;
}

/** The words as they come, in a place of their own: only a press puts them into the message. */
export function WrittenWords(props: WrittenProps): JSX.Element {
  const { state, words } = props;
  const { written, by } = state;
  const text = wordsOf(written);
  return (
    <>
      {written.trouble && <TroubleBanner trouble={written.trouble} host={by?.host ?? ''} t={words.t} />}
      {written.kind !== 'trouble' && <output class={styles.soft}>{stateText(written, words)}</output>}
      {written.share !== null && <progress class={styles.progress} value={written.share} />}
      {text && <WordsBox text={text} isBusy={written.kind === 'writing'} />}
      <Acts {...props} text={text} />
    </>
  );
}

function stateText(written: Written, { t }: Words): string {
  if (written.kind === 'done') return t(written.isCut ? 'writer.cut' : 'writer.written');
  if (written.share !== null) return t('writer.fetching', { percent: Math.floor(written.share * 100) });
  if (written.isWaiting) return t('writer.waiting');
  return t(written.text !== '' && wordsOf(written) === '' ? 'writer.thinking' : 'writer.writing');
}

function Acts({ writer, trusts, state, prompt, onUse, words, text }: WrittenProps & { text: string }): JSX.Element {
  const { t } = words;
  const { written, by } = state;
  if (written.kind === 'writing')
    return (
      <div key="writing" class={styles.buttons}>
        <Button small onClick={writer.discard}>
          {t('kit.cancel')}
        </Button>
      </div>
    );
  const use = (): void => {
    if (onUse(text)) writer.discard();
  };
  const again = (): void => {
    if (by === null) return writer.writeHere(prompt);
    writer.discard();
    void writer.show(prompt);
  };
  return (
    <div key="over" class={styles.buttons}>
      {text && (
        <Button
          small
          kind={written.kind === 'done' ? 'primary' : 'plain'}
          icon="check"
          onClick={(event) => trusts(event) && use()}
        >
          {t('writer.use')}
        </Button>
      )}
      <Button small icon="retry" onClick={(event) => trusts(event) && again()}>
        {t('writer.again')}
      </Button>
      <Button small onClick={writer.discard}>
        {t('writer.discard')}
      </Button>
    </div>
  );
}
