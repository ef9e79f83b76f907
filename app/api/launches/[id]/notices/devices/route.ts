import { deviceName } from "@/lib/accounts/device-name";
import { TOO_MANY_HELPER_DEVICES } from "@/lib/notifications/device";
import { deviceSchema } from "@/lib/notifications/schema";
import { saveDevice } from "@/lib/notifications/store";
import { AppError } from "@/lib/platform/error";
import { helperRoute } from "@/lib/platform/http";
import { readJson } from "@/lib/platform/read-body";

const MOST_BYTES = 16_384;

/** A helper's browser has changed its subscription by itself; its worker says what it is now, and whose. */
export const POST = helperRoute(async ({ helper, request, now }) => {
  // Without a name it would be for whoever's link was opened here last.
  if (!new URL(request.url).searchParams.has("as")) throw new AppError("not_found");
  const body = await readJson(request, MOST_BYTES);
  if (body === null) throw new AppError("too_large");
  const asked = deviceSchema.safeParse(body.value);
  if (!asked.success) throw new AppError("bad_request");
  const { ownerId, memberId, linkMadeAt } = helper;
  const holder = { memberId, linkMadeAt, ownZone: "UTC" };
  const name = deviceName(request.headers.get("user-agent") ?? "");
  const device = await saveDevice(ownerId, { ...asked.data, name, holder }, now);
  if (device === null) throw new AppError("forbidden", TOO_MANY_HELPER_DEVICES);
  return new Response(null, { status: 204 });
});
