"use server";

// No action here has a page drawn anew: they are called from the live page too, which reads its changes as data.
import { headers } from "next/headers";
import { deviceName } from "@/lib/accounts/device-name";
import { TOO_MANY_DEVICES } from "@/lib/notifications/device";
import type { PushMessage } from "@/lib/notifications/push-message";
import { deviceIdSchema, deviceSchema, endpointSchema } from "@/lib/notifications/schema";
import { findDevice, listDevices, recordDelivery, removeDevice, saveDevice } from "@/lib/notifications/store";
import { ownerAction, refuse } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";
import { sendPush } from "@/lib/platform/push";
import { readPushKeys } from "@/lib/platform/push-keys";

/** A test that is not delivered within a minute has failed. */
const TEST_SECONDS = 60;
const TEST_TEXT = { title: "First Hour reaches this device", body: "You asked for this test." };

/** What a browser needs to ask for notices, and whether it has asked already. */
export const findDeviceAction = ownerAction(endpointSchema, async ({ owner, input }) => {
  const device = input.endpoint === null ? null : await findDevice(owner.ownerId, input.endpoint);
  return { ok: true, value: { publicKey: readPushKeys().publicKey, device } };
});

export const saveDeviceAction = ownerAction(deviceSchema, async ({ owner, input, now }) => {
  const { ownerId, sessionId, zone: ownZone } = owner;
  const name = deviceName((await headers()).get("user-agent") ?? "");
  const device = await saveDevice(ownerId, { ...input, sessionId, name, ownZone }, now);
  return device === null ? refuse("too_many", TOO_MANY_DEVICES) : { ok: true, value: device };
});

export const removeDeviceAction = ownerAction(deviceIdSchema, async ({ owner, input }) => {
  if (!(await removeDevice(owner.ownerId, { id: input.deviceId }))) throw new AppError("not_found");
  return { ok: true, value: null };
});

export const testDeviceAction = ownerAction(deviceIdSchema, async ({ owner, input, now }) => {
  const device = (await listDevices(owner.ownerId, now)).find(({ id }) => id === input.deviceId);
  if (device === undefined) throw new AppError("not_found");
  const until = now + TEST_SECONDS * 1000;
  const message: PushMessage = {
    kind: "notice",
    id: "",
    tag: "test",
    ...TEST_TEXT,
    path: "/settings",
    until,
  };
  const outcome = await sendPush(device, {
    text: JSON.stringify(message),
    ttlSeconds: TEST_SECONDS,
    urgency: "high",
    about: "test",
  });
  const isKept = outcome === "taken" || outcome === "gone";
  await recordDelivery(owner.ownerId, device.id, isKept ? outcome : "failed", now);
  return outcome === "taken" ? { ok: true, value: null } : refuse(outcome, TEST_FAULT[outcome]);
});

const TEST_FAULT = {
  gone: "This browser no longer takes notices. On that device, ask for them again.",
  refused: "Its push service did not take the test. Is this machine on the internet? Try again in a minute.",
  unsure: "The connection to its push service broke off. The test may still arrive.",
  unreadable:
    "Its push service cannot read what is sent. On that device, stop notices and ask for them again.",
} as const;
