import type { FeedText } from "@/lib/feeds/read-entries";
import { buildPlan, type PlanBasis } from "@/lib/plan/build-plan";
import { type EditedPlan, editPlan, type PlanEdit } from "@/lib/plan/edit-plan";
import type { Instance, PlanEntry } from "@/lib/plan/instance";
import type { PlanAnswer } from "@/lib/plan/optimise-plan";
import type { PlanInput } from "@/lib/plan/plan-input";
import { applyProof, type Proof, provePlan } from "@/lib/plan/prove-plan";
import { buildSlotMap, type SlotPresence } from "@/lib/plan/slot-map";
import { type SolveProgress, solveExactly } from "@/lib/plan/solve-exactly";
import type { Task } from "@/lib/plan/task";
import { type Weight, weighPlan } from "@/lib/plan/weigh-plan";
import type { WordedPiece, WordedPublication, WordMatch } from "@/lib/publications/match-words";
import type { SeenText } from "@/lib/publications/read-seen";
import { type AcceptedCalendar, acceptCalendar } from "@/lib/slot/accept-calendar";
import { type ReadCalendar, readCalendar, type Window } from "@/lib/slot/read-calendar";

/** What a thread beside the server is asked to do; all of it is plain data. */
export type PlannerJob =
  | ({ kind: "build" } & PlanBasis)
  | { kind: "edit"; input: PlanInput; tasks: readonly Task[]; edit: PlanEdit; done: ReadonlySet<string> }
  | ({ kind: "apply"; plan: PlanEntry[] } & PlanBasis)
  | { kind: "solve"; instance: Instance; timeLimitMilliseconds: number }
  | ({ kind: "prove"; timeLimitMilliseconds: number } & PlanBasis)
  | ({ kind: "weigh"; timeLimitMilliseconds: number } & PlanBasis)
  | { kind: "accept"; bytes: Uint8Array; otherwise: string }
  | { kind: "busy"; texts: readonly { id: string; text: string }[]; window: Window; zone: string }
  | { kind: "feed"; bytes: Uint8Array; address: string }
  | { kind: "seen"; bytes: Uint8Array; address: string }
  | { kind: "words"; piece: WordedPiece; publications: readonly WordedPublication[] }
  | { kind: "slots"; input: PlanInput; tasks: readonly Task[]; instants: readonly number[]; target: number };

/** What each kind of job answers. */
export type PlannerJobs = {
  build: Task[];
  edit: EditedPlan;
  apply: Task[] | null;
  solve: PlanAnswer;
  prove: Proof;
  weigh: Weight | null;
  slots: SlotPresence[];
  accept: AcceptedCalendar;
  feed: FeedText;
  seen: SeenText;
  words: WordMatch[];
  /** By the id of its text. */
  busy: Map<string, ReadCalendar>;
};

/** What each kind of job tells on the way; the quick ones tell nothing. */
export type PlannerProgress = {
  build: never;
  edit: never;
  apply: never;
  solve: SolveProgress;
  prove: Proof;
  weigh: never;
  slots: never;
  accept: never;
  feed: never;
  seen: never;
  words: never;
  busy: never;
};

export type PlannerMessage =
  | { kind: "progress"; progress: PlannerProgress[PlannerJob["kind"]] }
  | { kind: "answer"; answer: PlannerJobs[PlannerJob["kind"]] }
  | { kind: "fault"; text: string };

/** Does one job, telling on the way how far it has come. `readClock` gives epoch milliseconds. */
export function doPlannerJob(
  job: PlannerJob,
  onProgress: (progress: PlannerProgress[PlannerJob["kind"]]) => void,
  readClock: () => number,
): PlannerJobs[PlannerJob["kind"]] | Promise<PlannerJobs[PlannerJob["kind"]]> {
  switch (job.kind) {
    case "build":
      return buildPlan(job.input, job.earlier, job.lines);
    case "edit":
      return editPlan(job.input, job.tasks, job.edit, job.done);
    case "apply":
      return applyProof(job, job.plan);
    case "solve":
      return solveExactly(job.instance, { ...job, onProgress, readClock });
    case "prove":
      return provePlan(job, { ...job, onProgress, readClock });
    case "weigh":
      return weighPlan(job, { ...job, readClock });
    case "slots":
      return buildSlotMap(job.input, job.tasks, job.instants, job.target);
    case "accept":
      return acceptCalendar(job.bytes, job.otherwise);
    case "feed":
      // Reading markup takes a library that no other job needs: loaded with the first feed.
      return import("@/lib/feeds/read-entries").then(({ readEntries }) =>
        readEntries(job.bytes, job.address),
      );
    case "seen":
      return import("@/lib/publications/read-seen").then(({ readSeen }) => readSeen(job.bytes, job.address));
    case "words":
      return import("@/lib/publications/match-words").then(({ matchWords }) =>
        matchWords(job.piece, job.publications),
      );
    case "busy":
      return new Map(job.texts.map(({ id, text }) => [id, readCalendar(text, job.window, job.zone)]));
  }
}
