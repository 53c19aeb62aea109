import type { JSX } from 'preact';
import { Field } from '../../kit/Field.tsx';
import { CheckField } from '../../kit/LabelledField.tsx';
import { RuleSection } from './RuleSection.tsx';
import type { RulePartProps } from './wrongs.ts';

const longest = 200;

/** What messages are helped with: how a first text ends. */
export function WritingRules({ rules, change, words }: RulePartProps): JSX.Element {
  const { t } = words;
  const { optOutLine } = rules;
  return (
    <RuleSection name="writing" words={words}>
      <CheckField
        label={t('workspace.rule.writing.opts_out')}
        checked={optOutLine !== ''}
        onCheck={(isChecked) => change({ optOutLine: isChecked ? null : '' })}
      />
      {optOutLine !== '' && (
        <Field
          label={t('workspace.rule.writing.opt_out_line')}
          value={optOutLine ?? ''}
          placeholder={t('sidebar.opt_out_line')}
          maxLength={longest}
          onInput={(text) => change({ optOutLine: text || null })}
        />
      )}
    </RuleSection>
  );
}
