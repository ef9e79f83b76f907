import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { NextStep } from "@/lib/desk/list-next-steps";

/** What to do next; each line leads there. */
export function NextSteps({ steps }: { steps: NextStep[] }) {
  if (steps.length === 0) return null;
  return (
    <Section title="What to do next">
      <ol className="divide-y divide-line rounded-card border border-line bg-sheet">
        {steps.map((step) => (
          <li key={step.id}>
            <Link
              href={step.href}
              className="group flex items-center justify-between gap-4 px-5 py-4 no-underline hover:bg-sunken"
            >
              <span className="min-w-0">
                <span
                  className={`block break-words font-semibold ${step.isHour ? "text-ember" : "text-ink"}`}
                >
                  {step.title}
                </span>
                <span className="block text-muted">{step.detail}</span>
              </span>
              <span aria-hidden="true" className="text-faint text-xl group-hover:text-ink">
                →
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  );
}
