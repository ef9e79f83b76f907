import { WaysOut } from "@/components/guard/ways-out-later";
import { Section } from "@/components/ui/section";
import { describeSource } from "@/lib/channels/describe-source";
import type { Warning } from "@/lib/guard/warning";
import { countOf } from "@/lib/text/count-of";

type Props = { launchId: string; warnings: Warning[]; isLive: boolean };

/** What speaks against tasks as they stand, each with whose rule it is and a way out. Nothing to say: nothing is shown. */
export function GuardPanel({ launchId, warnings, isLive }: Props) {
  const open = warnings.filter(({ waiver }) => waiver === null);
  const waived = warnings.filter(({ waiver }) => waiver !== null);
  if (warnings.length === 0) return null;
  return (
    <Section
      title="Rules of the places"
      lead={
        open.length === 0
          ? undefined
          : `${countOf(open.length, "thing")} to look at. You decide: nothing here holds the launch up.`
      }
    >
      {open.length === 0 ? null : (
        <ul className="divide-y divide-line rounded-card border border-warn/40 bg-sheet shadow-lift">
          {open.map((warning) => (
            <li key={warning.key} className="grid gap-2 px-4 py-3 sm:px-5">
              <Words warning={warning} />
              <WaysOut launchId={launchId} warning={warning} isLive={isLive} />
            </li>
          ))}
        </ul>
      )}
      {waived.length === 0 ? null : (
        <details className="mt-3 rounded-card border border-line bg-sheet px-4 sm:px-5">
          <summary className="min-h-11 py-2.5 text-muted">
            {countOf(waived.length, "warning")} waved through
          </summary>
          <ul className="grid gap-4 pb-4">
            {waived.map((warning) => (
              <li key={warning.key} className="grid gap-2">
                <Words warning={warning} />
                <p className="break-words">Your reason: {warning.waiver?.reason}</p>
                <WaysOut launchId={launchId} warning={warning} isLive={isLive} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Words({ warning: { title, detail, source } }: { warning: Warning }) {
  return (
    <div className="min-w-0">
      <h3 className="font-semibold">{title}</h3>
      <p className="break-words">{detail}</p>
      <p className="text-muted text-sm">
        {source.assumption ? describeSource(source) : `Source: ${describeSource(source)}`}
      </p>
    </div>
  );
}
