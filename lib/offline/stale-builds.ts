/** Who still needs a build's files. A `null` among `open` is a page that does not say which build it is of. */
export type BuildNeeds = { current: string; kept: readonly string[]; open: readonly (string | null)[] };

/**
 * The builds whose files nothing needs any more: not the running worker, no kept page, no open page. Nobody is put
 * out while an open page does not answer, for it may be of any build.
 */
export function staleBuilds(held: readonly string[], { current, kept, open }: BuildNeeds): string[] {
  if (open.includes(null)) return [];
  const needed = new Set<string | null>([current, ...kept, ...open]);
  return held.filter((build) => !needed.has(build));
}
