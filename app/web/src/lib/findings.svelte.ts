import type { Finding } from '../api/problem';
import type { Entry } from '../api/types';
import { dailyGain, number, weight } from './format';
import { language, t, word } from './i18n.svelte';
import { standing } from './timeline';

type Say = (params: Record<string, number>) => string;

const between = (
  { minimum = 0, maximum = 0 }: Record<string, number>,
  say: (kg: number, language: string) => string,
) => ({
  low: say(minimum, language()),
  high: say(maximum, language()),
});

/** What the server found about a weight, with the numbers as the language writes them. */
const SAYINGS: Record<string, Say> = {
  gain_implausible: (told) =>
    t('said.gain', { gain: dailyGain(told.adg_kg ?? 0, language()), ...between(told, dailyGain) }),
  out_of_soft_range: (told) =>
    t('said.unusual', { weight: weight(told.weight_kg ?? 0, language()), ...between(told, weight) }),
  out_of_hard_range: (told) =>
    t('said.impossible', { weight: weight(told.weight_kg ?? 0, language()), ...between(told, weight) }),
  loss_large: (told) =>
    t('said.loss', {
      percent: number(told.percent ?? 0, language(), 0),
      before: weight(told.before_kg ?? 0, language()),
    }),
  unit_suspect: (told) => t('said.pounds', { weight: weight(told.weight_kg ?? 0, language()) }),
};

/** Why an entry is in doubt, or what of it nobody has confirmed yet, in words. */
export function whySaid(entry: Pick<Entry, 'retracted' | 'verdict' | 'reasons' | 'warnings' | 'review'>): string[] {
  const how = standing(entry);
  const codes = how === 'disputed' ? entry.reasons : how === 'review' ? entry.warnings : [];
  return codes.map((code) => findingSaid({ code, level: 'error' }));
}

/** A finding in words: ours where numbers need the language's own writing, else the server's, else its code. */
export function findingSaid({ code, params = {}, detail }: Finding): string {
  const numbers = Object.fromEntries(
    Object.entries(params).filter((one): one is [string, number] => typeof one[1] === 'number'),
  );
  const say = SAYINGS[code];
  // A limit may be one of milk or of a score: only weights are ours to write.
  const ours = !code.startsWith('out_of_') || 'weight_kg' in numbers;
  if (say && ours && Object.keys(numbers).length) return say(numbers);
  return detail ?? word('finding', code);
}
