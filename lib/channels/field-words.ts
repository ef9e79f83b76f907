import { mustHaveAddress } from "@/lib/channels/channel-address";
import type { Platform } from "@/lib/channels/platform";
import { ADDRESS_WORDS } from "@/lib/channels/reason-text";

type FieldWords = { label: string; hint: string; placeholder: string };

export type ChannelFieldWords = { handle: FieldWords; address: FieldWords | null; followers: FieldWords };

/** What the form calls its fields on that platform. `address` null: the platform has none. */
export function buildFieldWords(platform: Platform): ChannelFieldWords {
  const address = ADDRESS_WORDS[platform.addressKind];
  const isRequired = mustHaveAddress(platform.addressKind);
  return {
    handle: handleWords(platform),
    address:
      platform.addressKind === "none"
        ? null
        : {
            label: isRequired ? address.label : `${address.label} (optional)`,
            hint: address.hint,
            placeholder: address.example,
          },
    followers: { ...FOLLOWERS[platform.kind], placeholder: "1,240 or 12.3K" },
  };
}

function handleWords(platform: Platform): FieldWords {
  if (platform.id === "newsletter") {
    return { label: "Name of the newsletter", hint: "As your readers know it.", placeholder: "Slow Notes" };
  }
  if (platform.profile === null) {
    const place = platform.addressKind === "group" ? "group" : "place";
    return { label: `Name of the ${place}`, hint: "As its members know it.", placeholder: "" };
  }
  return {
    label: "Your handle",
    hint: "The name, or the address of your profile.",
    placeholder: platform.handleHint,
  };
}

const FOLLOWERS: Record<Platform["kind"], { label: string; hint: string }> = {
  social: { label: "Followers today", hint: "As your profile shows them; you can add earlier counts later." },
  email: { label: "Subscribers today", hint: "Those your tool would send to." },
  community: {
    label: "People today",
    hint: "Members, or as many as you think see what is posted. An honest guess will do.",
  },
  own: { label: "Followers today", hint: "As your Medium profile shows them." },
};
