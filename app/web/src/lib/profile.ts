type Kept = { species?: string | null; production_type?: string | null };

/** What an animal or a lot is kept as: what the kinds of entries tell of whom they can be. */
export function profileOf({ species, production_type }: Kept): string | undefined {
  if (species === 'cattle') return ['dairy', 'dual'].includes(production_type ?? '') ? 'dairy_cattle' : 'beef_cattle';
  if (species === 'chicken') return production_type ?? 'broiler';
  return species ?? undefined;
}
