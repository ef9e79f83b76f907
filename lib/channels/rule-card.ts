import { formatWeekday } from "@/lib/time/format";

/** What the writer noted of the rules of one place. */
export type RuleCard = {
  channelId: string;
  /** Weekdays on which own work may be posted, 1 Monday … 7 Sunday; empty: any day, or not known. */
  allowedDays: number[];
  /** What a post has to be marked with; empty: nothing. */
  flair: string;
  selfPromotion: string;
  /** Where the rules can be read; empty: not noted. */
  rulesUrl: string;
  /** One own link in at least so many posts; null: nothing noted. */
  ownOneIn: number | null;
  /** Channels many of whose members are here too. */
  sharedWith: string[];
};

/** The card of one place before anything was noted. */
export function emptyCard(channelId: string): RuleCard {
  return {
    channelId,
    allowedDays: [],
    flair: "",
    selfPromotion: "",
    rulesUrl: "",
    ownOneIn: null,
    sharedWith: [],
  };
}

/** The card as lines to be read beside a task; empty when nothing was noted that helps there. */
export function describeCard(card: RuleCard): string[] {
  const { allowedDays, flair, selfPromotion, ownOneIn } = card;
  return [
    allowedDays.length === 0 ? "" : `Own work on ${listDays(allowedDays)} only.`,
    flair === "" ? "" : `Mark it with the flair “${flair}”.`,
    ownOneIn === null ? "" : `At most one in ${ownOneIn} of your posts may link to your own work.`,
    selfPromotion,
  ].filter((line) => line !== "");
}

/** "Tuesday, Thursday and Friday", in the order of the week. */
export function listDays(days: readonly number[]): string {
  const names = [...days].sort((a, b) => a - b).map((day) => formatWeekday(day));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}
