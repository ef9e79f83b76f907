import { CardTable } from "@/components/ui/card-table";
import { formatCount } from "@/lib/measurement/format-count";
import { ON_TIME_MINUTES } from "@/lib/review/compare";
import { describePerMinute, describeShare, describeWork, nameLine } from "@/lib/review/describe-brought";
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
        how long it took. On time is within {ON_TIME_MINUTES} minutes. Clicks are those of tracked links
        within the hour. Recommendations are the count shared out by what each was expected to bring, by its
        clicks where they are known, as your launches teach it; with the range that holds in eight of ten
        cases.
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
          label: "On time",
          isNumber: true,
          isEmpty: ({ measured }) => measured === 0,
          cell: ({ measured, onTime }) => (measured === 0 ? "" : `${onTime} of ${measured}`),
        },
        {
          id: "clicks",
          label: "Clicks",
          isNumber: true,
          cell: ({ clicks }) =>
            clicks === null ? <span className="text-muted">not tracked</span> : formatCount(clicks),
        },
        {
          id: "recommendations",
          label: "Recommendations",
          isNumber: true,
          cell: (line) =>
            line.recommendations === null ? (
              <span className="text-muted">cannot tell</span>
            ) : (
              <span className="whitespace-nowrap">{describeShare(line)}</span>
            ),
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
