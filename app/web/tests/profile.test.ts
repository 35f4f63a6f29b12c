import { describe, expect, test } from 'vitest';
import { profileOf } from '../src/lib/profile';

describe('what an animal is kept as', () => {
  test('follows from its species, of cattle and chickens from what they are kept for too', () => {
    expect(profileOf({ species: 'goat', production_type: 'dairy' })).toBe('goat');
    expect(profileOf({ species: 'cattle', production_type: 'dual' })).toBe('dairy_cattle');
    expect(profileOf({ species: 'cattle', production_type: 'beef' })).toBe('beef_cattle');
    expect(profileOf({ species: 'cattle', production_type: null })).toBe('dairy_cattle');
    expect(profileOf({ species: 'chicken', production_type: 'layer' })).toBe('layer');
    expect(profileOf({ species: null })).toBeUndefined();
  });
});
