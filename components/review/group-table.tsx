import { DataTable } from "@/components/ui/data-table";
import { formatCount } from "@/lib/channels/format-number";
import type { LessonGroup } from "@/lib/review/lessons";
import type { GroupEstimate, ShrunkGroups } from "@/lib/review/shrink-groups";
import { countOf } from "@/lib/text/count-of";

const WIDTH = 72;
const HEIGHT = 18;

type Estimates = Extract<ShrunkGroups, { kind: "estimates" }>;

/** One way of grouping launches: a line a group with its estimate and range, and what cannot be said yet. */
export function GroupTable({ group: { title, lead, shrunk } }: { group: LessonGroup }) {
  return (
    <section className="min-w-0">
      <h3 className="font-semibold text-lg">{title}</h3>
      <p className="mb-2 text-muted text-sm">{lead}</p>
      {shrunk.kind === "too_few" ? (
        <p className="rounded-card border border-line bg-sheet px-4 py-3 text-muted">
          {shrunk.launches < shrunk.needs
            ? `Not enough launches yet: ${shrunk.launches} of ${shrunk.needs} with this number.`
            : "Not enough launches yet: it takes two groups of two launches each to compare."}
        </p>
      ) : (
        <Estimated title={title} shrunk={shrunk} />
      )}
    </section>
  );
}

function Estimated({ title, shrunk }: { title: string; shrunk: Estimates }) {
  const { whole, groups, small } = shrunk;
  const top = Math.max(whole.high, ...groups.map(({ high }) => high), 1);
  return (
    <>
      <DataTable
        caption={`Launches by ${title.toLowerCase()}`}
        rows={groups}
        rowKey={({ group }) => group}
        columns={[
          { id: "group", header: title, cell: ({ group }) => <span className="break-words">{group}</span> },
          { id: "launches", header: "Launches", isNumber: true, cell: ({ launches }) => launches },
          { id: "typical", header: "Typical", isNumber: true, cell: ({ typical }) => formatCount(typical) },
          {
            id: "range",
            header: "8 of 10",
            isNumber: true,
            cell: ({ low, high }) => (
              <span className="whitespace-nowrap">
                {formatCount(low)}–{formatCount(high)}
              </span>
            ),
          },
          {
            id: "plot",
            header: (
              <>
                <span className="sr-only">Drawn from </span>0 to {formatCount(top)}
              </>
            ),
            cell: (estimate) => <Whisker estimate={estimate} whole={whole.typical} top={top} />,
          },
        ]}
      />
      <p className="mt-2 text-muted text-sm">
        All together: {formatCount(whole.typical)}, {formatCount(whole.low)}–{formatCount(whole.high)}.{" "}
        {shrunk.explained < 0.05
          ? "So far the groups differ no more than chance would have it."
          : `The groups explain about ${Math.round(shrunk.explained * 100)} % of what differs.`}
        {small.length === 0
          ? ""
          : ` Not enough launches yet: ${small.map(({ group, launches }) => `${group} (${countOf(launches, "launch", "launches")})`).join(", ")}.`}
      </p>
    </>
  );
}

/** The range as a line with the estimate on it, and the whole as a tick. */
function Whisker({ estimate, whole, top }: { estimate: GroupEstimate; whole: number; top: number }) {
  const x = (value: number) => 3 + (value / top) * (WIDTH - 6);
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      className="block"
    >
      <line
        x1={x(whole)}
        x2={x(whole)}
        y1="1"
        y2={HEIGHT - 1}
        strokeDasharray="2 2"
        className="stroke-edge"
      />
      <line
        x1={x(estimate.low)}
        x2={x(estimate.high)}
        y1={HEIGHT / 2}
        y2={HEIGHT / 2}
        strokeWidth="2"
        className="stroke-muted"
      />
      <circle cx={x(estimate.typical)} cy={HEIGHT / 2} r="4" className="fill-ink" />
    </svg>
  );
}
