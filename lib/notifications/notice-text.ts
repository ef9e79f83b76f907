import type { Occasion } from "@/lib/notifications/notice";
import { formatDuration, formatTime } from "@/lib/time/format";

/** What a notice speaks of. Zones are IANA, instants epoch ms. */
export type NoticeSubject = {
  pieceTitle: string;
  /** The late task's; empty for all other kinds. */
  taskTitle: string;
  /** When it should have been finished; of no meaning for all other kinds. */
  taskEndsAt: number;
  t0At: number;
  /** The device's. */
  zone: string;
  /** Whether a helper is told. */
  isHelpers: boolean;
};

export type NoticeText = { title: string; body: string };

const MINUTE = 60_000;
/** Push services and screens cut what is longer; the piece is known by its beginning. */
const LONGEST = 120;

/** What the device shows, true at `now` also when the notice goes out later than it was due. */
export function noticeText(occasion: Occasion, subject: NoticeSubject, now: number): NoticeText {
  const { t0At, zone, isHelpers } = subject;
  const piece = cut(subject.pieceTitle);
  const ahead = formatDuration(Math.max(1, Math.round((t0At - now) / MINUTE)));
  const slot = formatTime(t0At, zone);
  switch (occasion.kind) {
    case "day":
      return {
        title: `In ${ahead}: ${piece}`,
        body: `The slot is at ${slot}. See what is still to prepare.`,
      };
    case "hour":
      return { title: `In ${ahead}: ${piece}`, body: `The slot is at ${slot}. The countdown’s tasks begin.` };
    case "ten":
      return {
        title: `In ${ahead}: ${piece}`,
        body: `The slot is at ${slot}. ${isHelpers ? "See which tasks are yours." : "Open the cockpit."}`,
      };
    case "zero":
      return {
        title: `Is it live? ${piece}`,
        body: `The slot was at ${slot}. ${isHelpers ? "Once you see it, say so on the live page." : "Say so, and the hour begins."}`,
      };
    case "live":
      return {
        title: `It is live: ${piece}`,
        body: `Since ${slot}${isHelpers ? ". The hour is running; see what is yours." : ", by its feed. The hour is running."}`,
      };
    case "late":
      return {
        title: `Late: ${cut(subject.taskTitle)}`,
        body: `It should have been done at ${formatTime(subject.taskEndsAt, zone)}. For: ${piece}`,
      };
    case "numbers":
      return {
        title: `A day later: ${piece}`,
        body: "Read the numbers off the statistics page and enter them.",
      };
  }
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join("")}…`;
}
