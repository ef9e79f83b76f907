/** LIVE.md: one transaction every 50 ms. */
const SHORTEST_MILLISECONDS = 50;
/** Counting takes at most a tenth of the server's time while the disk is as it should be. */
const REST_FACTOR = 9;
/** However slow the disk: a cockpit is told of clicks each second, and a stretch to count has a bound. */
const LONGEST_MILLISECONDS = 1000;

/** Milliseconds until clicks are counted again, by what counting itself took; waiting for others' writes is no part of it. */
export function choosePause(workMilliseconds: number): number {
  return Math.min(LONGEST_MILLISECONDS, Math.max(SHORTEST_MILLISECONDS, workMilliseconds * REST_FACTOR));
}
