import type { JSX } from 'preact';
import type { Step } from '../../../lib/sequences/sequence.ts';
import { ChannelIcon, Icon, type IconName } from '../../kit/Icon.tsx';

const signs: Readonly<Record<Exclude<Step['kind'], 'touch'>, IconName>> = {
  wait: 'held',
  branch: 'branch',
  status: 'person',
  tag: 'tag',
  remind: 'bell',
  end: 'finished',
};

/** The sign of a step: its channel's, or that of what it does. */
export function StepSign({ step, size = 16 }: { step: Step; size?: number }): JSX.Element {
  if (step.kind === 'touch') return <ChannelIcon channel={step.channel} size={size} />;
  return <Icon name={signs[step.kind]} size={size} />;
}
