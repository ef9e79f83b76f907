/**
 * A number or sentence the product did not get from the writer, with where it comes from.
 * `assumption: true` means that nobody measured it, and every screen that shows it must say so.
 */
export type Fact<T> = { value: T; source: string; year: number | null; assumption: boolean };

/** A value somebody published; `year` is null where the source gives none. */
export function sourced<T>(value: T, source: string, year: number | null): Fact<T> {
  return { value, source, year, assumption: false };
}

/** A value we chose; `because` says after what. */
export function assumed<T>(value: T, because = "our choice; measure your own"): Fact<T> {
  return { value, source: because, year: null, assumption: true };
}
