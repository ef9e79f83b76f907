import { Button } from "@/components/ui/button";
import type { Occurrence, Slot } from "@/lib/slot/launch";
import type { ResolvedSlot, SlotWish } from "@/lib/slot/resolve-slot";
import { formatDate, formatDateTime, formatPlace, formatTime, formatZone } from "@/lib/time/format";

type Missing = Extract<ResolvedSlot, { reason: "slot_missing" }>;

/** The clock jumps over the time asked for: says so and offers the slot on either side. */
export function MissingHour(props: {
  wish: SlotWish;
  missing: Missing;
  zone: string;
  now: number;
  onChoose: (slot: Slot) => void;
}) {
  const { wish, missing, zone, now, onChoose } = props;
  const { before, after } = missing;
  return (
    <div className="grid gap-4">
      <p role="alert">
        {wish.wall.slice(11)} does not exist on {formatDate(wish.wall.slice(0, 10))} in{" "}
        {formatPlace(after.slotZone)}: clocks jump over it to {after.slotWall.slice(11)}. Take a time on
        either side.
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        {[
          { slot: before, side: "before the jump" },
          { slot: after, side: "after the jump" },
        ].map(({ slot, side }) => (
          <Button
            key={side}
            className="flex-col gap-0 py-2"
            disabled={slot.slotAt <= now}
            onClick={() => onChoose(slot)}
          >
            <span className="tabular-nums">
              {formatDateTime(slot.slotAt, slot.slotZone).replace(/ \d{4},/, ",")}
            </span>
            <span className="font-normal text-muted text-sm">{side}</span>
            <Elsewhere slot={slot} zone={zone} className="font-normal text-muted text-sm" />
          </Button>
        ))}
      </div>
    </div>
  );
}

/** The clock is turned back over the time asked for: asks which of the two is meant. */
export function DoubledHour(props: {
  earlier: Slot;
  later: Slot;
  zone: string;
  occurrence: Occurrence | null;
  onChoose: (occurrence: Occurrence) => void;
}) {
  const { earlier, later, zone, occurrence, onChoose } = props;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2">
        {earlier.slotWall.slice(11)} occurs twice on {formatDate(earlier.slotWall.slice(0, 10))} in{" "}
        {formatPlace(earlier.slotZone)}: clocks are turned back over it. Which one do you mean?
      </legend>
      {(
        [
          ["earlier", earlier, "The first"],
          ["later", later, "The second"],
        ] as const
      ).map(([value, slot, name]) => (
        <label
          key={value}
          className={`flex min-h-11 items-center gap-3 rounded-control border px-3 py-2 ${
            occurrence === value ? "border-ink bg-sunken" : "border-edge"
          }`}
        >
          <input
            type="radio"
            name="occurrence"
            className="size-5 shrink-0"
            checked={occurrence === value}
            onChange={() => onChoose(value)}
          />
          <span className="tabular-nums">
            <span className="font-semibold">
              {name} {formatTime(slot.slotAt, slot.slotZone)}
            </span>{" "}
            {formatZone(slot.slotZone, slot.slotAt)}
            <Elsewhere slot={slot} zone={zone} className="block text-muted text-sm" />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** "Sun 14 Mar, 12:00 for you", where the slot's clock is not the writer's. */
function Elsewhere({ slot, zone, className }: { slot: Slot; zone: string; className: string }) {
  const here = formatDateTime(slot.slotAt, zone);
  if (here === formatDateTime(slot.slotAt, slot.slotZone)) return null;
  return <span className={className}>{here.replace(/ \d{4},/, ",")} for you</span>;
}
