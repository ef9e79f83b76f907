import type { Loss, NoticeKind } from "@/lib/notifications/notice";

const RECENT = 6 * 60 * 60_000;
const NAMED = 3;

type Settled = {
  kind: NoticeKind;
  title: string;
  /** The helper who was to be told; null: the writer. */
  memberId: string | null;
  dueAt: number;
  state: string;
  because: Loss | null;
};

/** Why, as the end of a sentence. */
export const LOSS_TEXT: Record<Loss, string> = {
  not_running: "First Hour was not running then",
  stopped: "First Hour stopped while it was being sent, so it may or may not have arrived",
  refused: "the push service did not take it in time",
  unsure: "the connection to the push service broke off, so it may or may not have arrived",
  gone: "the browser no longer takes notices",
  unreadable: "the push service cannot read what is sent to this browser",
  ended: "the link or the device had ended by then",
};

/** What a notice was about, short. */
export function noticeName({ kind, title }: Pick<Settled, "kind" | "title">): string {
  switch (kind) {
    case "day":
      return "T−24 h";
    case "hour":
      return "T−60";
    case "ten":
      return "T−10";
    case "zero":
      return "“Is it live?”";
    case "live":
      return "“It is live”";
    case "numbers":
      return "T+24 h, the numbers";
    case "late":
      return `“${title}” is late`;
  }
}

/**
 * What of the last six hours should have reached a device of the writer's and did not, each once however many devices
 * there are: "Notices that were lost: T−60 (First Hour was not running then)." Null when every notice arrived somewhere.
 */
export function describeLosses(notices: readonly Settled[], now: number): string | null {
  const keyOf = (notice: Settled) => `${notice.kind} ${notice.title}`;
  const own = notices.filter(({ memberId }) => memberId === null);
  const arrived = new Set(own.filter(({ state }) => state === "sent").map(keyOf));
  const lost = new Map(
    own
      .filter((one) => one.state === "lost" && now - one.dueAt <= RECENT && !arrived.has(keyOf(one)))
      .map((one) => [keyOf(one), one]),
  );
  if (lost.size === 0) return null;
  const named = [...lost.values()].slice(0, NAMED).map((one) => {
    const why = one.because === null ? "" : ` (${LOSS_TEXT[one.because]})`;
    return `${noticeName(one)}${why}`;
  });
  const more = lost.size - named.length;
  return `Notices that were lost: ${named.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
}
