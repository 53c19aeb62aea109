import type { JSX } from 'preact';
import type { RepProfile } from '../../../lib/touches/rep-profile.ts';
import { Field } from '../../kit/Field.tsx';
import { TextBox } from '../../kit/LabelledField.tsx';
import { RuleSection } from './RuleSection.tsx';
import styles from './Rules.module.css';
import type { RulePartProps } from './wrongs.ts';

const longest = 200;
const lines = [
  { field: 'name', type: 'text' },
  { field: 'company', type: 'text' },
  { field: 'phone', type: 'tel' },
  { field: 'email', type: 'email' },
] as const;

/** What texts and letters say of the rep, and where people book a meeting with them. */
export function AboutRules({ rules, change, wrong, words }: RulePartProps): JSX.Element {
  const { t } = words;
  const { rep, bookingLink } = rules;
  const tell = (changes: Partial<RepProfile>): void => change({ rep: { ...rep, ...changes } });
  return (
    <RuleSection name="about" words={words}>
      <div class={styles.fields}>
        {lines.map(({ field, type }) => (
          <Field
            key={field}
            label={t(`rep.${field}`)}
            type={type}
            value={rep[field]}
            maxLength={longest}
            wrong={wrong(`rep.${field}`)}
            onInput={(text) => tell({ [field]: text })}
          />
        ))}
      </div>
      <TextBox
        label={t('rep.address')}
        hint={t('workspace.rule.about.address_hint')}
        rows={3}
        value={rep.address}
        maxLength={longest}
        onInput={(address) => tell({ address })}
      />
      <Field
        label={t('rep.booking_link')}
        value={bookingLink}
        placeholder="https://"
        maxLength={longest}
        wrong={wrong('bookingLink')}
        onInput={(text) => change({ bookingLink: text })}
      />
    </RuleSection>
  );
}
