import { BUSY_LOOK, HEAT_LOOK } from "@/components/slot/heat-look";
import type { Around } from "@/components/slot/use-surroundings";
import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/channels/format-number";
import { scaleOf } from "@/lib/slot/heat";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { addDays } from "@/lib/time/calendar-date";
import { formatShortDate } from "@/lib/time/format";

type Props = {
  around: Around;
  weekOn: CalendarDate;
  areNumbersShown: boolean;
  onNumbers: (areShown: boolean) => void;
};

/** What the colours of the week mean, in numbers; or why there are none. */
export function HeatLegend({ around, weekOn, areNumbersShown, onNumbers }: Props) {
  const { map, busy, hasFailed } = around;
  return (
    <div className="mb-3 flex min-h-9 flex-wrap items-center gap-x-5 gap-y-1 text-muted text-sm">
      {hasFailed ? (
        <p role="alert">The colours and your appointments could not be read. Reload the page to try again.</p>
      ) : map === null ? (
        <p>Working out what each half-hour brings …</p>
      ) : (
        <Scale map={map} weekOn={weekOn} areNumbersShown={areNumbersShown} onNumbers={onNumbers} />
      )}
      {busy.length > 0 ? (
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className={`size-4 rounded-sm border border-line ${BUSY_LOOK}`} />
          you are busy
        </span>
      ) : null}
    </div>
  );
}

function Scale({
  map,
  weekOn,
  areNumbersShown,
  onNumbers,
}: Omit<Props, "around"> & { map: NonNullable<Around["map"]> }) {
  const scale = scaleOf(map.heat);
  if (map.allChannels === 0) {
    return (
      <p>
        No colours yet: nothing is known of your readers. <ChannelsLink>Add your channels</ChannelsLink> to
        see what each half-hour may bring.
      </p>
    );
  }
  if (scale.isEmpty) {
    return (
      <p>
        No colours yet: no channel says how many follow you there.{" "}
        <ChannelsLink>Note your followers</ChannelsLink>.
      </p>
    );
  }
  if (map.zonedChannels === 0 || scale.isFlat) {
    return (
      <p>
        The map is flat, {formatCount(scale.most)} recommendations likely (median) in any hour:{" "}
        {map.zonedChannels === 0 ? (
          <>
            no channel says where your readers live. <ChannelsLink>Note their time zones</ChannelsLink>.
          </>
        ) : (
          "by what is noted, your readers are as present at one hour as at another."
        )}
      </p>
    );
  }
  if (weekOn > map.untilOn) {
    return <p>Half-hours are worked out for four weeks, to {formatShortDate(map.untilOn)}.</p>;
  }
  return (
    <>
      <span className="flex items-center gap-2 tabular-nums">
        {formatCount(scale.least)}
        <span aria-hidden="true" className="flex overflow-hidden rounded-sm border border-line">
          {HEAT_LOOK.map((look) => (
            <span key={look} className={`h-4 w-5 ${look}`} />
          ))}
        </span>
        <span>
          {formatCount(scale.most)} recommendations likely
          <span className="max-sm:sr-only"> in the first hour</span> (median)
          {scale.least === scale.most ? ", darker: more on average" : null}
        </span>
      </span>
      <label className="flex min-h-9 cursor-pointer items-center gap-2 max-md:hidden">
        <input
          type="checkbox"
          className="size-4"
          checked={areNumbersShown}
          onChange={(event) => onNumbers(event.currentTarget.checked)}
        />
        Numbers
      </label>
      {addDays(weekOn, 6) > map.untilOn ? <span>to {formatShortDate(map.untilOn)}</span> : null}
    </>
  );
}

function ChannelsLink({ children }: { children: string }) {
  return (
    <Link className="underline" href="/channels">
      {children}
    </Link>
  );
}
