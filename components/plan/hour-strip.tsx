import { WRITER } from "@/lib/plan/crew";

/** One task as the strip draws it. Minutes are relative to T0; `expected` is the height. */
export type StripBlock = {
  id: string;
  title: string;
  startMinute: number;
  durationMinutes: number;
  expected: number;
  state: "planned" | "now" | "done" | "late" | "skipped" | "automatic";
  /** The lane it stands in, where there are several; else it is not looked at. */
  laneId?: string;
};

/** One person's row of the strip. */
export type StripLane = { id: string; name: string };

export type StripSize = "small" | "large" | "live";

const HOUR_MINUTES = 60;

const GEOMETRY: Record<StripSize, { rise: number; fall: number; foot: number; axis: boolean }> = {
  small: { rise: 28, fall: 12, foot: 3, axis: false },
  large: { rise: 128, fall: 64, foot: 12, axis: true },
  live: { rise: 72, fall: 40, foot: 10, axis: true },
};

/** A lane's name, and under it the room for its blocks. */
const LANE: Record<StripSize, { head: number; rise: number }> = {
  small: { head: 0, rise: 14 },
  large: { head: 20, rise: 60 },
  live: { head: 18, rise: 40 },
};

const FILL: Record<StripBlock["state"], string> = {
  planned: "fill-ember/75 stroke-sheet",
  now: "fill-ember stroke-sheet",
  done: "fill-good/70 stroke-sheet",
  late: "fill-bad/80 stroke-sheet",
  skipped: "fill-transparent stroke-faint [stroke-dasharray:3_3]",
  automatic: "fill-ember/35 stroke-sheet",
};

/**
 * The hour strip: sixty minutes from left to right, tasks as blocks, expected yield as their height (by its square root).
 * Tasks that bring nothing keep a low foot so that they are seen. `below` hangs a second row under the axis.
 * `lanes` gives each person a row of their own, one under the other, all to the same measure.
 * Drawn without script and without inline styles, so it can stand on any page.
 */
export function HourStrip(props: {
  blocks: StripBlock[];
  below?: StripBlock[];
  lanes?: StripLane[];
  nowMinute?: number | null;
  size: StripSize;
  label: string;
}) {
  const { blocks, below = [], lanes = [], nowMinute = null, size, label } = props;
  const { fall, foot, axis } = GEOMETRY[size];
  const rows = stripRows(size, lanes);
  const rise = rows.at(-1)?.base ?? 0;
  const tallest = Math.max(...[...blocks, ...below].map((block) => block.expected), 0);
  const axisRoom = axis ? 20 : 0;
  const height = rise + axisRoom + (below.length > 0 ? fall : 0);
  const standing = (row: (typeof rows)[number]) =>
    inHour(blocks).filter(({ laneId }) => lanes.length === 0 || laneId === row.id);
  if (size === "small") {
    const areas = [
      ...rows.flatMap((row) =>
        standing(row).map((block) => {
          const tall = heightOf(block, tallest, row.rise, foot);
          return { block, y: row.base - tall, tall };
        }),
      ),
      ...inHour(below).map((block) => ({ block, y: rise, tall: heightOf(block, tallest, fall, foot) })),
    ];
    return <SmallStrip label={label} height={height} bases={rows.map(({ base }) => base)} areas={areas} />;
  }
  return (
    <svg role="img" aria-label={label} width="100%" height={height} className="block overflow-visible">
      <Grid rise={rise} />
      {rows.map((row) => (
        <g key={row.id}>
          {row.name === "" ? null : (
            <text x="6" y={row.base - row.rise - 4} className="fill-muted font-semibold text-[12px]">
              {row.name}
            </text>
          )}
          <line x1="0" x2="100%" y1={row.base} y2={row.base} className="stroke-line" strokeWidth={1} />
          {standing(row).map((block) => (
            <Block
              key={block.id}
              block={block}
              height={heightOf(block, tallest, row.rise, foot)}
              base={row.base}
              up
            />
          ))}
        </g>
      ))}
      {inHour(below).map((block) => (
        <Block
          key={block.id}
          block={block}
          height={heightOf(block, tallest, fall, foot)}
          base={rise + axisRoom}
          up={false}
        />
      ))}
      {nowMinute !== null && nowMinute >= 0 && nowMinute <= HOUR_MINUTES ? (
        <line
          x1={percent(nowMinute)}
          x2={percent(nowMinute)}
          y1={0}
          y2={height}
          className="stroke-ink"
          strokeWidth={2}
        />
      ) : null}
    </svg>
  );
}

/** The rows of the strip from top to bottom, one without lanes: where each one's blocks stand, and their room, in pixels. */
function stripRows(size: StripSize, lanes: StripLane[]) {
  if (lanes.length === 0) return [{ id: "", name: "", base: GEOMETRY[size].rise, rise: GEOMETRY[size].rise }];
  const { head, rise } = LANE[size];
  return lanes.map((lane, index) => ({ ...lane, base: (index + 1) * (head + rise), rise }));
}

/** One lane a person, the writer's first; none where the writer is alone. */
export function stripLanes(crew: readonly StripLane[]): StripLane[] {
  return crew.length === 0 ? [] : [{ id: WRITER, name: "You" }, ...crew];
}

/** How high the strip stands over its axis, in pixels. */
export function stripRise(size: StripSize, crew: readonly StripLane[]): number {
  return stripRows(size, stripLanes(crew)).at(-1)?.base ?? 0;
}

/** The lane at a height of the strip in pixels from its top; under the last one it is the last. */
export function laneAt(size: StripSize, lanes: StripLane[], y: number): StripLane | null {
  const rows = stripRows(size, lanes);
  return lanes.find((_, index) => y < (rows[index]?.base ?? 0)) ?? lanes.at(-1) ?? null;
}

/** Where a minute of the hour lies on the strip, as a percentage of its width. */
export function percent(minute: number): string {
  return `${Math.round((minute / HOUR_MINUTES) * 10_000) / 100}%`;
}

function inHour(blocks: StripBlock[]): StripBlock[] {
  return blocks.flatMap((block) => {
    const start = Math.max(0, block.startMinute);
    const end = Math.min(HOUR_MINUTES, block.startMinute + block.durationMinutes);
    return end > start ? [{ ...block, startMinute: start, durationMinutes: end - start }] : [];
  });
}

function heightOf(block: StripBlock, tallest: number, room: number, foot: number): number {
  // The square root keeps small channels visible beside a large publication; in proportion they would vanish.
  const share = tallest > 0 ? Math.sqrt(Math.max(0, block.expected) / tallest) : 0;
  return Math.round((foot + share * (room - foot)) * 10) / 10;
}

type Area = { block: StripBlock; y: number; tall: number };

/**
 * A strip beside others, in a table or a calendar: no block of it is wide enough to be pointed at, so all of a kind are one
 * path, and a year of launches a hundredth of the elements. A minute is 100 wide, a pixel 1 high.
 */
function SmallStrip(props: { label: string; height: number; bases: number[]; areas: Area[] }) {
  const { label, height, bases, areas } = props;
  const width = HOUR_MINUTES * 100;
  const last = bases.at(-1) ?? 0;
  const quarters = [0, 15, 30, 45, 60].map((minute) => `M${minute * 100} ${last - 4}v4`);
  const axes = bases.map((base) => `M0 ${base}h${width}`);
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="block overflow-visible"
    >
      <path d={[...quarters, ...axes].join("")} className="fill-none stroke-line" {...THIN} />
      {[...Map.groupBy(areas, ({ block }) => block.state)].map(([state, own]) => (
        <path key={state} d={own.map(outline).join("")} className={FILL[state]} {...THIN} strokeWidth={0.5} />
      ))}
    </svg>
  );
}

/** The picture is drawn out to its room; its lines are not. */
const THIN = { strokeWidth: 1, vectorEffect: "non-scaling-stroke" } as const;

function outline({ block, y, tall }: Area): string {
  const wide = Math.round(block.durationMinutes * 100);
  return `M${Math.round(block.startMinute * 100)} ${Math.round(y * 10) / 10}h${wide}v${tall}h-${wide}z`;
}

function Grid({ rise }: { rise: number }) {
  return (
    <>
      {[0, 15, 30, 45, 60].map((minute) => (
        <g key={minute}>
          <line
            x1={percent(minute)}
            x2={percent(minute)}
            y1={0}
            y2={rise}
            className="stroke-line"
            strokeWidth={1}
          />
          <text
            x={percent(minute)}
            y={rise + 14}
            textAnchor={minute === 0 ? "start" : minute === HOUR_MINUTES ? "end" : "middle"}
            className="fill-muted text-[11px] tabular-nums"
          >
            {minute === 0 ? "T0" : `+${minute}`}
          </text>
        </g>
      ))}
    </>
  );
}

function Block(props: { block: StripBlock; height: number; base: number; up: boolean }) {
  const { block, height, base, up } = props;
  return (
    <rect
      x={percent(block.startMinute)}
      width={percent(block.durationMinutes)}
      y={up ? base - height : base}
      height={height}
      rx={2}
      className={FILL[block.state]}
      strokeWidth={1}
    >
      <title>{`${block.title}, ${describeStart(block.startMinute)}, ${block.durationMinutes} min`}</title>
    </rect>
  );
}

function describeStart(minute: number): string {
  return minute === 0 ? "T0" : `T+${minute}`;
}
