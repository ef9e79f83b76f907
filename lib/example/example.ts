import type { AudienceShare, Overrides } from "@/lib/channels/channel";
import type { PlatformId } from "@/lib/channels/platform";
import type { DraftState } from "@/lib/drafts/draft-state";
import type { Operation } from "@/lib/launch/operation";
import type { SnapshotValues } from "@/lib/measurement/snapshot";
import type { Task } from "@/lib/plan/task";
import type { PublicationEntry } from "@/lib/publications/publication";
import type { SubmissionState } from "@/lib/publications/submission";
import type { Slot } from "@/lib/slot/launch";
import type { CalendarDate } from "@/lib/time/calendar-date";

/** A desk full of believable work, with every instant relative to the moment it is made. Ids are already those of the rows. */
export type Example = {
  channels: ExampleChannel[];
  publications: ExamplePublication[];
  drafts: ExampleDraft[];
  submissions: ExampleSubmission[];
  launches: ExampleLaunch[];
};

export type ExampleChannel = {
  id: string;
  platform: PlatformId;
  name: string;
  handle: string;
  address: string;
  audience: AudienceShare[];
  overrides: Overrides;
  postMinutes: number | null;
  notes: string;
  createdAt: number;
  /** Oldest first; the last is today's. */
  counts: { id: string; followers: number; readOn: CalendarDate }[];
};

export type ExamplePublication = PublicationEntry & { id: string; addressKey: string; createdAt: number };

export type ExampleDraft = {
  id: string;
  state: DraftState;
  title: string;
  subtitle: string;
  body: string;
  topics: string[];
  publishedUrl: string | null;
  publishedAt: number | null;
  createdAt: number;
  updatedAt: number;
};

export type ExampleSubmission = {
  id: string;
  draftId: string;
  publicationId: string;
  note: string;
  /** Oldest first, never empty; the last one's state is the submission's. */
  steps: { id: string; state: SubmissionState; happenedOn: CalendarDate; recordedAt: number }[];
};

export type ExampleLaunch = Slot & {
  id: string;
  draftId: string;
  publicationId: string | null;
  target: number;
  plannedAt: number;
  liveAt: number | null;
  endedAt: number | null;
  reviewedAt: number | null;
  reviewNote: string;
  createdAt: number;
  channelIds: string[];
  tasks: Task[];
  /** In the log's order. `by` is filled in when it is kept. */
  operations: Omit<Operation, "by">[];
  snapshots: (SnapshotValues & { id: string })[];
};
