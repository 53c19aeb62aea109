import type { JSX } from 'preact';
import { TextBox } from '../../kit/LabelledField.tsx';
import { RuleSection } from './RuleSection.tsx';
import type { RulePartProps } from './wrongs.ts';

/** No more domains are kept, and none longer. */
const most = 200;
const longest = 253;

/** Whose mail is never looked at: a domain a line. */
export function MailRules({ rules, change, words }: RulePartProps): JSX.Element {
  const { t } = words;
  return (
    <RuleSection name="mail" words={words}>
      <TextBox
        label={t('workspace.rule.mail.domains')}
        rows={3}
        value={rules.neverLogDomains.join('\n')}
        onInput={(text) =>
          change({
            neverLogDomains: text
              .split('\n')
              .slice(0, most)
              .map((line) => line.slice(0, longest)),
          })
        }
      />
    </RuleSection>
  );
}
