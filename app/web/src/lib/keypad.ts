/** The typing rules of the keypad: what a press makes of the digits so far. The text keeps `.` inside. */

export type Press = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'erase';

const WHOLE_DIGITS = 5;
const DECIMALS = 3;

export function press(typed: string, key: Press): string {
  if (key === 'erase') return typed.slice(0, -1);
  if (key === '.') return typed.includes('.') ? typed : `${typed || '0'}.`;
  const [whole = '', fraction] = (typed === '0' ? key : typed + key).split('.');
  const fits = whole.length <= WHOLE_DIGITS && (fraction?.length ?? 0) <= DECIMALS;
  return fits ? (fraction === undefined ? whole : `${whole}.${fraction}`) : typed;
}

/** What a text typed or pasted on a real keyboard means: `1.014,5`, `1,014.5`, `52,6` and `52.6` are all numbers. */
export function normalise(text: string): string {
  const kept = text.replace(/[^\d.,]/g, '');
  const last = Math.max(kept.lastIndexOf('.'), kept.lastIndexOf(','));
  if (last < 0) return kept;
  const whole = kept.slice(0, last).replace(/[.,]/g, '');
  return `${whole || '0'}.${kept.slice(last + 1)}`.slice(0, WHOLE_DIGITS + DECIMALS + 1);
}

/** The number typed so far, or null while there is none above zero. */
export function value(typed: string): number | null {
  const number = Number(typed);
  return typed !== '' && Number.isFinite(number) && number > 0 ? number : null;
}
