import { CardTable } from "@/components/ui/card-table";
import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/channels/format-number";
import type { Calibration, Verified } from "@/lib/review/calibrate";
import { dateAt } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

type Props = { calibration: Calibration; verified: Verified[]; zone: string };

/** A page of them; the words above count all. */
const SHOWN = 24;
const WIDTH = 160;
const HEIGHT = 18;

/** How often the outcome fell in the band, how well that is known, and every launch of it. */
export function CalibrationPart({ calibration, verified, zone }: Props) {
  return (
    <div className="grid gap-4">
      {calibration.kind === "too_few" ? (
        <p className="rounded-card border border-line bg-sheet px-4 py-3 text-muted">
          Not enough launches yet: {calibration.launches} of {calibration.needs} with a forecast that was kept
          and a count read within a quarter of an hour of the hour’s end. Forecasts are kept from the go-live
          on.
        </p>
      ) : (
        <Words calibration={calibration} />
      )}
      {verified.length === 0 ? null : <Launches verified={verified} zone={zone} />}
    </div>
  );
}

function Words({ calibration }: { calibration: Extract<Calibration, { kind: "calibration" }> }) {
  const { launches, inBand, above, below, part, usualRatio } = calibration;
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  return (
    <div>
      <p className="font-serif text-2xl leading-snug">
        {inBand} of {launches} outcomes fell in the band that should hold eight of ten.
      </p>
      <p className="mt-1 max-w-2xl text-muted">
        That is {percent(part.value)}; so few launches can tell it to lie between {percent(part.low)} and{" "}
        {percent(part.high)}. {above} came above the band, {below} below. The middle launch brought{" "}
        {usualRatio >= 1
          ? `${Math.round((usualRatio - 1) * 100)} % more than`
          : `${Math.round((1 - usualRatio) * 100)} % less than`}{" "}
        the forecast’s middle.
      </p>
    </div>
  );
}

function Launches({ verified, zone }: Pick<Props, "verified" | "zone">) {
  const top = Math.max(1, ...verified.flatMap(({ p90, count }) => [p90, count]));
  const rows = verified.toSorted((a, b) => b.t0At - a.t0At).slice(0, SHOWN);
  const x = (value: number) => 4 + (value / top) * (WIDTH - 8);
  return (
    <CardTable
      caption={`Forecast and outcome of the latest ${SHOWN} launches`}
      rows={rows}
      rowKey={({ launchId }) => launchId}
      columns={[
        {
          id: "piece",
          label: "Piece",
          isName: true,
          cell: ({ launchId, title, t0At }) => (
            <>
              <Link href={`/launches/${launchId}/review`} className="underline">
                {title}
              </Link>
              <span className="block text-muted text-sm">{formatDate(dateAt(t0At, zone))}</span>
            </>
          ),
        },
        {
          id: "band",
          label: "Foreseen",
          isNumber: true,
          cell: ({ p10, p90 }) => (
            <span className="whitespace-nowrap">
              {formatCount(p10)}–{formatCount(p90)}
            </span>
          ),
        },
        { id: "came", label: "Came", isNumber: true, cell: ({ count }) => formatCount(count) },
        {
          id: "verdict",
          label: "Band",
          cell: ({ p10, p90, count }) => (count > p90 ? "above" : count < p10 ? "below" : "within"),
        },
        {
          id: "plot",
          label: "",
          header: (
            <>
              <span className="sr-only">Drawn from </span>0 to {formatCount(top)}
            </>
          ),
          cell: ({ p10, p50, p90, count }) => (
            <svg
              width={WIDTH}
              height={HEIGHT}
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              aria-hidden="true"
              className="block"
            >
              <rect
                x={x(p10)}
                width={Math.max(2, x(p90) - x(p10))}
                y="5"
                height={HEIGHT - 10}
                rx="3"
                className="fill-ember-soft stroke-ember/40"
              />
              <line x1={x(p50)} x2={x(p50)} y1="5" y2={HEIGHT - 5} className="stroke-ember" />
              <circle cx={x(count)} cy={HEIGHT / 2} r="4" className="fill-ink" />
            </svg>
          ),
        },
      ]}
    />
  );
}
