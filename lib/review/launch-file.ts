import type { ClickOrigins } from "@/lib/links/click-origins";
import type { ForecastPoint } from "@/lib/plan/forecast";
import type { FileColumn } from "@/lib/review/build-file";
import { writeInstant } from "@/lib/review/build-file";
import type { CountCurve } from "@/lib/review/count-curve";
import { nameLine } from "@/lib/review/describe-brought";
import type { LogRow } from "@/lib/review/log-row";
import type { Recording } from "@/lib/review/replay-at";
import type { LaunchStudy } from "@/lib/review/study-launch";
import type { BroughtLine } from "@/lib/review/what-brought";

/** Raised when a field changes its meaning or goes. */
export const LAUNCH_FILE_FORMAT = "first-hour-launch/2";

/** All of one launch's review that goes into a file of it. */
export type FiledLaunch = {
  row: LogRow;
  recording: Recording;
  curve: Pick<CountCurve, "rows">;
  study: LaunchStudy | null;
  channelNames: Readonly<Record<string, string>>;
  crewNames: Readonly<Record<string, string>>;
  origins: ClickOrigins | null;
  zone: string;
};

/** What of it stands on the time axis. */
export type LineGround = Pick<FiledLaunch, "curve" | "channelNames" | "crewNames"> & {
  row: Pick<LogRow, "comparisons">;
  recording: Pick<Recording, "t0At">;
  study: Pick<LaunchStudy, "clicksByPost"> | null;
};

const MINUTE_MS = 60_000;

/** One thing that was planned, done, counted or clicked, at its minute. */
export type LaunchLine = {
  what: "planned" | "done" | "skipped" | "not_done" | "count" | "clicks";
  minute: number;
  at: number;
  task: string | null;
  channel: string | null;
  by: string | null;
  latenessMinutes: number | null;
  /** Of what was planned: how long it was to take. */
  workMinutes: number | null;
  /** A count as it was read: all so far. */
  recommendations: number | null;
  /** On the post's link, within the minute that begins here. */
  clicks: number | null;
};

/** One line for everything on the launch's time axis, in the order of the minutes. */
export function listLaunchLines({
  row,
  recording,
  curve,
  study,
  channelNames,
  crewNames,
}: LineGround): LaunchLine[] {
  const { t0At } = recording;
  const line = (what: LaunchLine["what"], minute: number, part: Partial<LaunchLine>): LaunchLine => ({
    what,
    minute: Math.round(minute * 100) / 100,
    at: t0At + Math.round(minute * MINUTE_MS),
    task: null,
    channel: null,
    by: null,
    latenessMinutes: null,
    workMinutes: null,
    recommendations: null,
    clicks: null,
    ...part,
  });
  const nameChannel = (id: string | null) => (id === null ? null : (channelNames[id] ?? null));
  const ofTasks = row.comparisons.flatMap((task) => {
    const common = { task: task.title, channel: nameChannel(task.channelId) };
    const planned = line("planned", task.plannedMinute, { ...common, workMinutes: task.durationMinutes });
    if (task.outcome === "to_come" || (task.automatic && task.outcome !== "done")) return [planned];
    const { doneMinute, latenessMinutes } = task;
    if (task.outcome !== "done" || doneMinute === null) {
      return [
        planned,
        line(task.outcome === "skipped" ? "skipped" : "not_done", task.plannedFinishMinute, common),
      ];
    }
    const by = task.doneBy === null ? null : (crewNames[task.doneBy] ?? "You");
    return [planned, line("done", doneMinute, { ...common, by, latenessMinutes })];
  });
  const counts = curve.rows.map(({ minute, count }) => line("count", minute, { recommendations: count }));
  const titles = new Map(row.comparisons.map(({ taskId, title }) => [taskId, title]));
  const clicks = (study?.clicksByPost ?? []).map(({ taskId, channelId, minuteOfHour, clicks: came }) =>
    line("clicks", minuteOfHour, {
      task: titles.get(taskId) ?? null,
      channel: nameChannel(channelId),
      clicks: came,
    }),
  );
  return [...ofTasks, ...counts, ...clicks].sort((a, b) => a.minute - b.minute);
}

/** Columns of the file of one launch; `zone` is the writer's. */
export function launchLineColumns(zone: string): FileColumn<LaunchLine>[] {
  return [
    {
      name: "what",
      meaning:
        "planned, done, skipped, not_done, count (recommendations read) or clicks (on one post’s link)",
      cell: ({ what }) => what,
    },
    { name: "minute", meaning: "Minutes after T0; below 0: before it", cell: ({ minute }) => minute },
    {
      name: "at",
      meaning: "The same as a time in your zone, with its offset",
      cell: ({ at }) => writeInstant(at, zone),
    },
    {
      name: "task",
      meaning: "Title of the task; of clicks: the post whose link it was",
      cell: ({ task }) => task,
    },
    { name: "channel", meaning: "Channel of the task", cell: ({ channel }) => channel },
    { name: "by", meaning: "Who ticked it", cell: ({ by }) => by },
    {
      name: "lateness_minutes",
      meaning: "Tick minus planned finish; below 0: early",
      cell: ({ latenessMinutes }) => latenessMinutes,
    },
    {
      name: "work_minutes",
      meaning: "Of planned: minutes of work",
      cell: ({ workMinutes }) => workMinutes,
    },
    {
      name: "recommendations",
      meaning: "Of count: total so far",
      cell: ({ recommendations }) => recommendations,
    },
    {
      name: "clicks",
      meaning: "Of clicks: people’s, within that minute; minutes without any have no line",
      cell: ({ clicks }) => clicks,
    },
  ];
}

/** The launch as one value for JSON: the lines of the other file, and what was foreseen, brought and explained. */
export function launchDocument(filed: FiledLaunch): object {
  const { row, study, channelNames, crewNames, zone } = filed;
  const brought = (lines: readonly BroughtLine[], names: Readonly<Record<string, string>>) =>
    lines.map(({ id, ...line }) => ({ name: nameLine(id, names), ...line }));
  return {
    format: LAUNCH_FILE_FORMAT,
    title: row.title,
    publication: row.publicationName,
    slot: writeInstant(row.slotAt, row.slotZone),
    live: row.liveAt === null ? null : writeInstant(row.liveAt, zone),
    target: row.target,
    firstHour: row.firstHour,
    lines: listLaunchLines(filed).map(({ at, ...line }) => ({ ...line, at: writeInstant(at, zone) })),
    forecast: (study?.band ?? []).map(({ minute, p10, p50, p90 }: ForecastPoint) => ({
      minute,
      p10,
      p50,
      p90,
    })),
    channels: study === null ? [] : brought(study.channels, channelNames),
    people: study === null ? [] : brought(study.people, crewNames),
    miss: study?.miss ?? null,
    clickOrigins: filed.origins,
    reviewNote: row.reviewNote,
  };
}
