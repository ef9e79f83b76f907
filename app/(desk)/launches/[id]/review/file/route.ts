import { AppError } from "@/lib/platform/error";
import { ownerRoute } from "@/lib/platform/http";
import { buildFile } from "@/lib/review/build-file";
import { launchDocument, launchLineColumns, listLaunchLines } from "@/lib/review/launch-file";
import { launchPicture } from "@/lib/review/launch-picture";
import { loadReviewOf, type ReviewPage } from "@/lib/review/load";
import { dateAt } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

/** One launch as a file: `as=csv` its time axis line by line, `as=json` all of its review, `as=svg` a picture to share. */
export const GET = ownerRoute(async ({ owner, request, params, now }) => {
  const review = await loadReviewOf(owner, params.id ?? "", now);
  const as = new URL(request.url).searchParams.get("as");
  if (review === null) throw new AppError("not_found");
  switch (as) {
    case "csv":
      return download(
        review,
        "csv",
        "text/csv",
        buildFile(launchLineColumns(review.zone), listLaunchLines(review)),
      );
    case "json":
      return download(
        review,
        "json",
        "application/json",
        `${JSON.stringify(launchDocument(review), null, 2)}\n`,
      );
    case "svg":
      return download(review, "svg", "image/svg+xml", pictureOf(review));
    default:
      throw new AppError("not_found");
  }
});

function pictureOf({ launch, row, curve, study, zone }: ReviewPage): string {
  const place = launch.publicationName === null ? "" : ` in ${launch.publicationName}`;
  return launchPicture({
    title: launch.draftTitle,
    line: `The first hour${place}, ${formatDate(dateAt(row.t0At, zone))}`,
    comparisons: row.comparisons,
    clicks: study?.clicks ?? null,
    arrivals: curve.arrivals,
    band: study?.band ?? [],
    count: row.firstHour.reading?.count ?? null,
    target: launch.target,
    top: curve.top,
  });
}

function download({ row, zone }: ReviewPage, ending: string, type: string, body: string): Response {
  return new Response(body, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="first-hour-launch-${dateAt(row.t0At, zone)}.${ending}"`,
      "cache-control": "no-store",
    },
  });
}
