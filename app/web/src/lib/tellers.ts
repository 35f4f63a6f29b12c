import { number, weight } from './format';
import { amount, chosen, heads, type Names, type Teller, text } from './timeline';

/** By whom a female was served: males of the farm, or one from outside. */
const sires = (data: Record<string, unknown>, names: Names) => [
  ...(Array.isArray(data.sire_ids) ? data.sire_ids.map((id) => names.animal?.(String(id)) ?? '') : []),
  text(data.sire_text),
];

/** A number with its unit: `25,3 kg`; nothing where none is told. */
const measured = (value: unknown, unit: string, language: string, digits = 1) =>
  typeof value === 'number' ? `${number(value, language, digits)} ${unit}`.trim() : '';
/** What is measured before how much it is: `gordura 3,8 %`. */
const named = (names: Names, what: string, how: string) => (how ? `${names.word('said', what)} ${how}` : '');
const fed = (data: Record<string, unknown>, names: Names, language: string) =>
  [measured(data.kg, 'kg', language), names.feed?.(text(data.feed_id)) ?? ''].filter(Boolean).join(' ');

/** What entries of production, of breeding and of seldom things say: loaded after the page, which seldom shows one at first sight. */
export const TELLERS: Readonly<Record<string, Teller>> = {
  selection: (data, names) => [chosen(names, 'selection', 'role', data.role)],
  do_not_breed: (data, names) => [data.value === false ? names.word('do_not_breed', 'off') : '', text(data.reason)],
  heat: (data, names) => [
    data.certainty === 'Suspect' ? chosen(names, 'heat', 'certainty', data.certainty) : '',
    chosen(names, 'heat', 'method', data.method),
    data.return_suspected ? names.word('said', 'return') : '',
  ],
  service: (data, names) => [chosen(names, 'service', 'method', data.method), ...sires(data, names)],
  exposure_start: (data, names) => [...sires(data, names), text(data.season)],
  pregnancy_check: (data, names, language) => [
    chosen(names, 'pregnancy_check', 'result', data.result),
    named(names, 'foetus', measured(data.foetal_age_days, 'd', language, 0)),
  ],
  abortion: (data, names, language) => [
    named(names, 'gestation', measured(data.days_pregnant, 'd', language, 0)),
    chosen(names, 'abortion', 'cause', data.cause),
  ],
  fostering: (data, names, language) => [names.group(text(data.to_id)), ...heads(data, names, language)],
  weaning: (data, names, language) => [
    ...(data.type === 'total' ? [] : [chosen(names, 'weaning', 'type', data.type)]),
    ...heads(data, names, language),
    typeof data.weight_total_kg === 'number'
      ? weight(data.weight_total_kg / (amount(data.head_count) || 1), language)
      : '',
    data.to_id ? names.group(text(data.to_id)) : '',
  ],
  young_gone: (data, names, language) => [names.word('kind', text(data.because)), ...heads(data, names, language)],
  dry_off: (data, names) => [chosen(names, 'dry_off', 'reason', data.reason)],
  milking: (data, names, language) => [
    measured(data.weight_kg, 'kg', language),
    data.destination === 'tank' ? '' : chosen(names, 'milking', 'destination', data.destination),
  ],
  test_day: (data, names, language) => [
    measured(data.milk_kg, 'kg', language),
    named(names, 'fat', measured(data.fat_pct, '%', language)),
    named(names, 'protein', measured(data.protein_pct, '%', language)),
    named(names, 'cells', measured(data.scc, '', language)),
    chosen(names, 'test_day', 'code', data.code),
  ],
  bulk_milk_delivery: (data, _, language) => [
    measured(data.litres, 'L', language, 0) || measured(data.kg, 'kg', language, 0),
    measured(data.temperature_c, '°C', language),
    text(data.buyer),
  ],
  body_condition: (data, names, language) => [
    `${measured(data.score, '', language, 2)} (${text(data.scale)})`,
    heads({ head_count: data.sample_count }, names, language)[0] ?? '',
  ],
  egg_collection: (data, names, language) => [
    named(names, 'eggs', measured(data.total, '', language, 0)),
    data.destination === 'sale' ? '' : chosen(names, 'egg_collection', 'destination', data.destination),
  ],
  feed_delivery: (data, names, language) => [fed(data, names, language), text(data.supplier)],
  feed_use: (data, names, language) => [fed(data, names, language), names.place(text(data.from_bin_id))],
  bin_reading: (data, _, language) => [
    measured(data.kg, 'kg', language, 0),
    measured(data.level_pct, '%', language, 0),
  ],
  water_use: (data, _, language) => [measured(data.litres, 'L', language, 0)],
  carcass_result: (data, names, language) => [
    measured(data.carcass_kg, 'kg', language),
    ...heads(data, names, language),
    typeof data.live_kg === 'number' && typeof data.carcass_kg === 'number'
      ? measured((100 * data.carcass_kg) / data.live_kg, '%', language)
      : '',
  ],
  dam_moved: (data, names) => [names.place(text(data.to_place_id)), data.stays ? names.word('dam_moved', 'stays') : ''],
  litter_closed: (data, names) => [names.group(text(data.litter_id))],
  castration: (data, names, language) => [
    chosen(names, 'castration', 'method', data.method),
    ...heads(data, names, language),
  ],
  cull_mark: (data, names) => [
    data.value === false ? names.word('cull_mark', 'off') : chosen(names, 'cull_mark', 'cause', data.cause),
  ],
  tag_lost: (data, names) => [chosen(names, 'tag_lost', 'reason', data.reason)],
  tag_replaced: (data, names) => [
    `${text(data.old_identifier)} →`,
    chosen(names, 'tag_replaced', 'reason', data.reason),
  ],
};
