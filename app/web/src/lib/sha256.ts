/** The SHA-256 of a file, in hex. On plain HTTP a browser has no `crypto.subtle`; then it is reckoned here (FIPS 180-4). */
export async function sha256(content: ArrayBuffer): Promise<string> {
  const found = crypto.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', content))
    : reckoned(new Uint8Array(content));
  return [...found].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The first 32 bits of what stands behind the point of a root. */
const behindPoint = (value: number) => ((value - Math.floor(value)) * 2 ** 32) | 0;

const PRIMES = (() => {
  const found: number[] = [];
  for (let n = 2; found.length < 64; n += 1) if (found.every((prime) => n % prime)) found.push(n);
  return found;
})();
const ROUNDS = PRIMES.map((prime) => behindPoint(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => behindPoint(Math.sqrt(prime)));
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The same without the browser's help: some 20 MB a second. */
export function reckoned(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array((((content.length + 8) >> 6) + 1) << 6);
  padded.set(content);
  padded[content.length] = 0x80;
  const words = new DataView(padded.buffer);
  words.setUint32(padded.length - 8, Math.floor(content.length / 2 ** 29));
  words.setUint32(padded.length - 4, content.length << 3);
  const state = Int32Array.from(START);
  const w = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i += 1) w[i] = words.getInt32(block + i * 4);
    mix(state, w);
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => {
    out.setInt32(at * 4, word);
  });
  return new Uint8Array(out.buffer);
}

function mix(state: Int32Array, w: Int32Array): void {
  const at = (list: Int32Array | number[], i: number) => list[i] as number;
  for (let i = 16; i < 64; i += 1) {
    const [x, y] = [at(w, i - 15), at(w, i - 2)];
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + at(ROUNDS, i) + at(w, i)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = at(state, i) + word;
  });
}
