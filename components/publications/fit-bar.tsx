import { FIT_WEIGHTS, type FitPart } from "@/lib/publications/score-fit";

/** The parts side by side, each as wide as it counts and filled as far as it speaks for it; hatched: not known. */
export function FitBar({ parts }: { parts: readonly FitPart[] }) {
  return (
    <div aria-hidden="true" className="flex h-2.5 gap-0.5">
      {parts.map(({ name, share }) => (
        <div
          key={name}
          className="overflow-hidden rounded-sm bg-sunken ring-1 ring-line ring-inset"
          style={{ width: `${FIT_WEIGHTS[name]}%` }}
        >
          {share === null ? (
            <div className="h-full bg-[repeating-linear-gradient(45deg,var(--color-line)_0_2px,transparent_2px_5px)]" />
          ) : (
            <div className="h-full bg-muted" style={{ width: `${share * 100}%` }} />
          )}
        </div>
      ))}
    </div>
  );
}
