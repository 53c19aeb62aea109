import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { FilledObjection, FilledScript } from '../../../lib/words/library/script-for-lead.ts';
import { partsText, type TextPart } from '../../../lib/words/templates/text-part.ts';
import type { Words } from '../../../lib/words/words.ts';
import { ChoiceChip } from '../../kit/Chip.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { TextParts } from '../../kit/TextParts.tsx';
import styles from './ScriptTab.module.css';
import type { ScriptTabProps } from './ScriptTab.tsx';
import { walkRow } from './walk-row.ts';

export type ScriptLinesProps = ScriptTabProps & { readonly script: FilledScript };

/** What they may say; the one they do opens what to say then. */
export function Branches({ model, shown, words, script }: ScriptLinesProps): JSX.Element | null {
  const { scripts, world } = model;
  const { branch } = scripts.placeOf(shown);
  const said = script.branches.find(({ theySay }) => theySay === branch);
  if (script.branches.length === 0) return null;
  return (
    <Part title={words.t('sidebar.script_they_say')}>
      <Chips
        labels={script.branches.map(({ theySay }) => theySay)}
        isChosen={(label) => label === branch}
        onChoose={(event, label) => world.trusts(event) && scripts.branch(shown, label)}
      />
      <div aria-live="polite">{said && <Say parts={said.answer} words={words} />}</div>
    </Part>
  );
}

/** Objections, each with its answer once it comes up, the latest on top. */
export function Objections({ model, shown, words, script }: ScriptLinesProps): JSX.Element | null {
  const { scripts, world } = model;
  const { objections } = scripts.placeOf(shown);
  const raised = objections.flatMap((label) => script.objections.filter((one) => one.label === label)).toReversed();
  if (script.objections.length === 0) return null;
  return (
    <Part title={words.t('sidebar.script_objections')}>
      <Chips
        labels={script.objections.map(({ label }) => label)}
        isChosen={(label) => objections.includes(label)}
        onChoose={(event, label) => world.trusts(event) && scripts.object(shown, label)}
      />
      <div class={styles.answers} aria-live="polite">
        {raised.map((objection) => (
          <Answer key={objection.label} objection={objection} words={words} />
        ))}
      </div>
    </Part>
  );
}

function Answer({ objection, words }: { objection: FilledObjection; words: Words }): JSX.Element {
  return (
    <div class={styles.answer}>
      <bdi class={styles.label}>{objection.label}</bdi>
      <Say parts={objection.answer} words={words} />
      {partsText(objection.next) !== '' && (
        <p class={styles.next} dir="auto">
          <Icon name="forward" size={14} />
          <span>
            <b>{words.t('sidebar.script_next')}</b> <TextParts parts={objection.next} t={words.t} />
          </span>
        </p>
      )}
    </div>
  );
}

interface ChipsProps {
  readonly labels: readonly string[];
  readonly isChosen: (label: string) => boolean;
  readonly onChoose: (event: MouseEvent, label: string) => void;
}

function Chips({ labels, isChosen, onChoose }: ChipsProps): JSX.Element {
  return (
    <Row>
      {labels.map((label) => (
        <ChoiceChip key={label} chosen={isChosen(label)} title={label} onChoose={(event) => onChoose(event, label)}>
          <bdi class={styles.chip}>{label}</bdi>
        </ChoiceChip>
      ))}
    </Row>
  );
}

/** One part of a talk under its title. */
export function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  const id = useId();
  return (
    <section class={styles.part} aria-labelledby={id}>
      <h3 id={id} class={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** Buttons in a row, which the arrow keys walk along. */
export function Row({ children }: { children: ComponentChildren }): JSX.Element {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => walking(row.current), []);
  return (
    <div ref={row} class={styles.row}>
      {children}
    </div>
  );
}

function walking(row: HTMLElement | null): () => void {
  row?.addEventListener('keydown', walkRow);
  return () => row?.removeEventListener('keydown', walkRow);
}

/** Words to be spoken. */
export function Say({ parts, words }: { parts: readonly TextPart[]; words: Words }): JSX.Element {
  return (
    <p class={styles.say} dir="auto">
      <TextParts parts={parts} t={words.t} />
    </p>
  );
}
