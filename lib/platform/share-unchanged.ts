import { isDeepStrictEqual } from "node:util";

/**
 * `next`, in which every part that is as it was in `last` is the very same: its properties, the elements of those that are
 * lists, and all of it where nothing changed. What was worked out from the same need not be worked out again.
 */
export function shareUnchanged<T extends object>(last: T | undefined, next: T): T {
  if (last === undefined) return next;
  const shared = { ...next };
  for (const key of Object.keys(next) as (keyof T)[]) shared[key] = shareValue(last[key], next[key]);
  const keys = Object.keys(shared) as (keyof T)[];
  return keys.length === Object.keys(last).length && keys.every((key) => shared[key] === last[key])
    ? last
    : shared;
}

function shareValue<V>(last: V, next: V): V {
  if (!Array.isArray(last) || !Array.isArray(next)) return isDeepStrictEqual(last, next) ? last : next;
  const shared = next.map((one, index) => (isDeepStrictEqual(last[index], one) ? last[index] : one));
  const isSame = shared.length === last.length && shared.every((one, index) => one === last[index]);
  return isSame ? last : (shared as V);
}
