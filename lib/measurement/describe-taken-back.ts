import { countOf } from "@/lib/text/count-of";

/** What taking a table of numbers back did, in a sentence or two. */
export function describeTakenBack({ removed, stayed }: { removed: number; stayed: number }): string {
  const done =
    removed === 0 ? "Nothing was left to take back." : `${countOf(removed, "reading")} taken out again.`;
  if (stayed === 0) return done;
  return `${done} ${stayed} that you changed since ${stayed === 1 ? "stays" : "stay"}.`;
}
