import type { JSX } from 'preact';
import type { CanMeaning, SaidRow } from '../../lib/messages/said.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Icon } from '../kit/Icon.tsx';
import type { BarModel } from './bar-model.ts';
import styles from './CommandBar.module.css';
import type { Where } from './command-place.ts';
import { wishTexts } from './list-text.ts';
import { rowName, valueText, willText } from './said-text.ts';
import { askedTexts } from './stats-text.ts';

export interface MeantProps {
  readonly meaning: CanMeaning;
  readonly isArmed: boolean;
  readonly model: BarModel;
  readonly words: Words;
  readonly onPress: () => void;
}

/** What will be done, in its parts, and the button that does it; Enter does the same. */
export function Meant({ meaning, isArmed, model, words, onPress }: MeantProps): JSX.Element {
  const { t } = words;
  const where = whereOf(meaning, model);
  return (
    <>
      <p class={styles.will}>
        <bdi>{willText(meaning, words)}</bdi>
      </p>
      <Parts meaning={meaning} words={words} />
      <Asked meaning={meaning} words={words} />
      {meaning.following && (
        <p class={styles.soft}>{t('command.then', { what: willText(meaning.following, words) })}</p>
      )}
      {where === 'editing' && <p class={styles.warn}>{t('command.editing')}</p>}
      {where === 'record' && <p class={styles.soft}>{t('command.beside_record')}</p>}
      {isArmed && <p class={styles.warn}>{t('command.again')}</p>}
      <div class={styles.actions}>
        {where === 'workspace' ? (
          <WorkspaceLink text={model.text.value} words={words} />
        ) : (
          where !== 'editing' && (
            <Button
              kind={meaning.isGrave ? 'danger' : 'primary'}
              small
              busy={model.place.isBusy()}
              onClick={(event) => model.place.trusts(event) && onPress()}
            >
              {t(buttonKey(meaning, where, isArmed))}
            </Button>
          )
        )}
        {where !== 'workspace' && where !== 'editing' && (
          <span class={styles.from}>{t(meaning.isGrave && !isArmed ? 'command.enter_twice' : 'command.enter')}</span>
        )}
      </div>
    </>
  );
}

/** What is listed or counted, in short facts. */
function Asked({ meaning, words }: { readonly meaning: CanMeaning; readonly words: Words }): JSX.Element | null {
  const { deed } = meaning;
  if (deed.kind !== 'list' && deed.kind !== 'stats') return null;
  const facts = deed.kind === 'list' ? wishTexts(deed.wish, words) : askedTexts(deed.asked, words);
  return (
    <div class={styles.actions}>
      {facts.map((text) => (
        <Chip key={text}>{text}</Chip>
      ))}
    </div>
  );
}

/** Every part with the words it was read from. */
function Parts({ meaning, words }: { readonly meaning: CanMeaning; readonly words: Words }): JSX.Element | null {
  const { t } = words;
  const { who, parts } = meaning;
  const [rows, known] = [parts.filter(({ name }) => name !== 'know'), parts.filter(({ name }) => name === 'know')];
  const about = who ? [who.company, who.address].filter(Boolean).join(' · ') : '';
  return (
    <>
      {(who || rows.length > 0) && (
        <dl class={styles.parts}>
          {who && (
            <>
              <dt>{t('command.part_who')}</dt>
              <dd>
                <bdi>{who.name || t('sidebar.unnamed')}</bdi> {about && <bdi class={styles.from}>{about}</bdi>}
              </dd>
            </>
          )}
          {rows.map((row) => (
            <Part key={`${row.name} ${valueText(row.value, words)}`} row={row} words={words} />
          ))}
        </dl>
      )}
      {known.map((row) => (
        <p key={valueText(row.value, words)} class={styles.know}>
          <Icon name="info" />
          <span>{valueText(row.value, words)}</span>
        </p>
      ))}
    </>
  );
}

function Part({ row, words }: { readonly row: SaidRow; readonly words: Words }): JSX.Element {
  const value = valueText(row.value, words);
  const isSaid = row.from !== '' && row.from.toLowerCase() !== value.toLowerCase();
  return (
    <>
      <dt>{rowName(row, words)}</dt>
      <dd>
        <bdi>{value}</bdi>{' '}
        {isSaid && (
          <span class={styles.from}>
            {words.t('command.from')} <q dir="auto">{row.from}</q>
          </span>
        )}
      </dd>
    </>
  );
}

/** The workspace takes the sentence up where it is left here; it does nothing by itself either. */
function WorkspaceLink({ text, words }: { readonly text: string; readonly words: Words }): JSX.Element {
  return (
    <a
      class={styles.link}
      href={`/workspace.html#${new URLSearchParams({ say: text })}`}
      target="_blank"
      rel="noreferrer"
    >
      {words.t('command.in_workspace')}
    </a>
  );
}

function whereOf({ deed }: CanMeaning, { place }: BarModel): Where {
  return deed.kind === 'order' || deed.kind === 'find' || deed.kind === 'stats' ? 'here' : place.whereFor(deed);
}

function buttonKey({ will, deed, isGrave }: CanMeaning, where: Where, isArmed: boolean): string {
  if (where === 'record' || deed.kind === 'find') return 'command.open_record';
  if (deed.kind !== 'order') return 'command.show';
  if (will === 'undo') return 'kit.undo';
  return isGrave && isArmed ? 'command.yes' : 'command.do';
}
