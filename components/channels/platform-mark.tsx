import type { PlatformId } from "@/lib/channels/platform";

// Two letters in place of a brand's own mark, which is not ours to draw.
const LETTERS: Record<PlatformId, string> = {
  x: "X",
  facebook: "Fb",
  facebook_group: "Fg",
  linkedin: "Li",
  instagram: "Ig",
  threads: "Th",
  bluesky: "Bs",
  mastodon: "Ma",
  reddit: "Re",
  hacker_news: "Hn",
  newsletter: "@",
  telegram: "Te",
  whatsapp: "Wa",
  discord: "Di",
  slack: "Sl",
  pinterest: "Pi",
  youtube_community: "Yt",
  product_hunt: "Ph",
  medium_followers: "M",
  publication_followers: "P",
  other: "…",
};

/** A small seal beside a platform's name; it never stands alone for one. */
export function PlatformMark({ platform }: { platform: PlatformId }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-10 shrink-0 place-items-center rounded-control border border-line bg-sunken font-serif text-lg text-ink leading-none"
    >
      {LETTERS[platform]}
    </span>
  );
}
