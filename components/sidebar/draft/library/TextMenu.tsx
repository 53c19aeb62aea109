import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { draftOfMessage, type Message } from '../../../../lib/touches/message.ts';
import { type OfferedTemplate, templatesFor } from '../../../../lib/words/library/templates-for.ts';
import { Button } from '../../../kit/Button.tsx';
import { Menu, MenuItem, MenuLine } from '../../../kit/Menu.tsx';
import { messageFrom } from './filled-text.ts';
import styles from './LibraryHelp.module.css';
import type { LibraryPartProps } from './LibraryHelp.tsx';
import { putInto } from './put-into.ts';

/** What was there before a template took its place, and the text it then was. */
interface Replaced {
  readonly before: Message;
  readonly after: string;
}

/** "Use a template": those of the channel, the fitting ones first; and the snippets. */
export function TextMenu(props: LibraryPartProps): JSX.Element {
  const { model, shown, channel, message, onWrite, words } = props;
  const { t } = words;
  const [replaced, setReplaced] = useState<Replaced | null>(null);
  const use = (event: MouseEvent, { template }: OfferedTemplate): void => {
    if (!model.world.trusts(event)) return;
    const made = messageFrom(template, props);
    const isOwn = model.messages.stateOf(shown, channel) !== null && message.body.trim() !== '';
    setReplaced(isOwn ? { before: message, after: draftOfMessage(made) } : null);
    onWrite(made);
  };
  const canPutBack = replaced !== null && replaced.after === draftOfMessage(message);
  return (
    <div class={styles.line} onFocusIn={props.onNeed} onPointerOver={props.onNeed}>
      <Menu small label={t('sidebar.use_template')}>
        {(menuId) => <Texts {...props} menuId={menuId} onUse={use} />}
      </Menu>
      <output class={styles.said}>
        {canPutBack && t('sidebar.template_replaced')}
        {canPutBack && (
          <Button small icon="undo" onClick={(event) => model.world.trusts(event) && onWrite(replaced.before)}>
            {t('sidebar.template_put_back')}
          </Button>
        )}
      </output>
    </div>
  );
}

interface TextsProps extends LibraryPartProps {
  readonly menuId: string;
  readonly onUse: (event: MouseEvent, offered: OfferedTemplate) => void;
}

function Texts(props: TextsProps): JSX.Element {
  const { library, words, model, shown, channel, menuId } = props;
  const { t } = words;
  if (library === 'failed') return <p class={styles.note}>{t('sidebar.library_failed')}</p>;
  if (library === null || library === 'asked') return <p class={styles.note}>{t('kit.loading')}</p>;
  const offered = templatesFor(library.templates, { channel, scenario: model.scripts.fittingOf(shown) });
  const snippets = library.snippets.filter(({ isHidden }) => !isHidden);
  return (
    <>
      {offered.length === 0 && <p class={styles.note}>{t('sidebar.templates_none')}</p>}
      {offered.map((one) => (
        <MenuItem
          key={one.template.id}
          menuId={menuId}
          detail={detailOf(one, props)}
          onChoose={(event) => props.onUse(event, one)}
        >
          <bdi>{one.template.name}</bdi>
        </MenuItem>
      ))}
      {snippets.length > 0 && <MenuLine />}
      {snippets.length > 0 && <p class={styles.note}>{t('sidebar.snippets_hint')}</p>}
      {snippets.map((one) => (
        <MenuItem
          key={one.id}
          menuId={menuId}
          onChoose={(event) => model.world.trusts(event) && insert(props, one.body)}
        >
          <code>{one.shortcut}</code>
        </MenuItem>
      ))}
    </>
  );
}

/** Why it stands where it does: it fits, somebody approved it. */
function detailOf({ template, isFitting }: OfferedTemplate, { words }: TextsProps): string {
  const { t } = words;
  const said = [isFitting && t('sidebar.template_fits'), template.approvedAt !== null && t('library.approved')];
  return said.filter((one) => one !== false).join(' · ');
}

function insert(props: TextsProps, body: string): void {
  const box = props.box();
  if (box)
    putInto(
      box,
      { start: box.selectionStart, end: box.selectionEnd },
      messageFrom({ subject: '', body }, { ...props, optOut: '' }).body,
    );
}
