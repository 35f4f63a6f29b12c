/** Farms beside each other in words: ranks, quartiles, and why a farm has none. */
import type { FarmFigure, PeerFigure, Whole } from '../api/cooperative';
import { bare, lineSaid, said } from './figures';
import { dotted, number } from './format';
import { language, t, tn, word } from './i18n.svelte';

export const SPANS = ['year', 'month'] as const;

type Spread = Pick<Whole, 'median' | 'q1' | 'q3' | 'unit'>;

/** Median and quartiles, as far as there are enough farms for them. */
export const spreadSaid = ({ median, q1, q3, unit }: Spread) =>
  dotted(
    median !== null && t('coop.median', { value: said(median, unit) }),
    q1 !== null && q3 !== null && t('coop.quartiles', { low: bare(q1, unit), high: bare(q3, unit) }),
  );

/** What stands below a figure of all farms. */
export const wholeSaid = (one: Whole) =>
  dotted(
    tn('coop.farms', one.compared),
    one.together !== null && t('coop.together', { value: said(one.together, one.unit) }),
    spreadSaid(one),
  );

const count = (value: number) => number(value, language(), 0);

/** The place of a farm, or why it has none. */
export const placeSaid = (one: FarmFigure) =>
  one.rank === null ? word('coop.state', one.state) : t('coop.rank', { n: count(one.rank) });

/** What stands below a farm's name. */
export const farmSaid = (one: FarmFigure) =>
  dotted(lineSaid(one), one.quartile !== null && t('coop.quartile', { n: one.quartile }));

/** Farms by their place; those without one last, by name. */
export const inOrder = (farms: readonly FarmFigure[]) =>
  farms.toSorted(
    (one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || one.name.localeCompare(other.name, language()),
  );

/** How a farm stands among others that it cannot see, or why nothing is told. */
export const peersSaid = (one: PeerFigure) =>
  one.rank === null || one.farms === null
    ? word('coop.state', one.peers)
    : dotted(
        t('coop.rankOf', { n: count(one.rank), of: count(one.farms) }),
        one.quartile !== null && t('coop.quartile', { n: one.quartile }),
        spreadSaid(one),
      );

export type Marks = { low: number; high: number; median: number; own: number };

/** Where quartiles, median and the farm's own value lie on a line, in percent of it; null without all of them. */
export function marks({ q1, q3, median, value }: Pick<PeerFigure, 'q1' | 'q3' | 'median' | 'value'>): Marks | null {
  if (q1 === null || q3 === null || median === null || value === null) return null;
  const room = (Math.max(q3, value) - Math.min(q1, value)) * 0.25 || 1;
  const from = Math.min(q1, value) - room;
  const length = Math.max(q3, value) + room - from;
  const at = (one: number) => ((one - from) / length) * 100;
  return { low: at(q1), high: at(q3), median: at(median), own: at(value) };
}
