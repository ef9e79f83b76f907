import type { AudienceProblem } from "@/lib/channels/audience-rows";
import type { Channel, ParameterName } from "@/lib/channels/channel";
import { handleShape } from "@/lib/channels/channel-handle";
import { PARAMETER_WORDS } from "@/lib/channels/parameter-text";
import type { AddressKind, PlatformId } from "@/lib/channels/platform";

export type ChannelReason =
  | "name_missing"
  | "handle_form"
  | "address_missing"
  | "address_not_web"
  | "instance_not_host"
  | "followers_missing"
  | "followers_unreadable"
  | "date_unreadable"
  | "date_in_future"
  | "count_exists"
  | "channel_exists"
  | "out_of_range"
  | "not_hundred";

/** What the address field of that kind asks for. */
export const ADDRESS_WORDS: Record<AddressKind, { label: string; hint: string; example: string }> = {
  none: { label: "Address", hint: "", example: "" },
  page: { label: "Address", hint: "Where it can be seen, if it has a page.", example: "https://…" },
  instance: { label: "Instance", hint: "The server your account lives on.", example: "mastodon.social" },
  server: {
    label: "Server’s address",
    hint: "The channel or invitation you would open to post.",
    example: "https://discord.com/channels/…",
  },
  workspace: {
    label: "Workspace’s address",
    hint: "The channel you would open to post.",
    example: "https://yourteam.slack.com",
  },
  group: {
    label: "Group’s address",
    hint: "The page you would open to post.",
    example: "https://www.facebook.com/groups/…",
  },
  community: {
    label: "Community",
    hint: "Where you would post; leave it empty to choose each time.",
    example: "r/writing",
  },
};

/** What to do about a refusal, in one sentence. */
export function reasonText(
  reason: ChannelReason,
  about: { platform?: PlatformId; addressKind?: AddressKind; parameter?: ParameterName } = {},
): string {
  const address = ADDRESS_WORDS[about.addressKind ?? "page"];
  switch (reason) {
    case "name_missing":
      return "Give it a name that you will recognise in a plan.";
    case "handle_form":
      return `A name there has ${handleShape(about.platform ?? "other")}. You can also paste the profile’s address.`;
    case "address_missing":
      return `Enter the ${address.label.toLowerCase()}, such as ${address.example}.`;
    case "address_not_web":
      return "Enter a web address that starts with https://.";
    case "instance_not_host":
      return "Enter the instance’s name, such as mastodon.social.";
    case "followers_missing":
      return "Enter how many followers you read.";
    case "followers_unreadable":
      return "Enter a whole number, such as 1,240 or 12.3K.";
    case "date_unreadable":
      return "Choose the day on which you read it.";
    case "date_in_future":
      return "That day is still to come. Choose today or an earlier day.";
    case "count_exists":
      return "There is already a count for that day. Change that one instead.";
    case "channel_exists":
      return "It is already back.";
    case "out_of_range":
      return about.parameter === undefined
        ? "That number cannot be."
        : `Enter ${PARAMETER_WORDS[about.parameter].range}.`;
    case "not_hundred":
      return "The parts must add up to 100 %.";
  }
}

/** The same for one line of the audience. */
export function audienceText(problem: AudienceProblem): string {
  switch (problem.reason) {
    case "zone_unknown":
      return "Choose a zone from the list, such as Europe/Berlin.";
    case "zone_twice":
      return "This zone is already in another line.";
    case "percent_unreadable":
      return "Enter a percentage between 0 and 100.";
    case "not_hundred":
      return `The parts add up to ${problem.total} %, not 100 %. Change one, or share out the rest.`;
  }
}

/** What a second channel for the place of `twin` would mean, before it is made. */
export function twinText({ name, archivedAt }: Pick<Channel, "name" | "archivedAt">): string {
  return archivedAt === null
    ? `“${name}” is there already. With both in a plan, the same post goes there twice.`
    : `“${name}” is there already, among your archived channels. Take that one back to keep its history.`;
}
