type Props = { values: number[]; label: string; width?: number; height?: number; className?: string };

/** A line without axes, drawn on the server; `label` says in words what it shows. Nothing below two values. */
export function Sparkline({ values, label, width = 120, height = 32, className = "text-ink" }: Props) {
  if (values.length < 2) return null;
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const inset = 3;
  const points = values.map((value, index) => {
    const x = inset + (index / (values.length - 1)) * (width - 2 * inset);
    const y = height - inset - ((value - low) / span) * (height - 2 * inset);
    return [x, y] as const;
  });
  const last = points.at(-1) ?? [0, 0];
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={className}
    >
      <polyline
        points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={last[0]} cy={last[1]} r="2.5" fill="currentColor" />
    </svg>
  );
}
