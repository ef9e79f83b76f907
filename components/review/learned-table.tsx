import { LearnedButtons } from "@/components/review/learned-buttons";
import { type CardColumn, CardTable } from "@/components/ui/card-table";
import { Chip, type ChipTone } from "@/components/ui/chip";
import type { LearnedLine } from "@/lib/review/list-learned";
import { formatDateTime } from "@/lib/time/format";

const STATES: Record<LearnedLine["state"], { word: string; tone: ChipTone }> = {
  learning: { word: "learned", tone: "good" },
  pinned: { word: "pinned by you", tone: "warn" },
  own: { word: "your own number", tone: "warn" },
  nothing_seen: { word: "as before", tone: "plain" },
};

type Props = {
  lines: LearnedLine[];
  zone: string;
  /** Whether each line says whose number it is. */
  isNamed: boolean;
};

/** Every number that launches teach: taken before, seen, taken now; each can be pinned, forgotten, or listened to again. */
export function LearnedTable({ lines, zone, isNamed }: Props) {
  const columns: CardColumn<LearnedLine>[] = [
    {
      id: "number",
      label: "Number",
      isName: true,
      cell: ({ name, label, subject }) => (
        <>
          {isNamed || subject === "all" ? <span className="block font-semibold">{name}</span> : null}
          <span className={isNamed || subject === "all" ? "text-muted text-sm" : "font-semibold"}>
            {label}
          </span>
        </>
      ),
    },
    { id: "prior", label: "Before", cell: ({ prior }) => <span className="text-sm">{prior}</span> },
    { id: "data", label: "Seen", cell: ({ data }) => <span className="text-sm">{data}</span> },
    {
      id: "posterior",
      label: "Taken now",
      cell: ({ posterior, range, state }) => (
        <>
          <span className="block font-semibold">{posterior}</span>
          {range === "" || state === "own" ? null : (
            <span className="block text-muted text-sm">{range} in eight of ten cases</span>
          )}
        </>
      ),
    },
    {
      id: "state",
      label: "Standing",
      cell: ({ state, forgottenBefore }) => (
        <>
          <Chip tone={STATES[state].tone}>{STATES[state].word}</Chip>
          {forgottenBefore === null ? null : (
            <span className="block text-muted text-sm">
              launches since {formatDateTime(forgottenBefore, zone)}
            </span>
          )}
        </>
      ),
    },
    {
      id: "change",
      label: "",
      header: <span className="sr-only">Change</span>,
      isEmpty: ({ state }) => state === "own",
      cell: (line) => (line.state === "own" ? null : <LearnedButtons line={line} />),
    },
  ];
  return (
    <CardTable
      caption="What your launches taught"
      rows={lines}
      rowKey={({ subject, parameter }) => `${subject} ${parameter}`}
      columns={columns}
    />
  );
}
