import { buildShareLink } from "@/lib/channels/share-link";
import { withLink } from "@/lib/channels/with-link";
import type { TaskPlace } from "@/lib/launch/cockpit";
import { addressForPost } from "@/lib/links/post-link";
import { fillLink } from "@/lib/plan/post-link";
import type { Task } from "@/lib/plan/task";
import { needsLink } from "@/lib/plan/task-kind";

/** What a task's one button does before it ticks. */
export type TaskAction =
  | { does: "go_live" }
  /** The link of the piece is not known yet, and this task is nothing without it. */
  | { does: "ask_link" }
  | { does: "copy_link"; text: string }
  /** Opens `href` with `text` on the clipboard too, for some windows take the link only. */
  | { does: "share"; href: string; text: string; where: string }
  /** No share window: `text` goes on the clipboard, and `openUrl` opens the place where it is known. */
  | { does: "copy"; text: string; openUrl: string | null; where: string }
  | { does: "count" }
  | { does: "done" };

export type PiecePublished = { title: string; url: string | null; isLive: boolean };

/**
 * The one button of a task: confirm the go-live, copy the link, open the share window with the right text, copy the
 * text where there is none, enter the numbers, or simply done. Posts wait for the link.
 */
export function chooseTaskAction(
  task: Pick<Task, "kind" | "postText"> & { place: TaskPlace | null },
  piece: PiecePublished,
): TaskAction {
  switch (task.kind) {
    case "publish":
    case "confirm-live":
      return piece.isLive ? { does: "done" } : { does: "go_live" };
    case "copy-link":
      return piece.url === null ? { does: "ask_link" } : { does: "copy_link", text: piece.url };
    case "numbers":
      return { does: "count" };
    default:
      return task.place === null || (task.postText === "" && !needsLink(task.kind))
        ? { does: "done" }
        : choosePost(task.postText, task.place, piece, needsLink(task.kind));
  }
}

function choosePost(
  postText: string,
  place: TaskPlace,
  { title, url: pieceUrl }: PiecePublished,
  isLinkNeeded: boolean,
): TaskAction {
  const url = addressForPost(pieceUrl, place.link);
  if (url === null && isLinkNeeded) return { does: "ask_link" };
  const text = fillLink(postText, url);
  const where = place.platformName;
  const parts = { text, url: url ?? "", title, instance: place.address };
  const href = isLinkNeeded ? buildShareLink(place.share, parts) : null;
  if (href !== null) return { does: "share", href, text: withLink(text, url ?? ""), where };
  return {
    does: "copy",
    text: withLink(text, isLinkNeeded ? (url ?? "") : ""),
    openUrl: place.openUrl,
    where,
  };
}
