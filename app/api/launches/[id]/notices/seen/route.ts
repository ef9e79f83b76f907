import { seenSchema } from "@/lib/notifications/schema";
import { acknowledge } from "@/lib/notifications/store";
import { AppError } from "@/lib/platform/error";
import { helperRoute } from "@/lib/platform/http";
import { readJson } from "@/lib/platform/read-body";

const MOST_BYTES = 16_384;

/** A helper's notices were clicked or closed, or they turned to their page: they go from their other devices with the next turn of the job. */
export const POST = helperRoute(async ({ helper, request, now }) => {
  const body = await readJson(request, MOST_BYTES);
  if (body === null) throw new AppError("too_large");
  const seen = seenSchema.safeParse(body.value);
  if (!seen.success) throw new AppError("bad_request");
  await acknowledge(helper.ownerId, helper.memberId, seen.data, now);
  return new Response(null, { status: 204 });
});
