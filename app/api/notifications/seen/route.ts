import { seenSchema } from "@/lib/notifications/schema";
import { acknowledge } from "@/lib/notifications/store";
import { AppError } from "@/lib/platform/error";
import { ownerRoute } from "@/lib/platform/http";
import { readJson } from "@/lib/platform/read-body";

const MOST_BYTES = 16_384;

/** Notices were clicked or closed, or somebody turned to a launch's page: they go from the other devices with the next turn of the job. */
export const POST = ownerRoute(async ({ owner, request, now }) => {
  const body = await readJson(request, MOST_BYTES);
  if (body === null) throw new AppError("too_large");
  const seen = seenSchema.safeParse(body.value);
  if (!seen.success) throw new AppError("bad_request");
  await acknowledge(owner.ownerId, null, seen.data, now);
  return new Response(null, { status: 204 });
});
