"use server";

import { revalidatePath } from "next/cache";
import { parseAudience } from "@/lib/channels/audience-rows";
import type { Overrides, ParameterName } from "@/lib/channels/channel";
import { findTwin } from "@/lib/channels/find-twin";
import { instanceHost } from "@/lib/channels/instance-host";
import { parseParameter } from "@/lib/channels/parameter-text";
import { type EntryFaults, type EntryText, parseEntry, parseReading } from "@/lib/channels/parse-entry";
import { findPlatform } from "@/lib/channels/platforms";
import { audienceText, type ChannelReason, reasonText, twinText } from "@/lib/channels/reason-text";
import {
  archiveSchema,
  audienceFormSchema,
  changedChannelSchema,
  channelIdSchema,
  countFormSchema,
  countIdSchema,
  newChannelSchema,
  parameterFormSchema,
  parseInstanceLimit,
  removedChannelSchema,
} from "@/lib/channels/schema";
import {
  createChannel,
  findChannel,
  listChannels,
  removeChannel,
  removeFollowerCount,
  restoreChannel,
  saveChannel,
  saveFollowerCount,
} from "@/lib/channels/store";
import { ownerAction, refuse } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";
import { fetchPublic } from "@/lib/platform/fetch-public";
import { dateAt } from "@/lib/time/calendar-date";

const CHECK_FIELDS = "Some fields need a second look.";

export const createChannelAction = ownerAction(newChannelSchema, async ({ owner, input, now }) => {
  const today = dateAt(now, owner.zone);
  const parsed = parseEntry(input);
  const reading =
    input.followers.trim() === "" ? null : parseReading({ followers: input.followers, readOn: today }, today);
  if (!parsed.ok || reading?.ok === false) {
    const fields = parsed.ok ? {} : entryFields(input, parsed.faults);
    const followers: ChannelReason | undefined = reading?.ok === false ? reading.faults.followers : undefined;
    if (followers !== undefined) fields.followers = reasonText(followers);
    return refuse("invalid", CHECK_FIELDS, fields);
  }
  const twin = input.isTwinMeant ? null : findTwin(parsed.entry, await listChannels(owner.ownerId));
  if (twin !== null) return refuse("channel_twin", twinText(twin));
  const made = await createChannel(owner.ownerId, parsed.entry, reading?.reading ?? null, now);
  revalidatePath("/channels");
  return { ok: true, value: { id: made.id, name: parsed.entry.name } };
});

export const saveChannelAction = ownerAction(changedChannelSchema, async ({ owner, input, now }) => {
  const { id, ...typed } = input;
  const channel = await findChannel(owner.ownerId, id);
  if (channel === null) throw new AppError("not_found");
  // A channel stays on its platform: its history and parameters are that platform's.
  const parsed = parseEntry({ ...typed, platform: channel.platform });
  if (!parsed.ok)
    return refuse(
      "invalid",
      CHECK_FIELDS,
      entryFields({ ...typed, platform: channel.platform }, parsed.faults),
    );
  const { platform: _platform, ...entry } = parsed.entry;
  await saveChannel(owner.ownerId, id, entry, now);
  revalidatePath("/channels", "layout");
  return { ok: true, value: entry };
});

export const saveAudienceAction = ownerAction(audienceFormSchema, async ({ owner, input, now }) => {
  const parsed = parseAudience(input.rows);
  if (!parsed.ok) {
    const fields: Record<string, string> = {};
    for (const problem of parsed.problems) {
      const part = problem.reason === "percent_unreadable" ? "percent" : "zone";
      fields[problem.row === null ? "total" : `rows.${problem.row}.${part}`] ??= audienceText(problem);
    }
    return refuse("invalid", CHECK_FIELDS, fields);
  }
  const isSaved = await saveChannel(owner.ownerId, input.id, { audience: parsed.audience }, now);
  if (!isSaved) throw new AppError("not_found");
  revalidatePath("/channels", "layout");
  return { ok: true, value: parsed.audience };
});

export const saveParametersAction = ownerAction(parameterFormSchema, async ({ owner, input, now }) => {
  const fields: Record<string, string> = {};
  const overrides: Overrides = {};
  for (const [name, text] of Object.entries(input.texts) as [ParameterName, string][]) {
    const parsed = parseParameter(name, text);
    if (!parsed.ok) fields[name] = reasonText("out_of_range", { parameter: name });
    else if (parsed.value !== undefined) overrides[name] = parsed.value;
  }
  if (Object.keys(fields).length > 0) return refuse("invalid", CHECK_FIELDS, fields);
  const { postMinutes = null, ...rest } = overrides;
  const isSaved = await saveChannel(owner.ownerId, input.id, { overrides: rest, postMinutes }, now);
  if (!isSaved) throw new AppError("not_found");
  revalidatePath("/channels", "layout");
  return { ok: true, value: null };
});

/** Asks a Mastodon server how long a post may be there, and keeps the answer as the channel's own limit. */
export const askLimitAction = ownerAction(channelIdSchema, async ({ owner, input, now }) => {
  const channel = await findChannel(owner.ownerId, input.id);
  if (channel === null) throw new AppError("not_found");
  const host = channel.platform === "mastodon" ? instanceHost(channel.address) : null;
  if (host === null)
    return refuse("no_instance", "Which server it is on is not known. Add its address below.");
  const limit = await askInstance(host);
  if (limit === null) {
    return refuse("no_answer", `${host} did not say. Look it up there, and enter it under “Longest text”.`);
  }
  await saveChannel(
    owner.ownerId,
    input.id,
    { overrides: { ...channel.overrides, lengthLimit: limit } },
    now,
  );
  revalidatePath("/channels", "layout");
  return { ok: true, value: { limit } };
});

async function askInstance(host: string): Promise<number | null> {
  for (const version of ["v2", "v1"]) {
    const answer = await fetchPublic(`https://${host}/api/${version}/instance`, {
      accept: "application/json",
    });
    const limit = answer.ok ? parseInstanceLimit(answer.bytes.toString("utf8")) : null;
    if (limit !== null) return limit;
  }
  return null;
}

export const saveCountAction = ownerAction(countFormSchema, async ({ owner, input, now }) => {
  const parsed = parseReading(input, dateAt(now, owner.zone));
  if (!parsed.ok) {
    const fields: Record<string, string> = {};
    if (parsed.faults.followers) fields.followers = reasonText(parsed.faults.followers);
    if (parsed.faults.readOn) fields.readOn = reasonText(parsed.faults.readOn);
    return refuse("invalid", CHECK_FIELDS, fields);
  }
  const saved = await saveFollowerCount(owner.ownerId, input.id, input.countId, parsed.reading, now);
  if (!saved.ok) {
    if (saved.reason === "not_found") throw new AppError("not_found");
    return refuse(saved.reason, CHECK_FIELDS, { readOn: reasonText("count_exists") });
  }
  revalidatePath("/channels", "layout");
  return { ok: true, value: { countId: saved.countId, previous: saved.previous, reading: parsed.reading } };
});

export const removeCountAction = ownerAction(countIdSchema, async ({ owner, input, now }) => {
  const removed = await removeFollowerCount(owner.ownerId, input.id, input.countId, now);
  if (removed === null) throw new AppError("not_found");
  revalidatePath("/channels", "layout");
  return { ok: true, value: removed };
});

export const archiveChannelAction = ownerAction(archiveSchema, async ({ owner, input, now }) => {
  const isSaved = await saveChannel(
    owner.ownerId,
    input.id,
    { archivedAt: input.isArchived ? now : null },
    now,
  );
  if (!isSaved) throw new AppError("not_found");
  revalidatePath("/channels", "layout");
  return { ok: true, value: null };
});

export const removeChannelAction = ownerAction(channelIdSchema, async ({ owner, input }) => {
  const removed = await removeChannel(owner.ownerId, input.id);
  if (removed === null) throw new AppError("not_found");
  revalidatePath("/channels");
  return { ok: true, value: removed };
});

export const restoreChannelAction = ownerAction(removedChannelSchema, async ({ owner, input, now }) => {
  const isBack = await restoreChannel(owner.ownerId, input, now);
  revalidatePath("/channels", "layout");
  return isBack ? { ok: true, value: null } : refuse("channel_exists", reasonText("channel_exists"));
});

function entryFields(typed: EntryText, faults: EntryFaults): Record<string, string> {
  const { addressKind } = findPlatform(typed.platform);
  const fields: Record<string, string> = {};
  for (const [field, reason] of Object.entries(faults)) {
    fields[field] = reasonText(reason, { platform: typed.platform, addressKind });
  }
  return fields;
}
