import { ownerRoute } from "@/lib/platform/http";
import { buildCsv } from "@/lib/publications/build-csv";
import { buildJson } from "@/lib/publications/build-json";
import { listPublications } from "@/lib/publications/store";
import { dateAt } from "@/lib/time/calendar-date";

/** The whole directory as a CSV file, with `?json` as JSON; with `?empty` the heading alone, to fill in. */
export const GET = ownerRoute(async ({ owner, request, now }) => {
  const { searchParams } = new URL(request.url);
  const isEmpty = searchParams.has("empty");
  const isJson = searchParams.has("json");
  const publications = isEmpty ? [] : await listPublications(owner.ownerId);
  const name = isEmpty ? "publications" : `publications-${dateAt(now, owner.zone)}`;
  return new Response(isJson ? buildJson(publications) : buildCsv(publications), {
    headers: {
      "content-type": isJson ? "application/json" : "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.${isJson ? "json" : "csv"}"`,
      "cache-control": "no-store",
    },
  });
});
