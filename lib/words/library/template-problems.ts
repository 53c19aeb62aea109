import type { Problem } from '../templates/problem.ts';
import { textProblems } from '../templates/text-problems.ts';
import { hasSubject, type Template } from './template.ts';

/** What keeps a template from being used, each naming its place; none for one that is ready. */
export function templateProblems(
  template: Pick<Template, 'name' | 'channel' | 'subject' | 'body'>,
): readonly Problem[] {
  const { name, channel, subject, body } = template;
  const problems = [...textProblems(subject, 'subject'), ...textProblems(body, 'body')];
  if (name.trim() === '') problems.push(lacking('no-name', 'subject'));
  if (body.trim() === '') problems.push(lacking('no-body', 'body'));
  if (channel === 'email' && subject.trim() === '') problems.push(lacking('no-subject', 'subject'));
  if (!hasSubject(channel) && subject.trim() !== '') problems.push(lacking('unused-subject', 'subject'));
  return problems;
}

function lacking(id: Problem['id'], where: Problem['where']): Problem {
  return { id, where, line: 1, found: '', meant: '' };
}
