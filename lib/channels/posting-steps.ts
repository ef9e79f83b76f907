import type { PlatformId } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";

/** One thing to do with one's own hands, in this order. `does` says which button helps with it; null: none can. */
export type PostingStep = { does: "copy_text" | "copy_link" | "open" | null; says: string };

/**
 * What has to be done by hand to post on a platform, in order: its share window takes everything, only the link, only a
 * title, or there is none. `hasShareWindow` false where the window's address is not known (a Mastodon account without
 * its instance). Source: the share links of FACTS.md.
 */
export function listPostingSteps(
  platformId: PlatformId,
  { hasShareWindow, hasText }: { hasShareWindow: boolean; hasText: boolean },
): PostingStep[] {
  const { share, name, lengthOf } = findPlatform(platformId);
  if (platformId === "instagram") return INSTAGRAM;
  if (share === null || !hasShareWindow) {
    return [
      { does: "copy_text", says: "Copy the text; the link is in it." },
      { does: "open", says: `Open ${name} and paste it.` },
    ];
  }
  const takesText = /\{text(\+url)?\}/.test(share);
  if (platformId === "newsletter") {
    return [
      { does: "open", says: "Your mail program opens with subject, text and link; add your readers." },
      { does: "copy_text", says: "Or copy the text into your newsletter’s own editor." },
    ];
  }
  if (platformId === "pinterest") {
    return [{ does: "open", says: "The window opens with link and description. Choose the picture there." }];
  }
  if (takesText) {
    return [
      {
        does: "open",
        says: "The window opens with text and link in it: nothing to paste. Look it over, and post.",
      },
    ];
  }
  if (lengthOf === "title") {
    return [{ does: "open", says: "The window opens with link and title in it. Look it over, and submit." }];
  }
  return hasText
    ? [
        { does: "copy_text", says: "Copy the text: this window takes the link alone." },
        { does: "open", says: "Open the window; the link is in it." },
        { does: null, says: "Paste the text above the link’s card, and post." },
      ]
    : [{ does: "open", says: "The window opens with the link in it. Write above it, and post." }];
}

const INSTAGRAM: PostingStep[] = [
  { does: "copy_link", says: "Copy the link, and put it into your profile: in a caption nobody can tap it." },
  { does: "copy_text", says: "Copy the text." },
  { does: "open", says: "Open Instagram, choose your picture, paste the text as its caption." },
];
