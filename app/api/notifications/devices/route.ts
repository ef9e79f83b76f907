import { deviceName } from "@/lib/accounts/device-name";
import { TOO_MANY_DEVICES } from "@/lib/notifications/device";
import { deviceSchema } from "@/lib/notifications/schema";
import { saveDevice } from "@/lib/notifications/store";
import { AppError } from "@/lib/platform/error";
import { ownerRoute } from "@/lib/platform/http";
import { readJson } from "@/lib/platform/read-body";

const MOST_BYTES = 16_384;

/** A browser has changed its subscription by itself; its worker says what it is now. */
export const POST = ownerRoute(async ({ owner, request, now }) => {
  const body = await readJson(request, MOST_BYTES);
  if (body === null) throw new AppError("too_large");
  const asked = deviceSchema.safeParse(body.value);
  if (!asked.success) throw new AppError("bad_request");
  const { ownerId, sessionId, zone: ownZone } = owner;
  const holder = { sessionId, ownZone };
  const name = deviceName(request.headers.get("user-agent") ?? "");
  const device = await saveDevice(ownerId, { ...asked.data, name, holder }, now);
  if (device === null) throw new AppError("forbidden", TOO_MANY_DEVICES);
  return new Response(null, { status: 204 });
});
