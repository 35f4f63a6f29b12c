import type { KindField } from '../api/types';
import { newId } from '../lib/ids';

/** What a form holds of an entry: values by the names of the fields, as the server will read them. */
export type Data = Record<string, unknown>;

/** Fields that stand first, by kind; the others fold away. Kinds that are not here show what they require. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  abortion: ['foetus_count', 'cause'],
  arrival: ['reason', 'head_count', 'place_id', 'group_ids', 'from_holding'],
  bin_reading: ['kg', 'level_pct', 'capacity_kg'],
  birth: ['sex', 'identifiers', 'birth_weight_kg', 'genetic_dam_id'],
  body_condition: ['score', 'scale', 'sample_count'],
  bulk_milk_delivery: ['litres', 'kg', 'from_at', 'to_at', 'temperature_c', 'document'],
  carcass_result: ['head_count', 'carcass_kg', 'carcass_state', 'live_kg', 'plant'],
  castration: ['head_count', 'method', 'anaesthesia'],
  cull_mark: ['value', 'cause', 'planned_date'],
  death: ['method', 'cause', 'head_count', 'found_dead'],
  departure: ['kind', 'reason', 'head_count'],
  do_not_breed: ['value', 'reason'],
  dry_off: ['reason', 'last_milk_kg'],
  egg_collection: ['total', 'saleable', 'cracked', 'dirty', 'destination'],
  exposure_start: ['sire_ids', 'season', 'planned_end_date'],
  feed_delivery: ['feed_id', 'kg', 'supplier', 'invoice'],
  feed_use: ['feed_id', 'kg', 'from_bin_id', 'method', 'period_from', 'period_to'],
  fostering: ['to_id', 'head_count', 'reason'],
  group_change: ['purpose', 'to_id', 'from_id', 'head_count', 'by_sex'],
  head_count_correction: ['counted', 'by_sex', 'reason'],
  heat: ['method', 'certainty'],
  milking: ['litres', 'weight_kg', 'started_at', 'shift', 'destination'],
  move: ['to_place_id'],
  note: ['text'],
  parturition: ['born_alive', 'stillborn', 'mummified', 'ease', 'offspring'],
  pregnancy_check: ['result', 'method', 'foetal_age_days'],
  selection: ['role', 'entry_weight_kg'],
  service: ['method', 'sire_ids', 'sire_text', 'sire_unknown', 'heat_kind'],
  tag_lost: ['scheme', 'identifier', 'type', 'reason'],
  tag_replaced: ['old_scheme', 'old_identifier', 'scheme', 'identifier', 'type', 'reason'],
  tagging: ['scheme', 'identifier', 'type', 'position', 'official'],
  test_day: ['milk_kg', 'fat_pct', 'protein_pct', 'scc', 'code'],
  water_use: ['litres', 'period_from', 'period_to'],
  weaning: ['type', 'head_count', 'weight_total_kg', 'to_id'],
  weighing: ['weight_kg', 'sample_count', 'sample_total_kg', 'head_count', 'total_kg'],
};
/** What only a lot can answer. */
const OF_LOTS: readonly string[] = [
  'by_sex',
  'condemned_count',
  'counted',
  'doa_count',
  'head_count',
  'mode',
  'sample_count',
  'sample_total_kg',
  'sd_kg',
  'total_kg',
  'weights',
];
const OF_ANIMALS: readonly string[] = ['weight_kg', 'group_ids', 'duration_s', 'condemned'];
/** What only an animal can answer in one kind: heads go from the lot that they are in. */
const OF_ANIMALS_IN: Readonly<Record<string, readonly string[]>> = { group_change: ['purpose', 'from_id'] };
/** What only a litter can answer in one kind. */
const OF_LOTS_IN: Readonly<Record<string, readonly string[]>> = { weaning: ['type', 'to_id', 'sow_becomes_nurse'] };
/** What only a lot that is counted by sex can answer. */
const OF_SEXED_LOTS_IN: Readonly<Record<string, readonly string[]>> = { group_change: ['by_sex'] };
/** What the server works out, or what a person has no word for. */
const UNASKED: readonly string[] = [
  'difference',
  'exposure_id',
  'device_id',
  'litter_id',
  'animal_id',
  'mode',
  'weights',
  'test_day_id',
];
/** What names the lot, bin or tank that the entry is about, and is asked where the farm as a whole tells it. */
const ITSELF: Readonly<Record<string, string>> = { bulk_milk_delivery: 'tank_id', feed_delivery: 'to_id' };
/** Asked of everybody although the server could do without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  death: ['cause'],
  group_change: ['purpose'],
  head_count_correction: ['counted'],
};
/** Asked of a lot although an animal could do without. */
const LOTS_NEED_IN: Readonly<Record<string, readonly string[]>> = {
  body_condition: ['sample_count'],
  group_change: ['to_id'],
};
/** Who does not say how many means all. */
const ALL_UNLESS_SAID: readonly string[] = ['move', 'group_change', 'weaning'];
const LOTS_NEED: readonly string[] = ['head_count', 'counted'];
const BY_CLASS = 'by_sex';

export type Parts = { first: KindField[]; more: KindField[] };

/**
 * The fields of a kind for one kind of subject: those that stand there at once, and those behind `more`. Of a lot that is
 * counted by sex the classes are asked for and not their sum.
 */
export function parts(kind: string, all: readonly KindField[], subject: string, sexed = false): Parts {
  const unsexed = sexed ? [] : (OF_SEXED_LOTS_IN[kind] ?? []);
  const hidden =
    subject === 'lot'
      ? [...OF_ANIMALS, ...(OF_ANIMALS_IN[kind] ?? []), ...unsexed]
      : [...OF_LOTS, ...(OF_LOTS_IN[kind] ?? [])];
  const byClass = sexed && all.some((field) => field.name === BY_CLASS);
  const fields = byClass ? all.filter((field) => !LOTS_NEED.includes(field.name)) : all;
  const asked = fields
    .filter((field) => subject === 'farm' || field.name !== ITSELF[kind])
    .filter((field) => !UNASKED.includes(field.name) && !(hidden.includes(field.name) && !alwaysAsked(kind, field)))
    .map((field) => ({ ...field, ...inner(field), required: needed(kind, field, subject) }));
  const named = FIRST[kind] ?? [];
  const place = (field: KindField) => {
    const at = named.indexOf(field.name);
    return at < 0 ? named.length : at;
  };
  const isFirst = (field: KindField) =>
    field.required || named.includes(field.name) || (byClass && field.name === BY_CLASS) || asked.length <= 4;
  return {
    first: asked.filter(isFirst).sort((one, other) => place(one) - place(other)),
    more: asked.filter((field) => !isFirst(field)),
  };
}

/** Of rows inside an entry the same fields are nobody's to fill in. */
const inner = (field: KindField) =>
  field.fields ? { fields: field.fields.filter((one) => !UNASKED.includes(one.name)) } : {};

/** A dead animal's weight is asked of a lot too: it is one body. */
const alwaysAsked = (kind: string, field: KindField) => kind === 'death' && field.name === 'weight_kg';

function needed(kind: string, field: KindField, subject: string): boolean {
  if (NEEDED[kind]?.includes(field.name)) return true;
  if (subject === 'lot' && LOTS_NEED_IN[kind]?.includes(field.name)) return true;
  return field.required || (subject === 'lot' && LOTS_NEED.includes(field.name) && !ALL_UNLESS_SAID.includes(kind));
}

/** What of it was said: without empty texts, lists and objects. */
export function said(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) {
    const kept = value.map(said).filter((one) => one !== undefined);
    return kept.length ? kept : undefined;
  }
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([name, one]) => [name, said(one)] as const)
    .filter(([, one]) => one !== undefined);
  return kept.length ? Object.fromEntries(kept) : undefined;
}

/** The data of an entry as it is sent. */
export const dataOf = (typed: Data): Data => (said(typed) as Data | undefined) ?? {};

/** What a kind says before anybody types: what is nearly always so. */
export function begin(kind: string, subject: string): Data {
  if (kind === 'cull_mark' || kind === 'do_not_breed') return { value: true };
  if (kind === 'heat') return { method: 'Visual', certainty: 'InHeat' };
  if (kind === 'service') return { method: 'Insemination' };
  if (kind === 'pregnancy_check') return { method: 'Echography' };
  if (kind === 'dry_off') return { reason: 'due' };
  if (kind === 'weaning' && subject === 'lot') return { type: 'total' };
  if (kind === 'tagging' || kind === 'tag_replaced' || kind === 'tag_lost')
    return { scheme: 'br.management', type: 'visual_tag', official: false };
  if (kind === 'identify_from_lot')
    return { animals: [{ identifiers: [{ scheme: 'br.management', type: 'visual_tag' }] }] };
  if (kind === 'milking') return { destination: 'tank' };
  if (kind === 'test_day') return { test_day_id: newId() };
  if (kind === 'body_condition') return { scale: '1-5' };
  if (kind === 'egg_collection') return { destination: 'sale' };
  if (kind === 'feed_use') return { method: 'measured' };
  if (kind === 'weighing') return { mode: subject === 'lot' ? 'sample' : 'single' };
  return {};
}

/** An entry told by class leaves the sum of its heads to the server: it would be wrong once a class is corrected. */
export function summed(typed: Data): Data {
  if (!typed[BY_CLASS]) return typed;
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !LOTS_NEED.includes(name)));
}

/** Milk is told in litres or in kg: where one of the two was put right, the other is the server's to find again. */
export function weighedAnew(typed: Data, before: Data): Data {
  for (const kg of ['kg', 'weight_kg']) {
    if (typed.litres === undefined || typed[kg] === undefined) continue;
    const stale = typed.litres === before.litres ? 'litres' : kg;
    const changed = typed.litres !== before.litres || typed[kg] !== before[kg];
    if (changed) return Object.fromEntries(Object.entries(typed).filter(([name]) => name !== stale));
  }
  return typed;
}

/** Booleans that were never touched are not told, except those a kind requires. */
export const filled = (fields: readonly KindField[], typed: Data): Data => ({
  ...Object.fromEntries(
    fields.filter((field) => field.type === 'boolean' && field.required).map((field) => [field.name, false]),
  ),
  ...typed,
});
