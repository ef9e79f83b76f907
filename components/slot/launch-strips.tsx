import type { ReactNode } from "react";
import { HourStrip, type StripBlock } from "@/components/plan/hour-strip";
import type { HourBlock } from "@/lib/slot/calendar";
import { isMovable, type Launch } from "@/lib/slot/launch";

/** By launch, its hour drawn small. */
export type LaunchStrips = Readonly<Record<string, ReactNode>>;

/** The hours of all launches that have a plan, drawn by the server: the browser needs no code to draw one. */
export function drawLaunchStrips(launches: readonly Launch[], blocks: readonly HourBlock[]): LaunchStrips {
  const planned = launches.map((launch) => ({
    launch,
    own: blocks.filter(({ launchId }) => launchId === launch.id),
  }));
  return Object.fromEntries(
    planned
      .filter(({ own }) => own.length > 0)
      .map(({ launch, own }) => [
        launch.id,
        <HourStrip
          key={launch.id}
          size="small"
          label=""
          blocks={own.map((block) => stripBlockOf(block, isMovable(launch)))}
        />,
      ]),
  );
}

function stripBlockOf(block: HourBlock, isComing: boolean): StripBlock {
  const { id, title, startMinute, durationMinutes, expected, automatic } = block;
  const state = isComing ? (automatic ? "automatic" : "planned") : "done";
  return { id, title, startMinute, durationMinutes, expected, state };
}
