import type { ReactNode } from "react";
import { HourFigure } from "@/components/review/hour-figure";
import { formatRange } from "@/lib/channels/format-number";
import { describeInTime } from "@/lib/review/compare";
import {
  describeClicks,
  describePerMinute,
  describeShare,
  describeWork,
  nameLine,
} from "@/lib/review/describe-brought";
import { describeCause, describeChange, listSteps } from "@/lib/review/describe-miss";
import { describeGoLive, describeOutcome, describeTarget } from "@/lib/review/describe-outcome";
import type { ReviewPage } from "@/lib/review/load";
import { REPLAY_END, replayAt } from "@/lib/review/replay-at";
import type { BroughtLine } from "@/lib/review/what-brought";
import { formatCount } from "@/lib/text/format-count";
import { formatDateTime, formatMinute, formatZone } from "@/lib/time/format";

/** The launch on one sheet of paper, like a flight record; on a screen it is not there. */
export function PrintedRecord({ review }: { review: ReviewPage }) {
  const { launch, row, zone, study, recording, curve, nextTimes } = review;
  const near = row.comparisons.filter(
    ({ phase, automatic }) => !automatic && (phase === "countdown" || phase === "hour"),
  );
  const frame = { ...curve, band: study?.band ?? [], target: launch.target };
  const standing = nextTimes.filter(({ heededAt }) => heededAt === null);
  return (
    <div className="flight-sheet hidden text-sm leading-snug print:block">
      <p className="text-muted">
        First Hour, flight record{launch.publicationName === null ? "" : `: ${launch.publicationName}`}
      </p>
      <p className="break-words font-serif text-3xl leading-tight">{launch.draftTitle}</p>
      <p className="mb-3">
        {formatDateTime(row.t0At, zone)}, {formatZone(zone, row.t0At)}
        {row.liveAt === null ? ", go-live not recorded" : `, live ${describeGoLive(row.liveAt, row.slotAt)}`}
      </p>
      <Facts review={review} />
      <div className="my-3 px-1 [zoom:0.62]">
        <HourFigure
          frame={{ ...frame, mostClicks: Math.max(0, ...(recording.clicks ?? [])) }}
          moment={replayAt(recording, REPLAY_END)}
          controls={
            <p className="mt-2 text-muted">
              Line: count as read. Dotted: pace to {formatCount(launch.target)}.
              {study === null ? "" : " Band: the forecast, eight of ten hours; dashed: its middle."}
            </p>
          }
        />
      </div>
      <div className="grid grid-cols-[7fr_3fr] gap-6">
        {study === null ? null : (
          <Table head={["By channel", "Work", "Clicks", "Recommendations", "A minute brought"]}>
            {study.channels.map((line) => (
              <BroughtRow key={line.id} line={line} name={nameLine(line.id, review.channelNames)} />
            ))}
            {study.people.length > 1
              ? study.people.map((line) => (
                  <BroughtRow key={line.id} line={line} name={nameLine(line.id, review.crewNames)} />
                ))
              : null}
          </Table>
        )}
        {study === null || study.miss === null ? null : (
          <Table head={["From forecast to count", "Change"]}>
            <Row cells={["Foreseen, on average", formatCount(Math.round(study.miss.foreseen))]} />
            {listSteps(study.miss).map(({ cause, change }) => (
              <Row
                key={cause}
                cells={[
                  describeCause(cause, true).name,
                  change === null ? "cannot tell" : describeChange(change),
                ]}
              />
            ))}
            <Row
              cells={["Counted", study.miss.count === null ? "not read" : formatCount(study.miss.count)]}
            />
          </Table>
        )}
      </div>
      <div className="mt-3 columns-2 gap-6">
        <Table head={["Task", "Planned", "Done", "How it went"]}>
          {near.map((task) => (
            <Row
              key={task.taskId}
              cells={[
                task.title,
                formatMinute(task.plannedMinute),
                task.doneMinute === null ? "" : formatMinute(task.doneMinute),
                describeOutcome(task).words,
              ]}
            />
          ))}
        </Table>
      </div>
      {row.reviewNote === "" ? null : (
        <p className="mt-3 whitespace-pre-wrap break-words">
          <strong>Review.</strong> {row.reviewNote}
        </p>
      )}
      {standing.length === 0 ? null : (
        <p className="mt-2 break-words">
          <strong>Differently next time.</strong> {standing.map(({ text }) => text).join(" · ")}
        </p>
      )}
    </div>
  );
}

function Facts({ review: { row, expectedRange, launch } }: { review: ReviewPage }) {
  const { firstHour, punctuality } = row;
  const facts: [string, string][] = [
    ["In the first hour", firstHour.reading === null ? "not read" : formatCount(firstHour.reading.count)],
    ["Outcome", describeTarget(firstHour, launch.target).words],
    ["Foreseen, 8 of 10 hours", formatRange(expectedRange.low, expectedRange.high)],
    ["Not late", describeInTime(punctuality) ?? "nothing ticked"],
  ];
  return (
    <dl className="grid grid-cols-4 gap-4 border-line border-y py-2">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-muted">{name}</dt>
          <dd className="font-serif text-lg">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function BroughtRow({ line, name }: { line: BroughtLine; name: string }) {
  return (
    <Row
      cells={[
        name,
        describeWork(line),
        describeClicks(line),
        describeShare(line),
        describePerMinute(line) ?? "",
      ]}
    />
  );
}

function Table({ head, children }: { head: string[]; children: ReactNode }) {
  return (
    <table className="w-full border-collapse self-start text-left text-xs tabular-nums">
      <thead>
        <tr className="border-line border-b text-muted">
          {head.map((name) => (
            <th key={name} scope="col" className="py-0.5 pr-2 font-semibold">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Row({ cells }: { cells: string[] }) {
  return (
    <tr className="break-inside-avoid border-line border-b">
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell's column is what it is
        <td key={index} className="py-0.5 pr-2 align-top">
          {cell}
        </td>
      ))}
    </tr>
  );
}
