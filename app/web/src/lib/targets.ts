/** Targets and trends in words, with a sign before each: colour alone says nothing to some. */
import type { Figure, Point } from '../api/figures';
import type { Band } from '../api/targets';
import { bare, said } from './figures';
import { dotted } from './format';
import { t, word } from './i18n.svelte';

/** A band as people write it: `84–88 %`, `≥ 26 pigs`, `≤ 3 %`, or one value. */
export function bandSaid({ minimum, maximum }: Pick<Band, 'minimum' | 'maximum'>, unit: string): string {
  if (minimum === null && maximum === null) return '—';
  if (minimum === null) return `≤ ${said(maximum, unit)}`;
  if (maximum === null) return `≥ ${said(minimum, unit)}`;
  if (minimum === maximum) return said(minimum, unit);
  return `${bare(minimum, unit)}–${said(maximum, unit)}`;
}

const SIGNS: Record<string, string> = { better: '✓✓', within: '✓', worse: '✗' };

/** The target of a figure or month, and how that stands to it; empty without one. */
export function standingSaid(one: Pick<Figure | Point, 'target' | 'standing'>, unit: string): string {
  if (!one.target) return '';
  const band = t('target.is', { band: bandSaid(one.target, unit) });
  return one.standing
    ? `${SIGNS[one.standing] ?? ''} ${dotted(word('target.standing', one.standing), band)}`.trim()
    : band;
}

/** Good or bad, for the colour beside the words. */
export const toneOf = (standing: string | null) =>
  standing === 'worse' ? 'bad' : standing === null ? undefined : 'good';

/** Where a figure goes: its way, how much a month, and whether that is for the better; empty without a trend. */
export function trendSaid({ trend, unit }: Pick<Figure, 'trend' | 'unit'>): string {
  if (!trend) return '';
  const sign = trend.direction === 'rising' ? '↗' : '↘';
  const by = t(`trend.${trend.direction}`, { by: said(Math.abs(trend.slope), unit) });
  return `${sign} ${dotted(by, trend.is_better !== null && t(trend.is_better ? 'trend.better' : 'trend.worse'))}`;
}
