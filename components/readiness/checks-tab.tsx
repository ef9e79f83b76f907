"use client";

import { CheckLine, EvidenceList } from "@/components/readiness/check-line";
import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { VerdictMark } from "@/components/readiness/verdict-mark";
import { Button } from "@/components/ui/button";
import { useAction } from "@/components/ui/use-action";
import { takeBackWaiverAction } from "@/lib/readiness/actions";
import { CHECK_GROUPS, GROUP_NAMES } from "@/lib/readiness/check";
import type { Report, ReportLine } from "@/lib/readiness/report";
import { countOf } from "@/lib/text/count-of";

type Props = { report: Report; hands: ReadinessHands };

/** Every check: the open ones by group, then what was waved through, then what is settled. */
export function ChecksTab({ report, hands }: Props) {
  const by = (standing: ReportLine["standing"]) => report.lines.filter((line) => line.standing === standing);
  const [open, waived, settled] = [by("open"), by("waived"), by("settled")];
  return (
    <>
      {CHECK_GROUPS.map((group) => {
        const lines = open.filter((line) => line.group === group);
        return lines.length === 0 ? null : (
          <section key={group} aria-label={GROUP_NAMES[group]} className="mb-6">
            <h3 className="border-ink border-b pb-1 font-serif text-xl">{GROUP_NAMES[group]}</h3>
            <ul>
              {lines.map((line) => (
                <CheckLine key={line.id} line={line} hands={hands} />
              ))}
            </ul>
          </section>
        );
      })}
      {waived.length > 0 ? (
        <details className="mb-3" open={open.length === 0}>
          <summary className="py-2 text-muted">{countOf(waived.length, "check")} waved through</summary>
          <ul>
            {waived.map((line) => (
              <WaivedLine key={line.id} line={line} hands={hands} />
            ))}
          </ul>
        </details>
      ) : null}
      <details>
        <summary className="py-2 text-muted">{countOf(settled.length, "check")} with nothing to do</summary>
        <ul>
          {settled.map((line) => (
            <li
              key={line.id}
              className="grid gap-x-5 gap-y-1 border-line border-b py-2 sm:grid-cols-[8.5rem_minmax(0,1fr)]"
            >
              <div>
                <VerdictMark verdict={line.verdict} />
              </div>
              <div className="min-w-0">
                <span className="font-semibold">{line.name}.</span> {line.says}
                <EvidenceList evidence={line.evidence} hands={hands} />
                {line.basis === "" ? null : <p className="text-faint text-sm">{line.basis}.</p>}
              </div>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function WaivedLine({ line, hands }: { line: ReportLine; hands: ReadinessHands }) {
  const { run, isPending, message } = useAction(takeBackWaiverAction);
  const takeBack = async () => {
    const outcome = await run({ draftId: hands.draftId, checkId: line.id });
    if (outcome.ok) await hands.reload();
  };
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 border-line border-b py-3">
      <div className="min-w-0">
        <p>
          <span className="font-semibold">{line.name}.</span> {line.says}
        </p>
        <p className="break-words font-serif text-muted">Your reason: {line.waiver?.reason}</p>
        {message === null ? null : <p className="text-bad text-sm">{message}</p>}
      </div>
      <Button
        size="small"
        disabled={isPending}
        aria-label={`Count it again: ${line.name}`}
        onClick={() => void takeBack()}
      >
        Count it again
      </Button>
    </li>
  );
}
