import type { Delay, Late, Repeat, Step, Test, TouchStep, Verb } from '../../../lib/sequences/sequence.ts';
import type { Wait } from '../../../lib/time/add-delay.ts';
import { dayText, minuteText } from '../../../lib/time/format.ts';
import type { Words } from '../../../lib/words/words.ts';

/** The names of other sequences and steps, by their ids. */
export interface Names {
  readonly sequence: (id: string) => string;
  readonly step: (id: string) => string;
  /** Has the step no wait and no touch before it, so that "after the step before" means after the start. */
  readonly isFirst: (id: string) => boolean;
}

/** How long: "3 days", "2 days, working time only, at 9:00". */
function waitText(wait: Wait, words: Words): string {
  return withHow(countText(wait.amount, wait.unit, words), wait, words);
}

/** What is said of a wait, with what is counted and the clock time it ends at. */
function withHow(text: string, { days, at }: Wait, words: Words): string {
  const { t } = words;
  const counted = days === 'working' ? t('workspace.plan.working', { wait: text }) : text;
  return at === null ? counted : t('workspace.plan.at', { wait: counted, time: clockText(at, words) });
}

/** When a step comes, in words. */
export function delayText(delay: Delay, isFirst: boolean, words: Words): string {
  const { t } = words;
  if (delay.from === 'date') {
    return t('workspace.plan.on_date', { day: dayText(delay.on, words), time: clockText(delay.at, words) });
  }
  const from = isFirst ? 'start' : delay.from;
  if (delay.amount === 0 && delay.at === null) return t(`workspace.plan.at_once_${from}`);
  const after = t(`workspace.plan.after_${from}`, { wait: countText(delay.amount, delay.unit, words) });
  return withHow(after, delay, words);
}

/** What an outcome leads to, in words. */
export function verbText(verb: Verb, words: Words, names: Names): string {
  const { t } = words;
  const key = `workspace.verb_text.${verb.kind}`;
  switch (verb.kind) {
    case 'retry':
      return t(`workspace.verb_text.retry`, {
        times: verb.times,
        days: countText(verb.overDays, 'days', words),
        next: verbText(verb.afterwards, words, names),
      });
    case 'again':
      return t(key, { wait: countText(verb.inMinutes, 'minutes', words) });
    case 'callback':
      return t(key, { wait: countText(verb.inDays, 'days', words) });
    case 'pause':
      return t(key, { wait: countText(verb.forDays, 'days', words) });
    case 'jump':
      return t(key, { track: t(`workspace.track.${verb.track}`) });
    case 'switch':
      return switchText(verb, words, names);
    case 'finish':
      return t(key, { result: t(`workspace.result.${verb.result}`) });
    default:
      return t(key);
  }
}

function switchText(verb: Verb & { kind: 'switch' }, words: Words, names: Names): string {
  const name = names.sequence(verb.sequenceId);
  if (verb.inDays === 0) return words.t('workspace.verb_text.switch', { name });
  return words.t('workspace.verb_text.switch_later', { name, wait: countText(verb.inDays, 'days', words) });
}

/** What a step does that touches nobody, in words; when a touch comes, for one that does. */
export function stepText(step: Step, words: Words, names: Names): string {
  const { t } = words;
  const goOn = (target: string | null): string =>
    target === null ? t('workspace.plan.next_step') : t('workspace.plan.step', { title: names.step(target) });
  switch (step.kind) {
    case 'touch':
    case 'wait':
      return delayText(step.delay, names.isFirst(step.id), words);
    case 'status':
      return t('workspace.plan.sets_status', { status: t(`status.${step.status}`) });
    case 'tag':
      return t(`workspace.plan.tag_${step.how}`, { tag: step.tag });
    case 'remind':
      return t('workspace.plan.reminds', { wait: countText(step.inDays, 'days', words) });
    case 'branch':
      return t('workspace.plan.branches', {
        test: testText(step.test, words),
        yes: goOn(step.then),
        no: goOn(step.otherwise),
      });
    default:
      return t('workspace.plan.ends', { result: t(`workspace.result.${step.result}`) });
  }
}

/** What a branch asks, in words. */
export function testText(test: Test, words: Words): string {
  const { t } = words;
  const key = `workspace.test_text.${test.kind}`;
  switch (test.kind) {
    case 'can-reach':
      return t(key, { channel: t(`channel.${test.channel}`) });
    case 'last-outcome':
      return t(key, {
        list: listText(
          test.outcomes.map((one) => t(`outcome.${one}`)),
          words,
        ),
      });
    case 'status':
      return t(key, {
        list: listText(
          test.statuses.map((one) => t(`status.${one}`)),
          words,
        ),
      });
    case 'temperature':
      return t(key, {
        list: listText(
          test.temperatures.map((one) => t(`temperature.${one}`)),
          words,
        ),
      });
    case 'tag':
      return t(key, { tag: test.tag });
    case 'score':
      return t(key, { score: test.atLeast });
    default:
      return t(key);
  }
}

/** All there is to know of a touch besides when it comes: what else it may be, how often, and what if it is late. */
export function touchFacts(step: TouchStep, words: Words): readonly string[] {
  const { t } = words;
  const { fallbacks, notAfter, repeat, late } = step;
  const channelList = (of: readonly string[]): string =>
    listText(
      of.map((one) => t(`channel.${one}`)),
      words,
    );
  return [
    fallbacks.length > 0 ? t('workspace.plan.fallbacks', { list: channelList(fallbacks) }) : '',
    notAfter.length > 0 ? t('workspace.plan.not_after', { list: channelList(notAfter) }) : '',
    repeat ? repeatText(repeat, words) : '',
    lateText(late, words),
  ].filter((fact) => fact !== '');
}

function repeatText({ times, every, taper }: Repeat, words: Words): string {
  const key = taper === 1 ? 'workspace.plan.repeats' : 'workspace.plan.repeats_slower';
  return words.t(key, { times, wait: waitText(every, words), taper: taper.toLocaleString(words.locale) });
}

function lateText(late: Late, words: Words): string {
  if (late.kind === 'wait') return '';
  if (late.kind === 'go-on') return words.t('workspace.plan.late_go_on');
  return words.t('workspace.plan.late_skip', { wait: waitText(late.after, words) });
}

/** "Call, Email or Text". */
export function listText(names: readonly string[], { locale }: Words): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}

/** "3 days", "1 week". */
export function countText(amount: number, unit: Wait['unit'], { locale }: Words): string {
  const options = { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(locale, options).format(amount);
}

/** A clock time (`HH:mm`) as the rep's locale writes it. */
function clockText(clock: string, words: Words): string {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return minuteText(hours * 60 + minutes, words);
}
