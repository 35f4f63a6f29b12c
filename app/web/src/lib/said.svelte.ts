import { Problem } from '../api/problem';
import { t } from './i18n.svelte';

/** What to tell a person of a refusal: the server's own sentence, or ours when none came. */
export function sentence(error: unknown): string {
  const problem = Problem.of(error);
  if (problem.status === 0) return t('problem.noSignal');
  const defect = problem.status >= 500 && problem.code !== 'store_unavailable';
  if (defect && problem.requestId) return `${t('problem.server')} (${problem.requestId})`;
  if (problem.spoken) return problem.message;
  return problem.status === 404 ? t('problem.notFound') : t('problem.server');
}
