import type { JSX } from 'preact';
import type { TaughtSite } from '../../lib/messages/teaching.ts';
import type { Translate } from '../../lib/words/translate.ts';
import { Button } from '../kit/Button.tsx';
import { answerIn } from '../queue/asked.ts';
import { Light } from '../teach/Light.tsx';
import type { TaughtModel } from './taught-model.ts';
import styles from './Workspace.module.css';

/** The sites that the rep taught: how well each is read, and their files, out and in. */
export function TaughtSites({ model, t }: { model: TaughtModel; t: Translate }): JSX.Element {
  const sites = answerIn(model.sites.asked.value) ?? [];
  return (
    <section>
      <h3 class={styles.hint}>{t('teach.sites')}</h3>
      <ul class={styles.sites}>
        {sites.map((site) => (
          <li key={site.origin}>
            <Taught site={site} model={model} t={t} />
          </li>
        ))}
      </ul>
      <label class={styles.import}>
        {t('teach.import')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => void take(event.currentTarget, model)}
        />
      </label>
      <output>{toldText(model, t)}</output>
    </section>
  );
}

async function take(input: HTMLInputElement, model: TaughtModel): Promise<void> {
  const file = input.files?.[0];
  if (file) await model.importFile(file);
  // The same file can be chosen again once it was mended.
  input.value = '';
}

function Taught({ site, model, t }: { site: TaughtSite; model: TaughtModel; t: Translate }): JSX.Element {
  const { host } = new URL(site.origin);
  return (
    <>
      <span>{host}</span>
      <Light health={site.health} t={t} />
      <a
        href={`data:application/json;charset=utf-8,${encodeURIComponent(site.file)}`}
        download={`${host.replace(/[^\w.-]/g, '-')}.teaching.json`}
        title={t('teach.export_tip', { host })}
      >
        {t('teach.export')}
      </a>
      <Button small kind="quiet" title={t('teach.forget_tip', { host })} onClick={() => void model.forget(site.origin)}>
        {t('teach.forget')}
      </Button>
    </>
  );
}

function toldText({ told }: TaughtModel, t: Translate): string {
  const result = told.value;
  if (result === null) return '';
  if (result === 'failed') return t('teach.failed');
  if (result.kind === 'done') return t('teach.imported', { host: new URL(result.origin).host });
  return t(`teach.refused_${result.because}`, { where: result.where });
}
