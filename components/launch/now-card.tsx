"use client";

import { useSyncExternalStore } from "react";
import { useDateLanguage } from "@/components/launch/date-language";
import { HandTo } from "@/components/launch/hand-to";
import { TaskRules } from "@/components/launch/task-rules";
import { Button } from "@/components/ui/button";
import type { AgendaItem, LaunchMoment } from "@/lib/launch/build-agenda";
import type { TaskAction } from "@/lib/launch/choose-task-action";
import type { CockpitTask } from "@/lib/launch/cockpit";
import { describeStart } from "@/lib/launch/describe-start";
import type { TaskGuard } from "@/lib/launch/task-guard";
import type { Helper } from "@/lib/plan/crew";
import { formatDuration, formatTime } from "@/lib/time/format";

const MINUTE = 60_000;

type Props = {
  launchId: string;
  /** Its place's rules and what speaks against it; null: nothing. */
  guard: TaskGuard | null;
  item: AgendaItem<CockpitTask>;
  action: TaskAction;
  moment: LaunchMoment;
  now: number;
  zone: string;
  /** Who does it; null: the writer. */
  helperName: string | null;
  /** Who it could be handed to. */
  crew: readonly Helper[];
  onHand: (crewId: string | null) => void;
  onAct: () => void;
  onTick: () => void;
  onSkip: () => void;
  onMove: (minutes: number) => void;
  onNote: () => void;
  onShareSheet: (text: string) => void;
};

/** The task to do now, with its one button. */
export function NowCard(props: Props) {
  const { item, action, moment, now, zone } = props;
  const { task, state } = item;
  const language = useDateLanguage();
  const text = "text" in action && action.does !== "copy_link" ? action.text : "";
  return (
    <section aria-labelledby="now-heading" className="rounded-card border border-line bg-sheet p-4 lg:p-6">
      <p
        className={`font-semibold ${item.lateMinutes !== null ? "text-bad" : item.isLeftOver || item.startsAt > now ? "text-muted" : "text-ember"}`}
      >
        {describeDue(item, now)}
      </p>
      <h2 id="now-heading" className="mt-1 break-words font-serif text-3xl leading-tight lg:text-5xl">
        {task.title}
      </h2>
      <p className="mt-2 text-muted tabular-nums">
        {[
          `${describeStart(state.startMinute ?? 0, item.startsAt, zone, language)}, ${formatTime(item.startsAt, zone)}`,
          formatDuration(task.durationMinutes),
          props.helperName ?? "",
          task.place?.channelName ?? "",
          task.expected >= 0.5 ? `about ${Math.round(task.expected)} expected` : "",
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      {task.detail === "" ? null : <p className="mt-2">{task.detail}</p>}
      {props.guard === null ? null : (
        <TaskRules
          key={task.id}
          launchId={props.launchId}
          guard={props.guard}
          startMinute={state.startMinute ?? 0}
          onMove={props.onMove}
        />
      )}
      {text === "" ? null : (
        <section
          aria-label="Text to post"
          tabIndex={0}
          className="mt-3 max-h-44 overflow-y-auto whitespace-pre-wrap break-words rounded-control bg-sunken p-3"
        >
          {text}
        </section>
      )}
      {action.does === "ask_link" ? (
        <p className="mt-3 text-warn">
          The link of the piece is not known yet. Add it and this is ready to go.
        </p>
      ) : null}
      <Button
        variant={moment === "hour" ? "ember" : "primary"}
        size="large"
        className="mt-4 min-h-16 w-full text-xl"
        onClick={props.onAct}
      >
        {labelOf(action)}
      </Button>
      <OtherWays {...props} text={text} />
    </section>
  );
}

function describeDue({ startsAt, isLeftOver, lateMinutes }: AgendaItem<CockpitTask>, now: number): string {
  if (isLeftOver) return "Left over from before the launch";
  if (lateMinutes !== null) return `Late by ${formatDuration(lateMinutes)}`;
  if (startsAt <= now) return "Now";
  return `Next, in ${formatDuration(Math.max(1, Math.ceil((startsAt - now) / MINUTE)))}`;
}

function labelOf(action: TaskAction): string {
  switch (action.does) {
    case "go_live":
      return "It’s live";
    case "ask_link":
      return "Add the link";
    case "copy_link":
      return "Copy the link";
    case "share":
      return `Open ${action.where}`;
    case "copy":
      return action.openUrl === null ? "Copy the text" : `Copy the text, open ${action.where}`;
    case "count":
      return "Enter the numbers";
    case "done":
      return "Done";
  }
}

function OtherWays(props: Props & { text: string }) {
  const { item, action, crew, text, onTick, onSkip, onMove, onNote, onShareSheet, onHand } = props;
  const hasShareSheet = useShareSheet();
  return (
    <div
      className={`mt-3 grid gap-2 lg:flex lg:flex-wrap ${action.does === "done" ? "grid-cols-4" : "grid-cols-3"}`}
    >
      {action.does === "done" ? null : <Button onClick={onTick}>Tick</Button>}
      <Button className="px-2 lg:px-4" onClick={onSkip}>
        Skip
      </Button>
      <Button className="px-2 lg:px-4" onClick={onNote}>
        Note
      </Button>
      <Button className="whitespace-nowrap px-2" onClick={() => onMove(-5)}>
        <span className="sr-only">Move </span>−5 min
      </Button>
      <Button className="whitespace-nowrap px-2" onClick={() => onMove(5)}>
        <span className="sr-only">Move </span>+5 min
      </Button>
      {hasShareSheet && text !== "" ? (
        <Button className="px-2" onClick={() => onShareSheet(text)}>
          Share…
        </Button>
      ) : null}
      <HandTo task={item.task} assignee={item.state.assignee} crew={crew} onHand={onHand} />
    </div>
  );
}

const never = () => () => {};

/** The system's share sheet is offered where the device is a phone or tablet and has one. */
function useShareSheet(): boolean {
  return useSyncExternalStore(
    never,
    () => "share" in navigator && matchMedia("(pointer: coarse)").matches,
    () => false,
  );
}
