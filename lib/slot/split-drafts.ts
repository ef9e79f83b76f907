/** The drafts to show straight away, the chosen one among them, and those left for the list below; none is in both. */
export function splitDrafts<D extends { id: string }>(drafts: D[], chosen: D | null, most: number) {
  const first = drafts.slice(0, most);
  const shown = chosen === null || first.includes(chosen) ? first : [chosen, ...first.slice(0, most - 1)];
  return { shown, others: drafts.filter((draft) => !shown.includes(draft)) };
}
