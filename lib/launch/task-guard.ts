/** A warning of the rules guard as the cockpit shows it beside its task. */
export type TaskWarning = {
  key: string;
  title: string;
  detail: string;
  /** Whose rule it is. */
  source: string;
  /** Other words get out of it; they are written on the plan. */
  isAboutText: boolean;
  /** The start that gets out of it; null: moving does not. */
  moveTo: number | null;
};

/** What has to be kept at one task: the rules noted of its place, and what the guard warns of. */
export type TaskGuard = { taskId: string; rules: string[]; rulesUrl: string; warnings: TaskWarning[] };
