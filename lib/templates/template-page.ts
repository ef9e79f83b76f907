import type { RelativeWhen } from "@/lib/plan/relative-when";
import type { Phase } from "@/lib/plan/task";
import type { TaskKind } from "@/lib/plan/task-kind";

/** One line of a template as its page shows it: the words in force, the writer's own or the house's. */
export type TemplateRow = {
  key: string;
  kind: TaskKind;
  phase: Phase;
  title: string;
  postText: string;
  durationMinutes: number;
  when: RelativeWhen | null;
  locked: boolean;
  skipped: boolean;
  automatic: boolean;
  /** Some of its words or its minutes are the writer's, in place of the house's. */
  isRewritten: boolean;
  /** Which channel it is for; null: none. */
  place: { name: string; isWholePlatform: boolean } | null;
};

/** One template in the list of them. */
export type TemplateSummary = {
  id: string;
  name: string;
  /** Lines that make tasks. */
  taskCount: number;
  ownCount: number;
  skippedCount: number;
  updatedAt: number;
  /** How many launches were built from it, and the one with the latest slot. */
  launchCount: number;
  lastLaunch: { id: string; title: string; slotAt: number } | null;
};
