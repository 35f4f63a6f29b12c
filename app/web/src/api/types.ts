/** The shapes that the server speaks, by their short names. All are made from its document: `npm run api`. */
import type { components, operations } from './schema';

type Schemas = components['schemas'];

export type Me = Schemas['IdentityMe'];
export type Farm = Schemas['IdentityMyFarm'];
export type SetupIn = Schemas['IdentitySetupIn'];

export type Animal = Schemas['HerdAnimal'];
export type AnimalIn = Schemas['HerdAnimalIn'];
export type AnimalQuery = NonNullable<operations['herd.list_animals']['parameters']['query']>;
export type CatalogueRow = Schemas['HerdCatalogueRow'];
export type Breed = CatalogueRow;
export type Pedigree = Schemas['HerdPedigree'];
export type AnimalChange = Schemas['HerdAnimalChangeIn'];
export type IdentifierIn = Schemas['HerdIdentifierIn'];
export type Place = Schemas['HerdPlace'];
export type PlaceIn = Schemas['HerdPlaceIn'];
export type PlaceChange = Schemas['HerdPlaceChangeIn'];
export type Group = Schemas['HerdGroup'];
export type GroupIn = Schemas['HerdGroupIn'];
export type GroupChange = Schemas['HerdGroupChangeIn'];
export type Summary = Schemas['HerdSummary'];

export type Subject = Schemas['EventsSubject'];
/** One of an entry's young that herd did not register, and why. */
export type Refused = { animal_id: string; reason: string; params?: Record<string, unknown>; detail?: string };
export type Entry = Schemas['EventsEntry'];
/** An entry as the forms make it: always with an id of this device; the server reads `data` by the kind. */
export type EntryIn = Omit<Schemas['EventsEntryIn'], 'data' | 'id' | 'kind'> & {
  id: string;
  kind: string;
  data: Record<string, unknown>;
};
export type EntryQuery = NonNullable<operations['events.list_entries']['parameters']['query']>;
export type ReviewClass = NonNullable<NonNullable<operations['events.list_review']['parameters']['query']>['what']>;
export type Version = Schemas['EventsVersion'];
export type Item = Schemas['EventsItem'];
export type Selector = Schemas['EventsSelectorIn'];
export type SelectionIn = Omit<Schemas['EventsSelectionIn'], 'data' | 'kind'> & {
  kind: string;
  data: Record<string, unknown>;
};
export type Correction = Omit<Schemas['EventsCorrectionIn'], 'data'> & { data: Record<string, unknown> };
/** A kind of entry and its fields, as the server describes them for forms. */
export type KindField = Omit<Schemas['EventsKindField'], 'fields' | 'options'> & {
  fields?: KindField[];
  options?: { value: string; label: string; labels: Record<string, string> }[];
};
export type Kind = Omit<Schemas['EventsKind'], 'fields'> & { fields: KindField[] };
export type Growth = Schemas['EventsGrowth'];
export type GrowthPoint = Schemas['EventsPoint'];
export type Gain = Schemas['EventsGain'];

export type Import = Schemas['IntegrationImport'];
export type ImportChange = Schemas['IntegrationImportChangeIn'];
export type ImportField = NonNullable<Schemas['IntegrationColumn']['field']>;
export type ImportRow = Schemas['IntegrationImportRow'];
export type ImportMapping = Schemas['IntegrationMapping'];
export type NumberScheme = NonNullable<Schemas['IntegrationNumberColumnIn']['scheme']>;
export type RowQuery = NonNullable<operations['integration.list_rows']['parameters']['query']>;
