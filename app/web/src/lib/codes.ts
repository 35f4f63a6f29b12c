import type { Animal, GroupIn, IdentifierIn, Import, ImportField, NumberScheme, PlaceIn } from '../api/types';

/** Codes that forms offer. The words for them are in the catalogues. */
export const SPECIES = [
  'pig',
  'cattle',
  'buffalo',
  'sheep',
  'goat',
  'chicken',
  'turkey',
  'duck',
  'quail',
] as const satisfies Animal['species'][];
export const SEXES = ['Female', 'Male', 'MaleNeuter', 'FemaleNeuter', 'Unknown'] as const satisfies Animal['sex'][];
export const STATUSES = ['present', 'away', 'departed', 'dead'] as const satisfies Animal['life_status'][];
export const PLACE_KINDS = [
  'site',
  'barn',
  'room',
  'pen',
  'paddock',
  'shelter',
  'feed_bin',
  'milk_tank',
] as const satisfies PlaceIn['kind'][];
export const PURPOSES = [
  'housing',
  'feeding',
  'reproduction',
  'milking',
  'health',
  'weighing',
  'sale',
  'contemporary',
  'other',
] as const satisfies GroupIn['purpose'][];
export const PRODUCTION_TYPES: Readonly<
  Record<Animal['species'], readonly NonNullable<Import['options']['production_type']>[]>
> = {
  pig: ['growing', 'breeding'],
  cattle: ['beef', 'dairy', 'dual'],
  buffalo: ['dairy', 'beef', 'dual'],
  sheep: ['meat', 'wool', 'dairy'],
  goat: ['meat', 'dairy', 'fibre'],
  chicken: ['broiler', 'layer', 'breeder'],
  turkey: ['meat', 'layer', 'breeder'],
  duck: ['meat', 'layer', 'breeder'],
  quail: ['layer', 'meat', 'breeder'],
};
/** Numbers that forms offer: those of a farm first, then those of the countries. */
export const SCHEMES = [
  'br.management',
  'std.iso.11785',
  'br.gov.mapa.sisbov',
  'br.brand',
  'br.gov.mapa.sisbov.legacy',
  'ar.senasa.rfid',
  'eu.bovine',
  'eu.animalId',
  'uk.cts.eartag',
  'uk.sheep',
  'uk.pig.herdmark',
  'usa.ain',
  'us.nues9',
  'us.dairy17',
  'ca.bovine',
  'au.nlis',
  'nz.digad.birthid',
  'nz.nait.visualid',
  'icar.Interbull',
] as const satisfies IdentifierIn['scheme'][];
/** Places for things, where no animal can be. */
export const STORES: readonly string[] = ['feed_bin', 'milk_tank'];
/** What a column of an imported file may hold. */
export const IMPORT_FIELDS = [
  'visual',
  'eid',
  'official',
  'number',
  'name',
  'sex',
  'castrated',
  'birth_date',
  'birth_weight',
  'breed',
  'breeds',
  'breed_fraction',
  'coat_colour',
  'dam',
  'birth_dam',
  'sire',
  'species',
  'production_type',
  'place',
  'group',
  'registered_on',
  'departed_on',
  'departure_reason',
  'died_on',
  'death_reason',
  'weight',
  'weight_unit',
  'date',
  'time',
  'age_days',
  'age_weeks',
  'sample_count',
  'note',
] as const satisfies ImportField[];
/** Columns that hold numbers of animals, or name a parent by one. */
export const NUMBER_FIELDS = ['visual', 'eid', 'official', 'number', 'dam', 'birth_dam', 'sire'] as const;
/** The schemes of numbers that a person may choose for such a column. */
export const NUMBER_SCHEMES = [
  'br.management',
  'std.iso.11785',
  'br.brand',
  'br.gov.mapa.sisbov',
  'br.gov.mapa.sisbov.legacy',
  'ar.senasa.rfid',
  'eu.bovine',
  'eu.animalId',
  'uk.cts.eartag',
  'uk.sheep',
  'usa.ain',
  'us.nues9',
  'us.dairy17',
  'ca.bovine',
  'au.nlis',
  'nz.digad.birthid',
  'nz.nait.visualid',
  'icar.Interbull',
] as const satisfies NumberScheme[];
