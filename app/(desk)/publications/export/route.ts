import { ownerRoute } from "@/lib/platform/http";
import { buildCsv } from "@/lib/publications/build-csv";
import { listPublications } from "@/lib/publications/store";
import { dateAt } from "@/lib/time/calendar-date";

/** The whole directory as a CSV file; with `?empty` the heading alone, to fill in. */
export const GET = ownerRoute(async ({ owner, request, now }) => {
  const isEmpty = new URL(request.url).searchParams.has("empty");
  const publications = isEmpty ? [] : await listPublications(owner.ownerId);
  const name = isEmpty ? "publications.csv" : `publications-${dateAt(now, owner.zone)}.csv`;
  return new Response(buildCsv(publications), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
});
