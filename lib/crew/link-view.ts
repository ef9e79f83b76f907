import { buildPass } from "@/lib/crew/crew-pass";
import { isLinkOpen, type LinkTerms, linkEnd } from "@/lib/crew/link-end";

/** What the writer sees of one helper's link. */
export type LinkView = {
  name: string;
  /** "none": never made. "over": its time has passed. "revoked": the writer took it back. */
  state: "none" | "open" | "over" | "revoked";
  /** The path of the link; null unless it opens. */
  path: string | null;
  endsAt: number;
  /** The writer chose its end themselves; otherwise it is a day after the launch. */
  isOwnEnd: boolean;
  /** When the helper took it up; null: not yet. */
  openedAt: number | null;
  /** Devices of the helper's that are notified of their tasks; 0 once the link opens nothing. */
  notifiedDevices: number;
  /** Where this installation says it is reached; empty: by the address the page was opened with. */
  publicAddress: string;
  zone: string;
};

type Link = {
  memberId: string;
  name: string;
  terms: LinkTerms;
  openedAt: number | null;
  notifiedDevices: number;
  launch: { slotAt: number; liveAt: number | null };
};

/** The link as it stands now; shown again whenever asked for, as nothing of it is kept but when it was made. */
export function buildLinkView(
  { memberId, name, terms, openedAt, notifiedDevices, launch }: Link,
  key: Buffer,
  now: number,
): Omit<LinkView, "publicAddress" | "zone"> {
  const { madeAt, revokedAt, expiresAt } = terms;
  const isOpen = isLinkOpen(terms, launch, now);
  return {
    name,
    state: isOpen ? "open" : madeAt === null ? "none" : revokedAt === null ? "over" : "revoked",
    path: isOpen && madeAt !== null ? `/crew/${buildPass(key, memberId, madeAt)}` : null,
    endsAt: linkEnd(terms, launch),
    isOwnEnd: expiresAt !== null,
    openedAt,
    notifiedDevices: isOpen ? notifiedDevices : 0,
  };
}
