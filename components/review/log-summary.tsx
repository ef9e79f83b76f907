import type { ReactNode } from "react";
import type { LogSummary, Mean } from "@/lib/review/summarise-log";
import { formatCount } from "@/lib/text/format-count";

/** The log book in four readings; a mean over too few launches is not shown, for it would be chance. */
export function LogSummaryLine({ summary }: { summary: LogSummary }) {
  return (
    <dl className="mb-6 grid gap-px overflow-hidden rounded-card border border-line bg-line grid-cols-2 xl:grid-cols-4">
      <Reading name="Recommendations in the first hour">
        <MeanText mean={summary.firstHour} />
      </Reading>
      <Reading name="Target reached">
        {summary.settled === 0 ? (
          <Quiet>no launch with a known outcome yet</Quiet>
        ) : (
          <>
            <Main>
              {summary.reached} of {summary.settled}
            </Main>{" "}
            <Quiet>launches where it is known</Quiet>
          </>
        )}
      </Reading>
      <Reading name="Views after 24 hours">
        <MeanText mean={summary.viewsAtDay} />
      </Reading>
      <Reading name="Views after 30 days">
        <MeanText mean={summary.viewsAtMonth} />
      </Reading>
    </dl>
  );
}

function MeanText({ mean }: { mean: Mean }) {
  if (mean.kind === "too_few") {
    return (
      <Quiet>
        not enough launches yet: {mean.of} of {mean.needs}
      </Quiet>
    );
  }
  return (
    <>
      <Main>{formatCount(Math.round(mean.value))}</Main> <Quiet>mean of {mean.of}</Quiet>
    </>
  );
}

function Reading({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="bg-sheet px-4 py-3 sm:px-5 sm:py-4">
      <dt className="text-muted text-sm">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Main({ children }: { children: ReactNode }) {
  return <span className="font-serif text-2xl tabular-nums">{children}</span>;
}

function Quiet({ children }: { children: ReactNode }) {
  return <span className="text-muted text-sm">{children}</span>;
}
