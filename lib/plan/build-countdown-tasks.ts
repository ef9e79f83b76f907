import { findPlatform } from "@/lib/channels/platforms";
import { newTask } from "@/lib/plan/new-task";
import type { PlanInput } from "@/lib/plan/plan-input";
import { COUNTDOWN_START, type Task } from "@/lib/plan/task";

/** The last hour before T0. Windows are wide enough to slip in, and end where slipping would cost the start (assumptions). */
export function buildCountdownTasks(input: PlanInput): Task[] {
  const places = input.channels.filter(({ platform }) => !findPlatform(platform).automatic);
  const countdown = (
    key: "final-read" | "check-links" | "open-tabs" | "devices",
    [earliest, latest]: [number, number],
    minutes: number,
    title: string,
    detail: string,
  ) =>
    newTask(input.launchId, { key, kind: key, phase: "countdown", earliest, latest, minutes, title, detail });
  return [
    countdown(
      "final-read",
      [COUNTDOWN_START, -15],
      15,
      "Read it once more, aloud",
      "Headline, subtitle, first lines, topics, names. Change only what is wrong.",
    ),
    countdown(
      "check-links",
      [-45, -10],
      5,
      "Try every link in the piece",
      "Open each in a window where you are signed out; look at the preview card too.",
    ),
    countdown(
      "open-tabs",
      [-30, -5],
      5,
      "Open a tab for each place",
      places.length === 0
        ? "The editor and the cockpit, signed in."
        : `The editor, the cockpit, and, signed in: ${places.map(({ name }) => name).join(", ")}.`,
    ),
    countdown(
      "devices",
      [-15, 0],
      5,
      "Phone and laptop ready",
      "Charged, the cockpit open on both, everything else silent. Water within reach.",
    ),
  ];
}
