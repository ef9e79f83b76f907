/**
 * Loaded dice: the same seed throws the same numbers everywhere (mulberry32, T. Ettinger, public domain).
 * `dice(sides)` gives a whole number from 0 to sides − 1.
 */
export function createDice(seed: number): (sides: number) => number {
  let state = seed | 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides);
  };
}
