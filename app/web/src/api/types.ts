/** The shapes that the server speaks, in one place. */

export type Page<T> = { items: T[]; next: string | null };

export type Farm = {
  farm_id: string;
  name: string;
  role: string;
  time_zone: string;
  locale: string;
  main_species: string | null;
};
export type Me = {
  person: { person_id: string; name: string; email: string; language: string };
  farms: Farm[];
};
export type SetupIn = {
  name: string;
  email: string;
  password: string;
  language: string;
  farm: { name: string; time_zone: string; locale: string; main_species?: string };
};

export type Identifier = {
  identifier_id: string;
  scheme: string;
  value: string;
  type: string;
  position: string | null;
  official: boolean;
  valid_from: string | null;
  valid_to: string | null;
};
export type Animal = {
  id: string;
  version: number;
  species: string;
  production_type: string | null;
  sex: string;
  name: string | null;
  birth_date: string | null;
  birth_date_estimated: boolean;
  breed: string | null;
  coat_colour: string | null;
  registered_on: string;
  life_status: string;
  place_id: string | null;
  place_name: string | null;
  groups: { id: string; name: string; purpose: string }[];
  label: string;
  identifiers: Identifier[];
  last_weight_kg: number | null;
  last_weighed_on: string | null;
  left_on: string | null;
};
export type AnimalIn = {
  id: string;
  species: string;
  sex: string;
  name?: string;
  birth_date?: string;
  breed?: string;
  place_id?: string;
  group_ids?: string[];
  identifiers: { scheme: string; value: string }[];
};
export type Place = {
  id: string;
  version: number;
  kind: string;
  name: string;
  code: string | null;
  parent_id: string | null;
  active: boolean;
  animals?: number;
};
export type PlaceIn = { id: string; kind: string; name: string; code?: string; parent_id?: string };
export type Group = {
  id: string;
  version: number;
  kind: string;
  name: string;
  code: string | null;
  purpose: string;
  species: string | null;
  production_type: string | null;
  place_id: string | null;
  place_name: string | null;
  opened_on: string;
  birth_date: string | null;
  head_count: number | null;
  closed: boolean;
};
export type GroupIn = {
  id: string;
  kind: string;
  name: string;
  code?: string;
  purpose: string;
  species?: string;
  place_id?: string;
  opened_on?: string;
  head_count?: number;
  birth_date?: string;
};

export type Subject = { type: string; id: string };
export type EventIn = {
  id: string;
  kind: string;
  subject: Subject;
  occurred_at: string;
  time_precision?: string;
  data: Record<string, unknown>;
  note?: string;
  confirmed?: { code: string; reason?: string }[];
  if_impossible?: 'dispute';
};
export type Entry = {
  id: string;
  kind: string;
  subject: Subject;
  occurred_at: string;
  time_precision: string;
  recorded_at: string;
  recorded_by: string | null;
  version: number;
  verdict: string;
  reasons: string[];
  review: boolean;
  retracted: boolean;
  batch_id: string | null;
  note: string | null;
  data: Record<string, unknown>;
};
export type GrowthPoint = {
  entry_id: string;
  at: string;
  on: string;
  age_days: number | null;
  weight_kg: number;
  adg_kg: number | null;
  sample_count: number | null;
};
export type Growth = {
  subject_id: string;
  points: GrowthPoint[];
  days: number | null;
  gain_kg: number | null;
  adg_kg: number | null;
};

export type ImportColumn = { index: number; header: string; field: string | null; sample: string[] };
export type WeightOption = { on?: string | null; age_days?: number | null; unit?: string | null };
export type ImportOptions = {
  locale?: string | null;
  subject?: string | null;
  species?: string | null;
  production_type?: string | null;
  weight_unit?: string | null;
  date_order?: string | null;
  decimal?: string | null;
  registered_on?: string | null;
  weights?: Record<string, WeightOption>;
};
export type Import = {
  id: string;
  version: number;
  file_name: string;
  created_at?: string;
  state: 'draft' | 'running' | 'done';
  columns: ImportColumn[];
  options: ImportOptions;
  counts: Record<string, number>;
  warnings: { code: string; detail?: string }[];
};
export type ImportRow = {
  row: number;
  status: string;
  cells: string[];
  label: string | null;
  errors: { column: number | null; code: string; detail?: string }[];
  outcome: Record<string, unknown> | null;
};
