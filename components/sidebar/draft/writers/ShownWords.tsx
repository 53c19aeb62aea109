import type { JSX } from 'preact';
import { Button } from '../../../kit/Button.tsx';
import styles from './ModelWriter.module.css';
import type { WriterPartProps } from './ModelWriter.tsx';
import { WordsBox } from './WordsBox.tsx';
import type { WriterState } from './writer-model.ts';

interface ShownProps extends WriterPartProps {
  readonly state: WriterState & { kind: 'shown' };
}

/** The very words that leave the machine on the next press, and where they go. */
export function ShownWords({ writer, trusts, state, words }: ShownProps): JSX.Element {
  const { t } = words;
  const { prompt, endpoint } = state;
  const { host, model } = endpoint;
  return (
    <>
      <p>{t('writer.shown', { host, model })}</p>
      {prompt.system && <Sent title={t('writer.shown_system')} text={prompt.system} />}
      <Sent title={t('writer.shown_user')} text={prompt.user} />
      <div class={styles.buttons}>
        <Button small kind="primary" icon="forward" onClick={(event) => trusts(event) && writer.send()}>
          {t('writer.send', { host })}
        </Button>
        <Button small onClick={writer.discard}>
          {t('kit.cancel')}
        </Button>
      </div>
    </>
  );
}

function Sent({ title, text }: { title: string; text: string }): JSX.Element {
  return (
    <figure class={styles.sent}>
      <figcaption class={styles.soft}>{title}</figcaption>
      <WordsBox text={text} />
    </figure>
  );
}
