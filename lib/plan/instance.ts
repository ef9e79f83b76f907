/** The optimiser's input, format `launch-plan/1`. All times are whole minutes relative to T0. */
export const INSTANCE_FORMAT = "launch-plan/1";

export type InstancePerson = { id: string; can: string[] };

export type InstancePlatform = { id: string; minGap: number; cap: number | null; repeatFactor: number };

export type InstanceChannel = {
  id: string;
  platform: string;
  followers: number;
  reach: number;
  click: number;
  recommend: number;
  /** Minutes. */
  halfLife: number;
  /** Step function of the audience's presence: [from minute, multiplier]; 1 before the first step. */
  online: [number, number][];
};

export type InstanceTask = {
  id: string;
  title?: string;
  duration: number;
  earliest: number;
  latest: number;
  fixedStart: number | null;
  channel: string | null;
  needs: string[];
  automatic: boolean;
  optional: boolean;
  after: string[];
  prepared: { by: string; duration: number } | null;
};

/** History: finished, or running with its expected end. */
export type LockedEntry = { task: string; person: string | null; start: number; end: number };

export type Instance = {
  format: typeof INSTANCE_FORMAT;
  name: string;
  note?: string;
  t0?: string;
  timezone?: string;
  now: number | null;
  people: InstancePerson[];
  platforms: InstancePlatform[];
  channels: InstanceChannel[];
  tasks: InstanceTask[];
  locked: LockedEntry[];
};

/** One line of a plan: who starts which task when. */
export type PlanEntry = { task: string; person: string | null; start: number };

/** What is wrong, and where: `tasks[3].prepared.duration`. */
export type InstanceProblem = { field: string; reason: string };
