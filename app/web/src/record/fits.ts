/** Whose kinds are asked for: what is known of them, as far as it is known. */
export type Who = {
  subject: string;
  profile?: string | undefined;
  sex?: string | undefined;
  /** Whether the lot is a litter that its dam nurses. */
  litter?: boolean | undefined;
};

const MAMMALS: readonly string[] = ['pig', 'dairy_cattle', 'beef_cattle', 'buffalo', 'sheep', 'goat'];
const OF_FEMALES: readonly string[] = [
  'heat',
  'service',
  'exposure_start',
  'exposure_end',
  'pregnancy_check',
  'parturition',
  'abortion',
  'dry_off',
  'do_not_breed',
];
const OF_MAMMALS: readonly string[] = [...OF_FEMALES, 'selection', 'weaning'];
const OF_LITTERS: readonly string[] = ['fostering', 'weaning'];
const MILKED: Readonly<Record<string, readonly string[]>> = {
  dry_off: ['dairy_cattle', 'buffalo', 'sheep', 'goat'],
};

/** Whether a kind of entry of reproduction can be about somebody; of any other kind the server tells by profile. */
export function fits(code: string, { subject, profile, sex, litter }: Who): boolean {
  const kept = MILKED[code] ?? (OF_MAMMALS.includes(code) ? MAMMALS : undefined);
  if (profile && kept && !kept.includes(profile)) return false;
  if (subject === 'lot') return !OF_LITTERS.includes(code) || litter === true;
  return !OF_FEMALES.includes(code) || !sex || sex === 'Female' || sex === 'Unknown';
}
