import type { Around } from "@/components/slot/use-surroundings";
import { Card } from "@/components/ui/section";
import { formatRange } from "@/lib/channels/format-number";
import type { BestSlot } from "@/lib/slot/surroundings";
import { formatShortDate } from "@/lib/time/format";

type Props = { around: Around; onShow: (at: number) => void };

/** The best half-hours that nothing speaks against, each a way to its place in the week. */
export function BestSlots({ around, onShow }: Props) {
  const { map } = around;
  if (map === null || map.allChannels === 0 || map.zonedChannels === 0) return null;
  return (
    <Card>
      <h2 className="mb-1 font-serif text-xl">Best half-hours</h2>
      <p className="mb-3 text-muted text-sm">{map.spread}</p>
      {map.best.length === 0 ? (
        <p className="text-muted text-sm">
          None stands out among those you are free in and have time to prepare for.
        </p>
      ) : (
        <ol className="-mx-2 grid gap-1">
          {map.best.map((slot, index) => (
            <li key={slot.at}>
              <button
                type="button"
                onClick={() => onShow(slot.at)}
                className="grid w-full grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 rounded-control px-2 py-2 text-left hover:bg-sunken"
              >
                <Rank number={index + 1} />
                <BestLine slot={slot} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

/** The same mark stands in the week. */
export function Rank({ number }: { number: number }) {
  return (
    <span
      aria-hidden="true"
      data-number={number}
      className="mt-0.5 flex size-5 items-center justify-center rounded-full bg-ember font-semibold text-on-ember text-xs tabular-nums before:content-[attr(data-number)]"
    />
  );
}

function BestLine({ slot }: { slot: BestSlot }) {
  const { name, date, p10, p50, p90, reason, otherDays } = slot;
  return (
    <span className="grid gap-0.5">
      <span className="tabular-nums">
        <span className="font-semibold">{name}</span>{" "}
        <span className="text-muted text-sm">{formatShortDate(date).slice(4)}</span>
      </span>
      <span className="text-sm tabular-nums leading-snug">
        {p50} likely <span className="text-muted">({formatRange(p10, p90)})</span>
        {otherDays === 0 ? null : (
          <span className="text-muted">
            ; as good on {otherDays === 1 ? "1 other day" : `${otherDays} other days`}
          </span>
        )}
      </span>
      {reason === "" ? null : <span className="text-muted text-sm leading-snug">{reason}</span>}
    </span>
  );
}
