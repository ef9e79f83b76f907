import { WarmUpBox } from "@/components/desk/warm-up-box";
import { Section } from "@/components/ui/section";
import { countOf } from "@/lib/text/count-of";
import { FORGIVING_DAYS, STREAK_RULE, type Streak } from "@/lib/warm-up/build-streak";
import { DEED_WORDS, DEEDS, type Deed } from "@/lib/warm-up/deed";

type Props = { today: string; done: Deed[]; streak: Streak };

/** A few things to do for others today: readers come from those one has read. */
export function WarmUp({ today, done, streak }: Props) {
  return (
    <Section
      title="For others, today"
      lead="A quarter of an hour a day, long before a launch. By hand, and never in exchange."
    >
      <div className="rounded-card border border-line bg-sheet px-5 py-3">
        <ul className="grid gap-x-8 sm:grid-cols-2">
          {DEEDS.map((deed) => (
            <li key={deed}>
              <WarmUpBox
                // A new day begins with empty boxes, also on a page that stayed open.
                key={today}
                deed={deed}
                doneOn={today}
                isDone={done.includes(deed)}
                {...DEED_WORDS[deed]}
              />
            </li>
          ))}
        </ul>
        <p className="mt-2 border-line border-t pt-3 tabular-nums">
          <span className="font-semibold">{describeStreak(streak, done.length > 0)}</span>{" "}
          <span className="text-muted text-sm">{STREAK_RULE}</span>
        </p>
      </div>
    </Section>
  );
}

function describeStreak({ days, mayMissToday }: Streak, isTickedToday: boolean): string {
  if (days === 0) return "No streak yet.";
  const length = `${countOf(days, "day")} so far.`;
  if (isTickedToday) return length;
  return mayMissToday
    ? `${length} Today may be missed.`
    : `${length} One of the last ${FORGIVING_DAYS - 1} days was missed already: today counts.`;
}
