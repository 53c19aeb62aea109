import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { KeptTemplate } from '../../../lib/words/library/kept-library.ts';
import { writtenParts } from '../../../lib/words/templates/written-parts.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { classNames } from '../../kit/class-names.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Field } from '../../kit/Field.tsx';
import { ChannelIcon } from '../../kit/Icon.tsx';
import { SpokenOnly } from '../../kit/SpokenOnly.tsx';
import { TextParts } from '../../kit/TextParts.tsx';
import { walkRows } from '../../queue/walk-rows.ts';
import styles from './Library.module.css';
import type { LibraryProps } from './LibraryView.tsx';
import { isSamePlace, type Place, placesOf, templatesIn } from './shown-templates.ts';

/** The templates of a folder or of them all, found as the rep types; the folders beside them. */
export function TemplateList({ model, words, library }: LibraryProps): JSX.Element {
  const { t } = words;
  const texts = model.library;
  const found = templatesIn(library.templates, { place: texts.place.value, search: texts.search.value });
  return (
    <>
      <div class={styles.tools}>
        <search class={styles.search}>
          <Field type="search" label={t('library.search')} value={texts.search.value} onInput={texts.type} />
        </search>
        <Button icon="plus" onClick={() => texts.startTemplate(t('library.own_folder'))}>
          {t('library.new_template')}
        </Button>
      </div>
      <div class={styles.shelves}>
        <Folders model={model} words={words} library={library} />
        <div data-rows class={styles.texts}>
          {texts.place.value.kind === 'folder' && (
            <RenameFolder key={texts.place.value.name} name={texts.place.value.name} model={model} words={words} />
          )}
          {found.map((one) => (
            <Row key={one.id} template={one} words={words} onOpen={() => texts.open(one.id)} />
          ))}
          {found.length === 0 && <NothingFound model={model} words={words} />}
        </div>
      </div>
    </>
  );
}

function Folders({ model, words, library }: LibraryProps): JSX.Element {
  const { t } = words;
  const { place: shown, goTo } = model.library;
  return (
    <nav class={styles.folders} aria-label={t('library.folders')}>
      {placesOf(library.templates).map(({ place, count }) => {
        const isShown = isSamePlace(place, shown.value);
        return (
          <button
            key={`${place.kind}/${placeText(place, words)}`}
            type="button"
            class={classNames(styles.folder, isShown && styles.chosen)}
            aria-current={isShown ? 'true' : undefined}
            onClick={() => goTo(place)}
          >
            <bdi>{placeText(place, words)}</bdi>
            <span class={styles.count}>{count.toLocaleString(words.locale)}</span>
          </button>
        );
      })}
    </nav>
  );
}

/** The folder on show under another name; the name of one that is there already joins the two. */
function RenameFolder({ name, model, words }: Omit<LibraryProps, 'library'> & { readonly name: string }): JSX.Element {
  const { t } = words;
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null)
    return (
      <Button small kind="quiet" icon="edit" onClick={() => setTyped(name)}>
        {t('library.rename_folder')}
      </Button>
    );
  const isSame = typed.trim() === '' || typed.trim() === name;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isSame) model.library.renameFolder(typed);
  };
  return (
    <form class={styles.rename} noValidate onSubmit={submit}>
      <Field label={t('library.folder_name')} value={typed} maxLength={100} onInput={setTyped} />
      <Button
        type="submit"
        kind="primary"
        busy={model.orders.inFlight.value !== null}
        blockedBecause={isSame ? t('library.unchanged') : null}
      >
        {t('library.rename')}
      </Button>
      <Button onClick={() => setTyped(null)}>{t('kit.cancel')}</Button>
    </form>
  );
}

function placeText(place: Place, { t }: Words): string {
  return place.kind === 'folder' ? place.name : t(`library.place.${place.kind}`);
}

function NothingFound({ model, words }: Omit<LibraryProps, 'library'>): JSX.Element {
  const { t } = words;
  const { search, type, goTo } = model.library;
  const showAll = (): void => {
    type('');
    goTo({ kind: 'all' });
  };
  const all = <Button onClick={showAll}>{t('library.show_all')}</Button>;
  return (
    <EmptyState icon="search" title={t('library.found_none')} actions={all}>
      {search.value.trim() && t('library.found_none_text', { search: search.value.trim() })}
    </EmptyState>
  );
}

interface RowProps {
  readonly template: KeptTemplate;
  readonly words: Words;
  readonly onOpen: () => void;
}

function Row({ template, words, onOpen }: RowProps): JSX.Element {
  const { t } = words;
  const { channel, name, subject, body, version } = template;
  return (
    <button type="button" data-row class={styles.row} onKeyDown={walkRows} onClick={onOpen}>
      <ChannelIcon channel={channel} />
      <span class={styles.rowWords}>
        <SpokenOnly>{`${t(`channel.${channel}`)}: `}</SpokenOnly>
        <bdi class={styles.rowName}>{name}</bdi>
        <bdi class={styles.rowText}>
          <TextParts parts={writtenParts(subject || body)} t={t} />
        </bdi>
      </span>
      <span class={styles.rowFacts}>
        {template.approvedAt !== null && <Chip tone="good">{t('library.approved')}</Chip>}
        {!template.isShipped && <Chip>{t('workspace.yours')}</Chip>}
        {version > 1 && (
          <span class={styles.count}>{t('workspace.version', { n: version.toLocaleString(words.locale) })}</span>
        )}
      </span>
    </button>
  );
}
