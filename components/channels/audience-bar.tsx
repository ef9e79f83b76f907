const SHADE = ["fill-ink/80", "fill-ink/55", "fill-ink/35", "fill-ink/20"];

/** The audience's zones as parts (0..1) of one bar, in the order given; the words stand in the list below it. */
export function AudienceBar({ parts }: { parts: { key: number; share: number }[] }) {
  const total = parts.reduce((sum, part) => sum + part.share, 0);
  if (total <= 0) return null;
  const whole = Math.max(total, 1);
  const widths = parts.map((part) => (part.share / whole) * 100);
  return (
    <svg aria-hidden="true" width="100%" height="14" className="block overflow-hidden rounded-full">
      {parts.map((part, index) => (
        <rect
          key={part.key}
          x={`${widths.slice(0, index).reduce((sum, width) => sum + width, 0)}%`}
          width={`${widths[index] ?? 0}%`}
          height="14"
          className={`stroke-sheet ${SHADE[index % SHADE.length]}`}
        />
      ))}
    </svg>
  );
}
