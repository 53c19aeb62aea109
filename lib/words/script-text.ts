import type { ScriptUse } from '../touches/script-use.ts';
import type { Translate } from './translate.ts';

/** What of a script was used, in one line: "Script: First call · they said: Not now · objections: I have no time". */
export function scriptText({ name, scenario, branch, objections }: ScriptUse, t: Translate): string {
  const parts = [
    t('script_use.name', { name: name ?? t(`scenario.${scenario}`) }),
    branch && t('script_use.branch', { words: branch }),
    objections.length > 0 && t('script_use.objections', { labels: objections.join(', ') }),
  ];
  return parts.filter(Boolean).join(' · ');
}
