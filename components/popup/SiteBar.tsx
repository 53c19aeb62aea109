import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Translate } from '../../lib/words/translate.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { TeachPanel } from '../teach/TeachPanel.tsx';
import styles from './Popup.module.css';
import type { PopupModel } from './popup-model.ts';
import type { SiteModel, SiteState } from './site-model.ts';

/** Whether this tab's site is read, and one button to change that. Nothing on pages that are no sites. */
export function SiteBar({ model: popup, t }: { model: PopupModel; t: Translate }): JSX.Element | null {
  const model = popup.site;
  const state = model.state.value;
  const readTab = state.kind === 'site' && state.site.isAllowed ? state.tabId : null;
  useEffect(() => void popup.teach.show(readTab), [popup, readTab]);
  if (state.kind === 'none') return null;
  if (state.kind === 'failed') return <Failed model={model} t={t} />;
  const host = new URL(state.site.origin).host;
  return (
    <footer class={styles.site}>
      {state.site.isAllowed ? (
        <div class={styles.reading}>
          <Icon name="done" />
          <span class={styles.host}>{t('popup.site-reading', { host })}</span>
          <Button small kind="quiet" busy={state.isBusy} onClick={() => void model.stop()}>
            {t('popup.site-stop')}
          </Button>
        </div>
      ) : (
        <div class={styles.asking}>
          <h2 class={styles.host}>{t('popup.site-ask-title', { host })}</h2>
          <p class={styles.explains}>{t('popup.site-ask')}</p>
          <Button kind="primary" busy={state.isBusy} onClick={() => void model.allow()}>
            {t('popup.site-allow')}
          </Button>
        </div>
      )}
      {readTab !== null && (
        <TeachPanel model={popup.teach} t={t} trusts={(event) => event.isTrusted} onTeach={popup.close} />
      )}
      <output class={styles.trouble}>{troubleText(state, t)}</output>
    </footer>
  );
}

function Failed({ model, t }: { model: SiteModel; t: Translate }): JSX.Element {
  return (
    <footer class={styles.site}>
      <div class={styles.reading}>
        <span class={styles.host}>{t('popup.site-failed')}</span>
        <Button small kind="quiet" onClick={() => void model.find()}>
          {t('kit.retry')}
        </Button>
      </div>
    </footer>
  );
}

function troubleText({ trouble }: Extract<SiteState, { kind: 'site' }>, t: Translate): string {
  if (trouble === 'refused') return t('popup.site-refused');
  if (trouble === 'allow-failed') return t('popup.site-allow-failed');
  return trouble === 'stop-failed' ? t('popup.site-stop-failed') : '';
}
