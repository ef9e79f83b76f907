import { HourStrip } from "@/components/plan/hour-strip";
import { plannedBlocks } from "@/components/review/strip-blocks";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Card } from "@/components/ui/section";
import type { LogRow } from "@/lib/review/log-row";
import { countOf } from "@/lib/text/count-of";
import { formatUntil } from "@/lib/time/format";

type Props = { row: LogRow; zone: string; now: number };

/** The review before the launch: the hour as planned, and what will stand beside it afterwards. */
export function ReviewAhead({ row, zone, now }: Props) {
  const inHour = row.comparisons.filter(({ phase }) => phase === "hour");
  const when =
    row.slotAt > now
      ? `The slot is ${formatUntil(row.slotAt, now, zone)}.`
      : "The slot has passed; confirm the go-live in the cockpit.";
  return (
    <div className="grid gap-6">
      <EmptyState
        title="Nothing has happened yet"
        actions={
          <>
            <ButtonLink href={`/launches/${row.launchId}/plan`} variant="primary">
              Open the plan
            </ButtonLink>
            <ButtonLink href={`/launches/${row.launchId}/live`}>Open the cockpit</ButtonLink>
          </>
        }
      >
        <p>
          {when} After the hour this page sets what was done beside what was planned, draws the count against
          the target, and keeps the numbers at one hour, one day, one week and one month.
        </p>
      </EmptyState>
      {inHour.length > 0 ? (
        <Card>
          <p className="mb-3 text-muted text-sm">The hour as planned</p>
          <HourStrip
            blocks={plannedBlocks(inHour)}
            size="large"
            label={`${countOf(inHour.length, "task")} planned into the hour.`}
          />
        </Card>
      ) : null}
    </div>
  );
}
