import { formatWeekday } from "@/lib/time/format";

type Props = {
  label: string;
  hint: string;
  /** 1 Monday … 7 Sunday. */
  days: number[];
  error?: string | null;
  onChange: (days: number[]) => void;
};

/** The days of a week as seven boxes to tick, each as large as a finger. */
export function WeekdayField({ label, hint, days, error, onChange }: Props) {
  return (
    <fieldset className="min-w-0 sm:col-span-2">
      <legend className="font-semibold text-[0.95rem]">{label}</legend>
      <p className="mb-2 text-muted text-sm">{hint}</p>
      <div className="grid max-w-lg grid-cols-4 gap-1.5 sm:grid-cols-7">
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <label
            key={day}
            className="flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-control border border-edge bg-sheet px-2 has-[:checked]:border-ink has-[:checked]:bg-sunken has-[:checked]:font-semibold has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus"
          >
            <input
              type="checkbox"
              className="size-4 shrink-0"
              aria-label={formatWeekday(day)}
              checked={days.includes(day)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...days, day].sort((a, b) => a - b)
                    : days.filter((other) => other !== day),
                )
              }
            />
            <span aria-hidden="true">{formatWeekday(day).slice(0, 3)}</span>
          </label>
        ))}
      </div>
      {error ? <p className="mt-1 text-bad text-sm">{error}</p> : null}
    </fieldset>
  );
}
