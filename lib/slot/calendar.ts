import type { AudienceShare } from "@/lib/channels/channel";
import type { DraftState } from "@/lib/drafts/draft-state";
import type { Launch } from "@/lib/slot/launch";
import type { CalendarDate } from "@/lib/time/calendar-date";

/** A draft that can be given a slot. */
export type Schedulable = { id: string; title: string; state: DraftState; updatedAt: number };

/** A publication that has been offered the draft and not declined it. */
export type Carrier = {
  draftId: string;
  publicationId: string;
  name: string;
  state: "planned" | "sent" | "accepted";
};

/** The days of the week a publication comes out on, 1 Monday … 7 Sunday. */
export type PostingDays = { publicationId: string; name: string; days: number[] };

/** One task of a launch's first hour, as the hour strip draws it. */
export type HourBlock = {
  launchId: string;
  id: string;
  title: string;
  startMinute: number;
  durationMinutes: number;
  expected: number;
  automatic: boolean;
};

/** What a click on the calendar schedules or moves. */
export type Piece = { kind: "draft"; id: string } | { kind: "launch"; id: string };

/** Everything the calendar shows; weeks are built from it where it is shown, so that turning them needs no server. */
export type Calendar = {
  /** What the address asked for; another one means that a link was followed. */
  asked: string;
  now: number;
  /** The writer's. */
  zone: string;
  weekStartsOn: number;
  /** First day of the week to begin with. */
  weekOn: CalendarDate;
  target: number;
  launches: readonly Launch[];
  /** Likeliest first. */
  drafts: Schedulable[];
  carriers: Carrier[];
  audience: AudienceShare[];
  /** Channels that say where their followers are, of all channels in use. */
  zonedChannels: number;
  allChannels: number;
  piece: Piece | null;
  /** Fewest days the writer wants between two launches; 0: no rule. */
  launchGapDays: number;
  /** Of the publications that do not come out on every day. */
  postingDays: PostingDays[];
};

/** The carriers of one draft, likeliest first: who accepted, then who has it, then who shall get it. */
export function carriersOf(carriers: Carrier[], draftId: string): Carrier[] {
  const order = { accepted: 0, sent: 1, planned: 2 };
  return carriers
    .filter((carrier) => carrier.draftId === draftId)
    .sort((a, b) => order[a.state] - order[b.state] || a.name.localeCompare(b.name, "en"));
}
