type Kept = { species?: string | null; production_type?: string | null };

/**
 * What an animal or a lot is kept as, by which the kinds of entries tell of whom they can be; where nobody told, that of
 * which more can be recorded: cattle may be milked, chickens may lay.
 */
export function profileOf({ species, production_type }: Kept): string | undefined {
  if (species === 'cattle') return production_type === 'beef' ? 'beef_cattle' : 'dairy_cattle';
  if (species === 'chicken') return production_type ?? 'layer';
  return species ?? undefined;
}
