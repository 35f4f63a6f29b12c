import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../src/api/types';
import { findingSaid } from '../src/lib/findings.svelte';
import { setLanguage } from '../src/lib/i18n.svelte';
import { enter } from '../src/lib/session.svelte';
import { TELLERS } from '../src/lib/tellers';
import { details, mark, moment } from '../src/lib/timeline';
import { newEntry } from '../src/record/entry';
import { Recorder } from '../src/record/recorder.svelte';

const names = {
  place: (id: string) => `place ${id}`,
  group: (id: string) => `group ${id}`,
  feed: (id: string) => `feed ${id}`,
  animal: (id: string) => `animal ${id}`,
  word: (_: string, code: string) => code,
  teller: (kind: string) => TELLERS[kind],
};

describe('a line of the timeline', () => {
  test('what was retracted is marked so, whatever its verdict', () => {
    expect(mark({ retracted: true, verdict: 'disputed' })).toBe('retracted');
    expect(mark({ retracted: false, verdict: 'waiting' })).toBe('waiting');
    expect(mark({ retracted: false, verdict: 'recorded' })).toBe('plain');
  });

  test.each([
    ['weighing', { mode: 'single', weight_kg: 52.6 }, '52,6 kg'],
    ['weighing', { mode: 'sample', sample_count: 60, sample_total_kg: 97.2 }, '1,62 kg · 60 heads'],
    ['weighing', { mode: 'total', head_count: 10, total_kg: 521 }, '52,1 kg · 10 heads'],
    ['move', { to_place_id: 'p1' }, 'place p1'],
    ['dam_moved', { dam_id: 'a1', to_place_id: 'p1' }, 'place p1'],
    ['dam_moved', { dam_id: 'a1', to_place_id: 'p1', stays: true }, 'place p1 · stays'],
    ['litter_closed', { litter_id: 'l1' }, 'group l1'],
    ['note', { text: 'coughs' }, 'coughs'],
    ['departure', { kind: 'Sale', head_count: 3 }, 'Sale · 3 heads'],
    ['milking', { weight_kg: 12.3, destination: 'tank' }, '12,3 kg'],
    ['milking', { weight_kg: 12.3, destination: 'calves' }, '12,3 kg · calves'],
    ['test_day', { milk_kg: 25.4, fat_pct: 3.8, scc: 120000 }, '25,4 kg · fat 3,8 % · cells 120.000'],
    ['test_day', { code: 'Dry' }, 'Dry'],
    ['bulk_milk_delivery', { litres: 1000, kg: 1030, temperature_c: 3.4, buyer: 'B' }, '1.000 L · 3,4 °C · B'],
    ['body_condition', { score: 3.25, scale: '1-5' }, '3,25 (1-5)'],
    ['egg_collection', { total: 1900, destination: 'sale' }, 'eggs 1.900'],
    ['feed_delivery', { kg: 3000, feed_id: 'f1', supplier: 'S' }, '3.000 kg feed f1 · S'],
    ['feed_use', { kg: 150, feed_id: 'f1', from_bin_id: 'p1' }, '150 kg feed f1 · place p1'],
    ['bin_reading', { kg: 2500, level_pct: 25 }, '2.500 kg · 25 %'],
    ['water_use', { litres: 420 }, '420 L'],
    ['carcass_result', { carcass_kg: 80, live_kg: 100, head_count: 1 }, '80 kg · 1 head · 80 %'],
    ['selection', { role: 'breeding_female' }, 'breeding_female'],
    ['do_not_breed', { value: true, reason: 'old' }, 'old'],
    ['do_not_breed', { value: false }, 'off'],
    ['heat', { certainty: 'Suspect', method: 'Visual', return_suspected: true }, 'Suspect · Visual · return'],
    ['service', { method: 'Insemination', sire_text: 'Duroc' }, 'Insemination · Duroc'],
    ['service', { method: 'NaturalService', sire_ids: ['a1', 'a2'] }, 'NaturalService · animal a1 · animal a2'],
    ['exposure_start', { sire_ids: ['a1'], season: '2026' }, 'animal a1 · 2026'],
    ['pregnancy_check', { result: 'Pregnant', method: 'Echography', foetal_age_days: 60 }, 'Pregnant · foetus 60 d'],
    ['abortion', { days_pregnant: 70 }, 'gestation 70 d'],
    ['fostering', { to_id: 'l1', head_count: 2 }, 'group l1 · 2 heads'],
    ['weaning', { type: 'total', head_count: 10, weight_total_kg: 70, to_id: 'l1' }, '10 heads · 7 kg · group l1'],
    ['weaning', { type: 'partial', head_count: 1 }, 'partial · 1 head'],
    ['young_gone', { because: 'weaning', head_count: 2 }, 'weaning · 2 heads'],
    ['dry_off', { reason: 'due' }, 'due'],
    ['a_later_kind', { anything: 1 }, ''],
  ])('%s says what happened', (kind, data, expected) => {
    expect(details({ kind, data }, names, 'pt-BR')).toBe(expected);
  });

  test('an entry of day precision has no hour, any other has that of the farm', () => {
    const zone = 'America/Sao_Paulo';

    expect(
      moment({ occurred_at: '2026-11-20', occurred_on: '2026-11-20', time_precision: 'day' }, zone, 'pt-BR'),
    ).toEqual({
      day: '2026-11-20',
      hour: '',
    });
    expect(
      moment(
        { occurred_at: '2026-11-21T01:41:00Z', occurred_on: '2026-11-20', time_precision: 'exact' },
        zone,
        'pt-BR',
      ),
    ).toEqual({
      day: '2026-11-20',
      hour: '22:41',
    });
  });
});

describe('a finding', () => {
  const finding = {
    code: 'gain_implausible',
    level: 'warning',
    params: { adg_kg: 10.071, minimum: -0.3, maximum: 1.5, days: 14 },
    detail: '10.071 kg',
  };

  test('is said with the numbers of the language', async () => {
    await setLanguage('pt-BR');
    expect(findingSaid(finding)).toBe('Ganho de 10.071 g/d; o comum vai de −300 g/d a 1.500 g/d.');
    await setLanguage('en');
    expect(findingSaid(finding)).toBe('A gain of 10,071 g/d; usual is −300 g/d to 1,500 g/d.');
  });

  test("about a limit that is none of weights is said in the server's words", () => {
    const params = { value: 16, unit: '%', minimum: 0.5, maximum: 15 };

    expect(findingSaid({ code: 'out_of_hard_range', level: 'error', params, detail: '16 % is impossible.' })).toBe(
      '16 % is impossible.',
    );
  });

  test('that only the server knows is said in its words, and by its code at last', () => {
    expect(findingSaid({ code: 'new', level: 'error', detail: 'Something new.' })).toBe('Something new.');
    expect(findingSaid({ code: 'new', level: 'error' })).toBe('new');
  });
});

describe('a new entry', () => {
  const subject = { type: 'animal', id: 'a' } as const;

  test('of now carries the instant, one of another day only the day', () => {
    const now = new Date('2026-11-23T12:00:00Z');

    expect(newEntry('note', subject, {}, 'now', now).occurred_at).toBe('2026-11-23T12:00:00.000Z');
    expect(newEntry('note', subject, {}, '2026-11-20', now)).toMatchObject({
      occurred_at: '2026-11-20',
      time_precision: 'day',
    });
  });
});

describe('the recorder', () => {
  const farm = {
    farm_id: 'f',
    name: 'F',
    role: 'owner',
    data: null,
    deletes_at: null,
    time_zone: 'UTC',
    locale: 'en',
    country: 'BR',
    main_species: null,
  } as const;
  const answers = (...all: [number, unknown][]) => {
    const sent: Record<string, unknown>[] = [];
    vi.stubGlobal('fetch', async (request: Request | string, init?: RequestInit) => {
      const [status, body] = all[sent.length] ?? [500, {}];
      const text = request instanceof Request ? await request.text() : String(init?.body);
      sent.push(JSON.parse(text));
      const headers = { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' };
      return new Response(JSON.stringify(body), { status, headers });
    });
    return sent;
  };
  const signIn = () =>
    enter({ person: { person_id: 'p', name: 'P', email: 'p@f.test', language: 'en' }, farms: [farm] });
  const weighing = () => newEntry('weighing', { type: 'animal', id: 'a' }, { weight_kg: 300 }, 'now');
  afterEach(() => vi.unstubAllGlobals());

  test('asks about what is unlikely, and sends the same entry again with what was confirmed', async () => {
    signIn();
    const unlikely = {
      status: 422,
      code: 'events/unlikely',
      findings: [{ code: 'gain_implausible', level: 'warning' }],
    };
    const sent = answers([422, unlikely], [201, { id: 'e' } as Entry]);
    const recorder = new Recorder();

    expect(await recorder.save(weighing())).toBeNull();
    expect(recorder.question).toBe('unlikely');
    expect(await recorder.confirm()).toEqual({ id: 'e' });
    expect(sent[1]).toEqual({ ...sent[0], confirmed: [{ code: 'gain_implausible' }] });
  });

  test('keeps what is impossible as disputed only when told to', async () => {
    signIn();
    const sent = answers([422, { status: 422, code: 'events/impossible' }], [201, { id: 'e' }]);
    const recorder = new Recorder();

    await recorder.save(weighing());
    expect(recorder.question).toBe('impossible');
    expect(sent[0]?.if_impossible).toBeUndefined();
    await recorder.dispute();
    expect(sent[1]).toEqual({ ...sent[0], if_impossible: 'dispute' });
  });

  test('a broken line is no question, and a second try is the same entry', async () => {
    signIn();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    const recorder = new Recorder();
    const entry = weighing();

    await recorder.save(entry);
    expect(recorder.problem?.status).toBe(0);
    expect(recorder.question).toBeUndefined();
    const sent = answers([200, { id: entry.id }]);
    await recorder.save(entry);
    expect(sent[0]?.id).toBe(entry.id);
  });
});
