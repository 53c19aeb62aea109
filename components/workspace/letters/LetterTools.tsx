import type { JSX } from 'preact';
import { mostLetters, type WhyLeft } from '../../../lib/messages/letters.ts';
import { addressList } from '../../../lib/words/letters/address-list.ts';
import type { KeptTemplate } from '../../../lib/words/library/kept-library.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { ChoiceField } from '../../kit/LabelledField.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { answerIn } from '../../queue/asked.ts';
import type { WorkspaceModel } from '../workspace-model.ts';
import styles from './Letters.module.css';
import type { LettersProps } from './LettersPart.tsx';
import type { Letter } from './letter-list.ts';
import { countLeft, isAddressed } from './letter-state.ts';

type ToolsProps = LettersProps & { readonly letters: readonly Letter[] };

/** What is done with all the letters that are chosen. */
export function LetterTools({ model, words, letters }: ToolsProps): JSX.Element {
  const { t } = words;
  const { isBusy, print } = model.letters;
  const chosen = letters.filter(({ isChosen }) => isChosen);
  const ready = Math.min(mostLetters, chosen.filter(({ state }) => state.kind === 'ready').length);
  const addressed = chosen.filter(({ state }) => isAddressed(state)).length;
  return (
    <>
      <div class={styles.tools}>
        <ChooseAll model={model} words={words} letters={letters} />
        <TextChoice model={model} words={words} letters={chosen} />
        <Button
          kind="primary"
          busy={isBusy.value}
          blockedBecause={ready === 0 ? t('letters.none_ready') : null}
          onClick={() => void print(chosen)}
        >
          {ready === 0 ? t('letters.print') : t('letters.print_some', ready)}
        </Button>
        <Button
          busy={isBusy.value}
          blockedBecause={addressed === 0 ? t('letters.none_chosen') : null}
          title={t('letters.addresses_tip')}
          onClick={() => void saveAddresses(model, words, chosen)}
        >
          {t('letters.addresses')}
        </Button>
        {ready < chosen.length && <span class={styles.hint}>{t('letters.not_ready', chosen.length - ready)}</span>}
      </div>
      <ToldLine model={model} words={words} />
    </>
  );
}

function ChooseAll({ model, words, letters }: ToolsProps): JSX.Element {
  const fit = letters.filter(({ state }) => isAddressed(state));
  const isAll = fit.length > 0 && fit.every(({ isChosen }) => isChosen);
  return (
    <Button small onClick={() => model.letters.choose(fit, !isAll)}>
      {words.t(isAll ? 'letters.choose_none' : 'letters.choose_all')}
    </Button>
  );
}

/** A text for all that are chosen; what the rep wrote themselves stays. */
function TextChoice({ model, words, letters }: ToolsProps): JSX.Element {
  const { t } = words;
  const { drafts, writeFrom } = model.letters;
  const templates = letterTemplates(model);
  const write = (id: string): void => {
    const template = templates.find((one) => one.id === id);
    const open = letters.filter(({ line, state }) => isAddressed(state) && !drafts.isOwn(line));
    if (template) writeFrom(template, open);
  };
  return (
    <ChoiceField
      label={t('letters.text_for_all')}
      value=""
      options={[
        { value: '', words: t('letters.text_own') },
        ...templates.map(({ id, name }) => ({ value: id, words: name })),
      ]}
      onChoose={write}
    />
  );
}

/** The letters of the library. */
export function letterTemplates({ library }: WorkspaceModel): readonly KeptTemplate[] {
  const { templates } = answerIn(library.library.asked.value) ?? { templates: [] };
  return templates.filter(({ channel, isHidden }) => channel === 'mail' && !isHidden);
}

async function saveAddresses({ letters }: WorkspaceModel, words: Words, chosen: readonly Letter[]): Promise<void> {
  const lines = await letters.takeAddresses(chosen);
  if (lines.length === 0) return;
  const rows = lines.map(({ variables, ...line }) => ({ ...line, custom: variables.custom }));
  saveFile(`${words.t('letters.csv_file')}.csv`, 'text/csv;charset=utf-8', addressList(rows, words));
}

/** What the worker kept back, and why; where it gave no answer, that nothing is lost. */
function ToldLine({ model, words }: LettersProps): JSX.Element {
  const { t } = words;
  const { told: toldNow, isUnchecked, check } = model.letters;
  const told = toldNow.value;
  const left = told && told !== 'failed' ? [...countLeft(told.left)] : [];
  return (
    <output class={styles.told}>
      {isUnchecked.value && (
        <Banner
          tone="warn"
          title={t('letters.unchecked')}
          actions={
            <Button small onClick={() => void check()}>
              {t('kit.retry')}
            </Button>
          }
        />
      )}
      {told === 'failed' && <Banner tone="warn" title={t('letters.print_failed')} />}
      {left.length > 0 && (
        <Banner tone="warn" title={t('letters.left')}>
          {left.map(([because, count]) => leftText(because, count, words)).join(' ')}
        </Banner>
      )}
    </output>
  );
}

function leftText(because: WhyLeft, count: number, { t, locale }: Words): string {
  return t(`letters.left_why.${because}`, { count: count.toLocaleString(locale) });
}
