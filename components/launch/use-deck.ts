"use client";

import { useCallback, useMemo, useState } from "react";
import { copyText } from "@/components/launch/copy-text";
import { useLaunch, useServerNow } from "@/components/launch/use-launch";
import { judgeLink } from "@/lib/feeds/judge-link";
import { buildAgenda, isConfirming } from "@/lib/launch/build-agenda";
import type { ReplanOffer } from "@/lib/launch/choose-replan";
import { chooseTaskAction, type TaskAction } from "@/lib/launch/choose-task-action";
import { type Cockpit, type CockpitTask, isHelpers } from "@/lib/launch/cockpit";
import { FEED, hasFeedSpoken } from "@/lib/launch/feed-word";
import { isHelpersTask } from "@/lib/launch/judge-helper";
import { isReadingFor, judgeTick, mayGoLiveByKey, type TickRefusal } from "@/lib/launch/judge-tick";
import { lastTotal } from "@/lib/launch/last-total";
import type { LaunchState } from "@/lib/launch/launch-state";
import type { CountReading, OperationBody, TickStatus } from "@/lib/launch/operation";
import { addressForPost } from "@/lib/links/post-link";
import { formatEstimate } from "@/lib/plan/format-estimate";
import type { TaskKind } from "@/lib/plan/task-kind";
import { countOf } from "@/lib/text/count-of";
import { formatDuration } from "@/lib/time/format";

const LOOK_MILLISECONDS = 1000;

const tickBody = (taskId: string, status: TickStatus): OperationBody => ({
  kind: "tick",
  payload: { taskId, status },
});

/** Everything the cockpit can do, each as one function for its button and its key. */
export function useDeck(opened: Cockpit) {
  const launch = useLaunch(opened);
  const { cockpit, state, act, link, linkState } = launch;
  const now = useServerNow(link, opened.now, LOOK_MILLISECONDS);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [typedUrl, setTypedUrl] = useState("");
  // A confirmation that has just been made is a moment ahead of the clock on the page.
  const shownNow = Math.max(now, state.liveAt ?? 0);
  const { ownIds, mayDo } = useOwnTasks(cockpit, state);
  const isShown = (task: CockpitTask) => ownIds.has(task.id) || (task.id === selectedId && mayDo(task));
  const agenda = buildAgenda(cockpit.tasks.filter(isShown), state, shownNow, selectedId);
  const url = state.liveUrl ?? (cockpit.publishedUrl === state.withdrawnUrl ? null : cockpit.publishedUrl);
  const unsentIds = useMemo(() => taskIdsOf(linkState.unsent), [linkState.unsent]);
  const actionOf = (task: CockpitTask) =>
    chooseTaskAction(task, { title: cockpit.title, url, isLive: state.isLive });

  const tick = useCallback(
    (task: CockpitTask, status: TickStatus) => {
      act(`${TICK_WORDS[status]}: ${task.title}`, tickBody(task.id, status));
      setSelectedId((selected) => (selected === task.id ? null : selected));
    },
    [act],
  );
  const before = useBefore(agenda.now?.task.id ?? null);
  const withNow = (work: (task: CockpitTask) => void) => () => {
    // Another device has just done the task that stood here: the tap was meant for that one, not for this.
    if (before !== null && link.wasJustChanged(before)) return launch.say(JUST_CHANGED);
    if (agenda.now !== null && agenda.moment !== "ended") work(agenda.now.task);
  };
  const tickNow = (by: "key" | "button") =>
    withNow((task) => {
      if (agenda.now === null) return;
      const refusal = judgeTick(agenda.now, actionOf(task), shownNow, by);
      if (refusal === null) return tick(task, "done");
      launch.say(sayRefusal(refusal, agenda.now.startsAt - shownNow));
      if (refusal === "needs_link") focusLink();
    });
  const ticksOf = (isMeant: (kind: TaskKind) => boolean) =>
    buildAgenda(cockpit.tasks.filter(mayDo), state, shownNow)
      .open.filter(({ task }) => isMeant(task.kind))
      .map(({ task }) => tickBody(task.id, "done"));
  const verdict = judgeLink(typedUrl, { title: cockpit.title, feeds: cockpit.feed.feeds });
  /** The clock does not wait for the link: one that is not taken stays in its field, with the reason. */
  const goLive = (typed = verdict.url) => {
    if (state.isLive || agenda.moment === "ended") return;
    const liveAt = Math.round(link.serverNow());
    const payload = { liveAt, source: "person" as const, ...(typed === null ? {} : { url: typed }) };
    const isDone = (kind: TaskKind) => isConfirming(kind) || (typed !== null && kind === "copy-link");
    const isLeft = typed === null && verdict.refused !== null;
    const label = isLeft ? "The piece is live. Its link was not taken" : "The piece is live";
    act(label, { kind: "go_live", payload }, ...ticksOf(isDone));
  };

  return {
    launch,
    cockpit,
    state,
    agenda,
    now: shownNow,
    url,
    unsentIds,
    mayDo,
    actionOf,
    tick,
    typedUrl,
    verdict,
    typeUrl: setTypedUrl,
    goLive: () => goLive(),
    /** The feed has it under another headline. */
    goLiveWith: (found: string) => goLive(found),
    hasFeedSpoken: hasFeedSpoken(linkState.logged),
    goLiveByKey: () => {
      if (mayGoLiveByKey(state.t0At, shownNow)) return goLive();
      const ahead = formatDuration(Math.ceil((state.t0At - shownNow) / 60_000));
      launch.say(`Not live yet: T0 is in ${ahead}. The button starts the hour all the same.`);
    },
    select: setSelectedId,
    turn: (step: 1 | -1) => setSelectedId(neighbourOf(agenda.open, agenda.now, step)),
    tickNow: tickNow("button"),
    tickNowByKey: tickNow("key"),
    skipNow: withNow((task) => tick(task, "skipped")),
    moveNow: (minutes: number) => {
      const start = agenda.now?.state.startMinute ?? null;
      if (agenda.now === null || start === null) return;
      const { id, title } = agenda.now.task;
      act(`Moved ${minutes > 0 ? "+" : "−"}${Math.abs(minutes)} min: ${title}`, {
        kind: "move",
        payload: { taskId: id, startMinute: start + minutes },
      });
      setSelectedId(id);
    },
    actNow: (openCount: () => void) =>
      withNow((task) => {
        const action = actionOf(task);
        if (action.does === "go_live") goLive();
        else if (action.does === "ask_link") focusLink();
        else if (action.does === "count") openCount();
        else void perform(action, () => tick(task, "done"), launch.say);
      })(),
    shareSheetNow: (text: string) =>
      withNow((task) => {
        const piece = { text, url: addressForPost(url, task.place?.link ?? null), title: cockpit.title };
        void openShareSheet(piece, () => tick(task, "done"));
      })(),
    toggleHold: () => {
      if (state.isLive || agenda.moment === "ended" || isHelpers(cockpit)) return;
      act(state.held ? "The countdown goes on" : "Hold", {
        kind: state.held ? "resume" : "hold",
        payload: {},
      });
    },
    saveUrl: () => {
      if (verdict.url === null) return;
      const payload = { liveAt: state.liveAt, source: "person" as const, url: verdict.url };
      act("The link is saved", { kind: "go_live", payload }, ...ticksOf((kind) => kind === "copy-link"));
      setTypedUrl("");
    },
    /** null takes it back, and with it what the feed ticked off. */
    correctLive: (liveAt: number | null) => {
      const byFeed = state.tasks.filter(({ doneBy, status }) => doneBy === FEED && status === "done");
      const opened = liveAt === null ? byFeed.map(({ taskId }) => tickBody(taskId, "open")) : [];
      const label = liveAt === null ? "Not live after all" : "Start corrected";
      act(label, { kind: "go_live", payload: { liveAt, source: "person" } }, ...opened);
    },
    agreeWithFeed: () =>
      act("Confirmed", { kind: "go_live", payload: { liveAt: state.liveAt, source: "person" } }),
    count: (reading: CountReading) => {
      act(`Counted: ${describe(reading)}`, { kind: "count", payload: reading });
      if (agenda.now !== null && isReadingFor(agenda.now, shownNow)) tick(agenda.now.task, "done");
    },
    /** Whole totals, from the latest reading of whichever device. */
    addCount: (name: "recommenders" | "claps", step: number) => {
      const reading = { [name]: (lastTotal(state.counts, name)?.total ?? 0) + step };
      act(`Counted: ${describe(reading)}`, { kind: "count", payload: reading });
    },
    /** Null: back to the writer. */
    hand: ({ id, title }: CockpitTask, crewId: string | null) => {
      const name = cockpit.crew.find((helper) => helper.id === crewId)?.name ?? "you";
      act(`Handed to ${name}: ${title}`, { kind: "assign", payload: { taskId: id, crewId } });
    },
    takeReplan: ({ plan, gain }: ReplanOffer) =>
      act(`The rest is rearranged: +${formatEstimate(gain)}`, { kind: "replan", payload: { plan } }),
    note: (text: string, taskId: string | null) =>
      act("Note kept", { kind: "note", payload: taskId === null ? { text } : { taskId, text } }),
    end: () => act("The hour is ended", { kind: "end", payload: {} }),
    reopen: () => act("The hour goes on", { kind: "reopen", payload: {} }),
  };
}

/** Whose page it is decides: the writer sees to everything, a helper to what is theirs; some more they may also do. */
function useOwnTasks({ tasks, me, crew, writer }: Cockpit, state: LaunchState) {
  return useMemo(() => {
    if (!isHelpers({ me, writer })) return { ownIds: new Set(tasks.map(({ id }) => id)), mayDo: () => true };
    const helper = crew.find(({ id }) => id === me.id) ?? { id: me.id, channelIds: [] };
    const assignees = new Map(state.tasks.map(({ taskId, assignee }) => [taskId, assignee]));
    return {
      ownIds: new Set(tasks.flatMap(({ id }) => (assignees.get(id) === me.id ? [id] : []))),
      mayDo: (task: CockpitTask) => isHelpersTask(helper, task, assignees.get(task.id) ?? null),
    };
  }, [tasks, me, crew, writer, state.tasks]);
}

const JUST_CHANGED = "Another device was quicker: look again";

function sayRefusal(refusal: TickRefusal, aheadMilliseconds: number): string {
  if (refusal === "needs_link") return "Not ticked: add the link of the piece first, this needs it.";
  return `Not ticked: this is due in ${formatDuration(Math.ceil(aheadMilliseconds / 60_000))}. Its button ticks it all the same.`;
}

/** The value before the present one; null while there was none. */
function useBefore(value: string | null): string | null {
  const [seen, setSeen] = useState<{ value: string | null; before: string | null }>({ value, before: null });
  if (seen.value === value) return seen.before;
  setSeen({ value, before: seen.value });
  return seen.value;
}

const TICK_WORDS: Record<TickStatus, string> = { done: "Done", open: "Open again", skipped: "Skipped" };

function taskIdsOf(operations: readonly OperationBody[]): ReadonlySet<string> {
  return new Set(
    operations.flatMap(({ kind, payload }) => {
      if (kind === "replan") return payload.plan.map(({ task }) => task);
      return kind === "tick" || kind === "move" || kind === "assign" ? [payload.taskId] : [];
    }),
  );
}

function neighbourOf(
  open: readonly { task: CockpitTask }[],
  current: { task: CockpitTask } | null,
  step: 1 | -1,
): string | null {
  const at = open.findIndex(({ task }) => task.id === current?.task.id);
  const to = Math.min(Math.max(at + step, 0), open.length - 1);
  return open[to]?.task.id ?? null;
}

function describe({ recommenders, claps, reads, views }: CountReading): string {
  const parts = [
    recommenders === undefined ? "" : countOf(recommenders, "recommendation"),
    claps === undefined ? "" : countOf(claps, "clap"),
    reads === undefined ? "" : countOf(reads, "read"),
    views === undefined ? "" : countOf(views, "view"),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function focusLink(): void {
  const field = document.querySelector<HTMLInputElement>("input[name=link]");
  // Before the piece is live the field is folded away, and what is folded away takes no focus.
  const fold = field?.closest("details");
  if (fold) fold.open = true;
  field?.focus();
}

/**
 * Opens or copies, then ticks. The window is opened within the tap, before anything is waited for, or the browser
 * would take it for a pop-up. What could not be copied is said, and not ticked.
 */
async function perform(
  action: Exclude<TaskAction, { does: "go_live" | "ask_link" | "count" }>,
  onDone: () => void,
  say: (message: string) => void,
): Promise<void> {
  if (action.does === "done") return onDone();
  const copying = copyText(action.text);
  const href = action.does === "share" ? action.href : action.does === "copy" ? action.openUrl : null;
  if (href?.startsWith("mailto:")) window.location.href = href;
  else if (href !== null) window.open(href, "_blank", "noopener,noreferrer");
  const isCopied = await copying;
  if (isCopied || action.does === "share") onDone();
  else say("The browser does not let us copy: select the text above and copy it, then tick.");
}

async function openShareSheet(
  { text, url, title }: { text: string; url: string | null; title: string },
  onDone: () => void,
): Promise<void> {
  try {
    const rest = url !== null && text.endsWith(url) ? text.slice(0, -url.length).trimEnd() : text;
    await navigator.share(url === null ? { title, text } : { title, text: rest, url });
    onDone();
  } catch {
    // Closed without sharing: nothing was done.
  }
}
