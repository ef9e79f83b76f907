import { CardTable } from "@/components/ui/card-table";
import { describeInTime, ON_TIME_MINUTES } from "@/lib/review/compare";
import {
  describeClicks,
  describePerMinute,
  describeShare,
  describeWork,
  nameLine,
} from "@/lib/review/describe-brought";
import type { BroughtLine } from "@/lib/review/what-brought";

type Props = {
  channels: BroughtLine[];
  people: BroughtLine[];
  channelNames: Record<string, string>;
  crewNames: Record<string, string>;
};

/** What each channel brought, and each person where there is more than one; per minute of work. */
export function BroughtTables({ channels, people, channelNames, crewNames }: Props) {
  return (
    <div className="grid gap-6">
      <Lines caption="By channel" lines={channels} names={channelNames} />
      {people.length > 1 ? <Lines caption="By person" lines={people} names={crewNames} /> : null}
      <p className="max-w-3xl text-muted text-sm">
        Work is the planned minutes of what was ticked done, in the countdown and the hour: nobody measures
        how long it took. Late is more than {ON_TIME_MINUTES} minutes after the plan, early as much before it.
        Clicks are those of tracked links within the hour. Recommendations are the count shared out by what
        each was expected to bring, by its clicks where they are known, as your launches teach it; with the
        range that holds in eight of ten cases.
      </p>
    </div>
  );
}

function Lines({
  caption,
  lines,
  names,
}: {
  caption: string;
  lines: BroughtLine[];
  names: Record<string, string>;
}) {
  return (
    <CardTable
      caption={`What it brought, ${caption.toLowerCase()}`}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { id: "name", label: caption, isName: true, cell: ({ id }) => nameLine(id, names) },
        { id: "work", label: "Work done", isNumber: true, cell: describeWork },
        {
          id: "onTime",
          label: "Not late",
          isNumber: true,
          isEmpty: ({ measured }) => measured === 0,
          cell: (line) => describeInTime(line) ?? "",
        },
        {
          id: "clicks",
          label: "Clicks",
          isNumber: true,
          isEmpty: (line) => describeClicks(line) === "",
          cell: (line) => <Known isKnown={line.clicks !== null}>{describeClicks(line)}</Known>,
        },
        {
          id: "recommendations",
          label: "Recommendations",
          isNumber: true,
          cell: (line) => <Known isKnown={line.recommendations !== null}>{describeShare(line)}</Known>,
        },
        {
          id: "perMinute",
          label: "A minute of work brought",
          isNumber: true,
          isEmpty: (line) => describePerMinute(line) === null,
          cell: (line) => describePerMinute(line) ?? "",
        },
      ]}
    />
  );
}

function Known({ isKnown, children }: { isKnown: boolean; children: string }) {
  return <span className={`whitespace-nowrap ${isKnown ? "" : "text-muted"}`}>{children}</span>;
}
