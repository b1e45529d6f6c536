/** Chance that comes out the same every time: mulberry32, seeded. */
export class Random {
  #state;

  /** @param {number} seed any whole number; the same seed makes the same database. */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, not including, 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, not including, `below`. */
  int(below) {
    return Math.floor(this.next() * below);
  }

  /** True in the share `p` of all calls. */
  chance(p) {
    return this.next() < p;
  }

  /** One of a list. */
  pick(list) {
    return list[this.int(list.length)];
  }

  /** One of the keys of `{ key: weight }`, by weight. */
  weighted(weights) {
    const entries = Object.entries(weights);
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) if ((left -= weight) < 0) return key;
    return entries[0][0];
  }

  /** A UUID version 7 whose time part only counts, so that ids grow as real ones do. */
  id() {
    const time = (FIRST_ID + this.#ids++).toString(16).padStart(12, '0');
    const a = (0x7000 + this.int(0x1000)).toString(16);
    const b = (0x8000 + this.int(0x1000)).toString(16);
    const c = this.int(0x1000000).toString(16).padStart(6, '0') + this.int(0x1000000).toString(16).padStart(6, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-${a}-${b}-${c}`;
  }

  #ids = 0;
}

const FIRST_ID = Date.UTC(2015, 0, 1);
