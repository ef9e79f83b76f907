"use server";

// No action here has a page drawn anew: they are called from the live page too, which reads its changes as data.
import { headers } from "next/headers";
import { deviceName } from "@/lib/accounts/device-name";
import { TOO_MANY_DEVICES, TOO_MANY_HELPER_DEVICES, withoutSecrets } from "@/lib/notifications/device";
import { type PushMessage, TEST_TAG } from "@/lib/notifications/push-message";
import { deviceIdSchema, deviceSchema, endpointSchema, helpSchema } from "@/lib/notifications/schema";
import {
  listDevices,
  type ReachableDevice,
  recordDelivery,
  removeDevice,
  saveDevice,
} from "@/lib/notifications/store";
import { personAction, refuse } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";
import { sendPush } from "@/lib/platform/push";
import { readPushKeys } from "@/lib/platform/push-keys";
import type { CrewAsker, Owner } from "@/lib/platform/session";

/** A test that is not delivered within a minute has failed. */
const TEST_SECONDS = 60;
const TEST_TEXT = { title: "First Hour reaches this device", body: "You asked for this test." };

const help = { help: helpSchema };

/** What a browser needs to ask for notices, and whether it has asked already. */
export const findDeviceAction = personAction(endpointSchema.extend(help), async ({ person, input, now }) => {
  const { endpoint } = input;
  const device = (await listOwnDevices(person, now)).find((one) => one.endpoint === endpoint);
  const value = {
    publicKey: readPushKeys().publicKey,
    device: device === undefined ? null : withoutSecrets(device),
  };
  return { ok: true, value };
});

export const saveDeviceAction = personAction(deviceSchema.extend(help), async ({ person, input, now }) => {
  const { help: _, ...asked } = input;
  const name = deviceName((await headers()).get("user-agent") ?? "");
  const holder = isHelper(person)
    ? { memberId: person.memberId, linkMadeAt: person.linkMadeAt, ownZone: "UTC" }
    : { sessionId: person.sessionId, ownZone: person.zone };
  const device = await saveDevice(person.ownerId, { ...asked, name, holder }, now);
  const tooMany = isHelper(person) ? TOO_MANY_HELPER_DEVICES : TOO_MANY_DEVICES;
  return device === null ? refuse("too_many", tooMany) : { ok: true, value: null };
});

/** A helper puts away a device of their own, a writer any that is told of their launches. */
export const removeDeviceAction = personAction(deviceIdSchema.extend(help), async ({ person, input }) => {
  const which = { id: input.deviceId, ...(isHelper(person) ? { memberId: person.memberId } : {}) };
  if (!(await removeDevice(person.ownerId, which))) throw new AppError("not_found");
  return { ok: true, value: null };
});

export const testDeviceAction = personAction(deviceIdSchema.extend(help), async ({ person, input, now }) => {
  const device = (await listOwnDevices(person, now)).find(({ id }) => id === input.deviceId);
  if (device === undefined) throw new AppError("not_found");
  const until = now + TEST_SECONDS * 1000;
  const message: PushMessage = {
    kind: "notice",
    id: "",
    tag: TEST_TAG,
    ...TEST_TEXT,
    path: isHelper(person) ? `/launches/${person.launchId}/help` : "/settings",
    until,
  };
  const outcome = await sendPush(device, {
    text: JSON.stringify(message),
    ttlSeconds: TEST_SECONDS,
    urgency: "high",
    about: TEST_TAG,
  });
  const isKept = outcome === "taken" || outcome === "gone";
  await recordDelivery(person.ownerId, device.id, isKept ? outcome : "failed", now);
  return outcome === "taken" ? { ok: true, value: null } : refuse(outcome, TEST_FAULT[outcome]);
});

function isHelper(person: Owner | CrewAsker): person is CrewAsker {
  return "memberId" in person;
}

async function listOwnDevices(person: Owner | CrewAsker, now: number): Promise<ReachableDevice[]> {
  const memberId = isHelper(person) ? person.memberId : null;
  return (await listDevices(person.ownerId, now)).filter(({ helper }) => (helper?.id ?? null) === memberId);
}

const TEST_FAULT = {
  gone: "This browser no longer takes notices. On that device, ask for them again.",
  refused: "Its push service did not take the test. Is this machine on the internet? Try again in a minute.",
  unsure: "The connection to its push service broke off. The test may still arrive.",
  unreadable:
    "Its push service cannot read what is sent. On that device, stop notices and ask for them again.",
} as const;
