import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import type { MoreAction } from '../MoreMenu.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import { type FormName, offeredForms } from './offered-forms.ts';

/** All that can be done about a lead besides the next step itself, in groups. */
export function moreActions(model: SidebarModel, shown: LeadPrompt, t: Translate): readonly (readonly MoreAction[])[] {
  const { forms, orders, world } = model;
  const offered = offeredForms(shown);
  const opens = (form: FormName, action: Omit<MoreAction, 'onChoose'>): readonly MoreAction[] =>
    offered.has(form) ? [{ ...action, onChoose: () => forms.open(shown, form) }] : [];
  const replied: MoreAction = {
    name: t('sidebar.they_replied'),
    icon: 'reply',
    onChoose: (event) => world.trusts(event) && orders.replied(shown),
  };
  return [
    [
      ...opens('skip', { name: t('sidebar.skip'), icon: 'skip' }),
      ...opens('pause', { name: t('sidebar.pause'), icon: 'pause' }),
      ...opens('stop', { name: t('sidebar.stop'), icon: 'none', isDangerous: true }),
    ],
    [
      ...(shown.lead.status === 'archived' ? [] : [replied]),
      ...opens('away', { name: t('sidebar.they_are_away'), icon: 'away' }),
      ...opens('happened', { name: t('sidebar.something_else'), icon: 'signal' }),
    ],
    [
      ...opens('remind', { name: t('sidebar.remind'), icon: 'bell-plus' }),
      ...opens('archive', { name: t('sidebar.archive'), icon: 'archive' }),
      ...opens('suppress', { name: t('sidebar.suppress'), icon: 'ban', isDangerous: true }),
    ],
  ];
}
