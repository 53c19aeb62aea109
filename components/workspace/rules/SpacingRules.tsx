import type { JSX } from 'preact';
import { type Channel, channels } from '../../../lib/touches/channel.ts';
import type { Spacing, SpacingCap } from '../../../lib/touches/spacing.ts';
import { Button, IconButton } from '../../kit/Button.tsx';
import { NumberField } from '../../kit/LabelledField.tsx';
import { RuleSection } from './RuleSection.tsx';
import styles from './Rules.module.css';
import type { RulePartProps } from './wrongs.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** How far apart the touches with one lead stay. */
export function SpacingRules({ rules, change, wrong, words }: RulePartProps): JSX.Element {
  const { t } = words;
  const { spacing } = rules;
  const set = (changes: Partial<Spacing>): void => change({ spacing: { ...spacing, ...changes } });
  return (
    <RuleSection name="spacing" words={words}>
      <div class={styles.fields}>
        <NumberField
          label={t('workspace.rule.spacing.gap')}
          unit={t('workspace.rule.minutes')}
          value={spacing.gapMs / minuteMs}
          wrong={wrong('spacing.gapMs')}
          onInput={(minutes) => set({ gapMs: minutes * minuteMs })}
        />
      </div>
      <h3 class={styles.sub}>{t('workspace.rule.spacing.channels')}</h3>
      <div class={styles.fields}>
        {channels.map((channel) => (
          <NumberField
            key={channel}
            label={t(`channel.${channel}`)}
            unit={t('workspace.rule.days')}
            step="any"
            placeholder="–"
            value={(spacing.channelGapMs[channel] ?? Number.NaN) / dayMs}
            wrong={wrong(`spacing.channelGapMs.${channel}`)}
            onInput={(days) => set({ channelGapMs: withGap(spacing.channelGapMs, channel, days * dayMs) })}
          />
        ))}
      </div>
      <Caps caps={spacing.caps} wrong={wrong} words={words} onChange={(caps) => set({ caps })} />
    </RuleSection>
  );
}

/** The gaps with another for one channel; `NaN` for none. */
function withGap(gaps: Spacing['channelGapMs'], channel: Channel, gapMs: number): Spacing['channelGapMs'] {
  const { [channel]: _old, ...others } = gaps;
  return Number.isNaN(gapMs) ? others : { ...others, [channel]: Math.round(gapMs) };
}

interface CapsProps extends Pick<RulePartProps, 'wrong' | 'words'> {
  readonly caps: readonly SpacingCap[];
  readonly onChange: (caps: readonly SpacingCap[]) => void;
}

function Caps({ caps, wrong, words, onChange }: CapsProps): JSX.Element {
  const { t } = words;
  return (
    <>
      <h3 class={styles.sub}>{t('workspace.rule.spacing.caps')}</h3>
      <ul class={styles.caps}>
        {Array.from(caps, (cap, at) => (
          <li key={at} class={styles.cap}>
            <NumberField
              label={t('workspace.rule.spacing.most')}
              min={1}
              value={cap.most}
              wrong={wrong(`spacing.caps.${at}.most`)}
              onInput={(most) => onChange(caps.with(at, { ...cap, most }))}
            />
            <NumberField
              label={t('workspace.rule.spacing.in_days')}
              unit={t('workspace.rule.days')}
              min={1}
              value={cap.inDays}
              wrong={wrong(`spacing.caps.${at}.inDays`)}
              onInput={(inDays) => onChange(caps.with(at, { ...cap, inDays }))}
            />
            <IconButton
              icon="remove"
              label={t('workspace.rule.spacing.remove_cap')}
              onClick={() => onChange(caps.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      {caps.length < 5 && (
        <div>
          <Button small icon="plus" onClick={() => onChange([...caps, { most: 20, inDays: 30 }])}>
            {t('workspace.rule.spacing.add_cap')}
          </Button>
        </div>
      )}
    </>
  );
}
