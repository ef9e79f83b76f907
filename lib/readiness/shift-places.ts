type Span = { start: number; end: number };

/**
 * Where stretches of a text stand after it was edited in one place: what lies before the edit stays, what lies behind it
 * moves along, and what the edit touches is left out. Each result holds the letters it held before.
 */
export function shiftPlaces<Placed extends Span>(
  places: readonly Placed[],
  before: string,
  after: string,
): Placed[] {
  if (before === after) return [...places];
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < most - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const moved = after.length - before.length;
  return places.flatMap((place) => {
    if (place.end <= same) return [place];
    if (place.start < before.length - tail) return [];
    return [{ ...place, start: place.start + moved, end: place.end + moved }];
  });
}
