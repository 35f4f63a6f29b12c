import { expect, test } from 'vitest';
import { reckoned, sha256 } from '../src/lib/sha256';

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

test('a page on plain HTTP reckons the same hash as the browser would', async () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 70_001]) {
    const content = Uint8Array.from({ length }, (_, at) => (at * 7919) % 256);

    expect([length, hex(reckoned(content))]).toEqual([length, await sha256(content.buffer)]);
  }
});
