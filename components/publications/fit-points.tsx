type Props = { points: number; low: number; high: number };

/** Points of 100, with the range that what is not known leaves open. */
export function FitPoints({ points, low, high }: Props) {
  return (
    <span className="shrink-0 whitespace-nowrap tabular-nums">
      <span className="font-serif text-xl">{points}</span>{" "}
      <span className="text-faint text-sm">{low === high ? "of 100" : `of 100, ${low}–${high}`}</span>
    </span>
  );
}
