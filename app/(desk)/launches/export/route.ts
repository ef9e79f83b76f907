import { ownerRoute } from "@/lib/platform/http";
import { buildFile } from "@/lib/review/build-file";
import { launchColumns } from "@/lib/review/launch-columns";
import { loadLogRows } from "@/lib/review/load";
import { parseLogQuery } from "@/lib/review/log-query";
import { selectRows } from "@/lib/review/select-rows";
import { listSnapshotLines, snapshotColumns } from "@/lib/review/snapshot-columns";
import { dateAt } from "@/lib/time/calendar-date";

/** The log book as a file: one row a launch, or one a reading with `rows=numbers`; filtered and sorted like the page. */
export const GET = ownerRoute(async ({ owner, request, now }) => {
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  const rows = selectRows(await loadLogRows(owner.ownerId, now), parseLogQuery(parameters), owner.zone);
  const isNumbers = parameters.rows === "numbers";
  const text = isNumbers
    ? buildFile(snapshotColumns(owner.zone), listSnapshotLines(rows))
    : buildFile(launchColumns(owner.zone), rows);
  const name = `first-hour-${isNumbers ? "numbers" : "launches"}-${dateAt(now, owner.zone)}.csv`;
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
});
