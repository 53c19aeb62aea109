import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { isUnderWay } from '../../../lib/sequences/enrollment.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import type { OpenForm } from '../choice-model.ts';
import type { MoreAction } from '../MoreMenu.tsx';
import type { SidebarModel } from '../sidebar-model.ts';

/** All that can be done about a lead besides the next step itself, in groups. */
export function moreActions(model: SidebarModel, shown: LeadPrompt, t: Translate): readonly (readonly MoreAction[])[] {
  const { choices, orders, world } = model;
  const opens = (form: NonNullable<OpenForm>, action: Omit<MoreAction, 'onChoose'>): MoreAction => ({
    ...action,
    onChoose: () => choices.openForm(shown, form),
  });
  const { lead, enrollment, touch } = shown;
  const isArchived = lead.status === 'archived';
  const isRunning = enrollment !== null && isUnderWay(enrollment);
  const replied: MoreAction = {
    name: t('sidebar.they_replied'),
    icon: 'reply',
    onChoose: (event) => world.trusts(event) && orders.replied(shown),
  };
  const canPause = isRunning && enrollment.state.kind !== 'paused';
  return [
    [
      ...(touch ? [opens('skip', { name: t('sidebar.skip'), icon: 'skip' })] : []),
      ...(canPause ? [opens('pause', { name: t('sidebar.pause'), icon: 'pause' })] : []),
      ...(isRunning ? [opens('stop', { name: t('sidebar.stop'), icon: 'none', isDangerous: true })] : []),
    ],
    [
      ...(isArchived ? [] : [replied]),
      ...(isRunning ? [opens('away', { name: t('sidebar.they_are_away'), icon: 'away' })] : []),
      ...(isArchived ? [] : [opens('happened', { name: t('sidebar.something_else'), icon: 'signal' })]),
    ],
    [
      opens('remind', { name: t('sidebar.remind'), icon: 'bell-plus' }),
      ...(isArchived ? [] : [opens('archive', { name: t('sidebar.archive'), icon: 'archive' })]),
      opens('suppress', { name: t('sidebar.suppress'), icon: 'ban', isDangerous: true }),
    ],
  ];
}
