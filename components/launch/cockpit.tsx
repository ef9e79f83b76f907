"use client";

import { useMemo, useState } from "react";
import { BigClock } from "@/components/launch/big-clock";
import { ClicksPanel, StorageAlarm } from "@/components/launch/clicks-panel";
import { CockpitBar } from "@/components/launch/cockpit-bar";
import type { CockpitDialog } from "@/components/launch/cockpit-dialogs";
import { useDateLanguage } from "@/components/launch/date-language";
import { KEEP_EARLY_TAPS, useEarlyTaps } from "@/components/launch/early-taps";
import { FeedLine } from "@/components/launch/feed-line";
import { FeedNotice } from "@/components/launch/feed-notice";
import { HourEnd } from "@/components/launch/hour-end";
import { LinkEnded } from "@/components/launch/link-ended";
import { LivePanel } from "@/components/launch/live-panel";
import { MissedPanel } from "@/components/launch/missed-panel";
import { MomentWord } from "@/components/launch/moment-word";
import { NotesList } from "@/components/launch/notes-list";
import { NowCard } from "@/components/launch/now-card";
import { PacePanel } from "@/components/launch/pace-panel";
import { StatusLine } from "@/components/launch/status-line";
import { TaskList } from "@/components/launch/task-list";
import { LateTasks, NextTasks } from "@/components/launch/up-next";
import { useAwakeScreen } from "@/components/launch/use-awake-screen";
import { useCockpitKeys } from "@/components/launch/use-cockpit-keys";
import { useDeck } from "@/components/launch/use-deck";
import { useKeptPage } from "@/components/launch/use-kept-page";
import { useMissed } from "@/components/launch/use-missed";
import { useNewer } from "@/components/launch/use-newer";
import { useReplan } from "@/components/launch/use-replan";
import { useSignals } from "@/components/launch/use-signals";
import { useTaskOfAddress } from "@/components/launch/use-task-of-address";
import { Link } from "@/components/ui/link";
import { loadLater } from "@/components/ui/load-later";
import { useFirstTouch } from "@/components/ui/use-first-touch";
import { buildStrip } from "@/lib/launch/build-strip";
import { type Cockpit as CockpitData, isHelpers } from "@/lib/launch/cockpit";
import { describeRest, type Rest } from "@/lib/launch/describe-rest";
import { FEED } from "@/lib/launch/feed-word";
import { isBusyHour } from "@/lib/launch/is-busy-hour";
import type { LaunchState } from "@/lib/launch/launch-state";
import { listToCome } from "@/lib/launch/list-to-come";
import type { CountReading } from "@/lib/launch/operation";
import type { Helper } from "@/lib/plan/crew";
import { formatEstimate } from "@/lib/plan/format-estimate";
import { rememberStretch } from "@/lib/time/zone";

const NOBODY: Helper[] = [];
/** Opened by hand; fetched as soon as a hand comes to the page. */
const CockpitDialogs = loadLater(
  async () => (await import("@/components/launch/cockpit-dialogs")).CockpitDialogs,
  <p
    role="status"
    data-opening
    className="fixed inset-x-4 bottom-4 z-40 mx-auto w-fit rounded-control border border-line bg-sheet px-4 py-3 shadow-lift"
  >
    Opening …
  </p>,
);

/** Looked for on a thread of its own, so it comes late as it is. */
const ReplanPanel = loadLater(async () => (await import("@/components/launch/replan-panel")).ReplanPanel);

const fetchAhead = () => {
  CockpitDialogs.ahead();
  ReplanPanel.ahead();
};

/** The live page of one launch: one clock, one task, one button. */
export function Cockpit({ cockpit: opened, zone: ownZone }: { cockpit: CockpitData; zone?: string }) {
  // Before anything asks what time it is there.
  useState(() => rememberStretch(opened.stretch));
  const deck = useDeck(opened);
  const { cockpit, agenda, state, now, launch, url } = deck;
  const zone = ownZone ?? cockpit.zone;
  const isHelper = isHelpers(cockpit);
  const language = useDateLanguage();
  const [dialog, setDialog] = useState<CockpitDialog | null>(null);
  // Kept once they are there, so that closing one gives the focus back.
  const [wasAsked, setAsked] = useState(false);
  if (!wasAsked && dialog !== null) setAsked(true);
  useFirstTouch(fetchAhead);
  const openCount = () => setDialog("count");
  const item = agenda.now;
  const isHour = agenda.moment === "hour";
  const nearT0 = agenda.moment === "countdown" && agenda.sinceT0 > -60 * 60_000;
  useAwakeScreen(isHour || nearT0 || agenda.moment === "waiting" || agenda.moment === "held");
  const isByFeed = state.liveSource === "feed" && agenda.moment !== "ended";
  const signals = useSignals(agenda, now, isByFeed);
  const newer = useNewer(isBusyHour(state, now));
  const replan = useReplan(cockpit, state, agenda, now);
  const { missed, goOn } = useMissed(agenda, cockpit.halfLives, launch.linkState, now);
  useTaskOfAddress(deck.select);
  useKeptPage(launch.linkState.connection === "connected");
  useCockpitKeys({
    " ": deck.tickNowByKey,
    o: () => deck.actNow(openCount),
    j: () => deck.turn(1),
    k: () => deck.turn(-1),
    s: deck.skipNow,
    "[": () => deck.moveNow(-5),
    "]": () => deck.moveNow(5),
    u: launch.undo,
    g: deck.goLiveByKey,
    h: deck.toggleHold,
    "+": openCount,
    n: () => setDialog("note"),
    "?": () => setDialog("keys"),
  });
  useEarlyTaps();
  const names = useMemo(() => nameEverybody(cockpit), [cockpit]);
  // Above the list a helper's page shows their own tasks: their name at each would say nothing.
  const others = useMemo(
    () => new Map([...names].filter(([id]) => id !== cockpit.me.id)),
    [names, cockpit.me],
  );
  const strip = buildStrip(cockpit.tasks, state, {
    nowId: item?.task.id ?? null,
    lateIds: new Set(agenda.late.map(({ task }) => task.id)),
  });
  if (isHelper && launch.linkState.connection === "signed_out") return <LinkEnded link={launch.linkState} />;
  return (
    <div className="mx-auto flex max-w-[96rem] flex-col gap-5 px-4 pt-3 pb-20 max-lg:[&_:is(button,input,a,summary)]:scroll-mb-20 lg:gap-8 lg:px-10">
      <script>{KEEP_EARLY_TAPS}</script>
      <CockpitBar
        cockpit={cockpit}
        link={launch.linkState}
        now={now}
        zone={zone}
        newer={newer}
        onRetry={() => launch.link.retry()}
        onDismiss={(id) => launch.link.dismissRefused(id)}
        onKeys={() => setDialog("keys")}
        onSignals={() => setDialog("signals")}
      />
      {cockpit.isStorageFull ? <StorageAlarm /> : null}
      <div className="grid gap-5 lg:grid-cols-[1.35fr_1fr] lg:gap-10">
        <div className="flex min-w-0 flex-col gap-5">
          {missed === null ? null : (
            <MissedPanel
              missed={missed}
              onGoOn={() => {
                deck.select(missed.first.task.id);
                goOn();
              }}
            />
          )}
          <div>
            <div className="flex items-baseline justify-between gap-3">
              <MomentWord moment={agenda.moment} />
              {replan.offer === null ? null : <OfferPointer gain={replan.offer.gain} />}
            </div>
            <BigClock link={launch.link} state={state} initialAt={opened.now} />
          </div>
          {isByFeed && state.liveAt !== null && !isHelper ? (
            <FeedNotice
              seen={cockpit.feed.seen}
              liveAt={state.liveAt}
              url={url}
              zone={cockpit.zone}
              onAgree={deck.agreeWithFeed}
              onTakeBack={() => deck.correctLive(null)}
            />
          ) : null}
          <LivePanel
            isHelper={isHelper}
            state={state}
            moment={agenda.moment}
            slotAt={cockpit.slotAt}
            now={now}
            zone={zone}
            url={url}
            typedUrl={deck.typedUrl}
            verdict={deck.verdict}
            feedLine={
              isHelper ? null : (
                <FeedLine
                  launchId={cockpit.launchId}
                  feed={cockpit.feed}
                  state={state}
                  hasSpoken={deck.hasFeedSpoken}
                  now={now}
                  zone={cockpit.zone}
                  onFound={deck.goLiveWith}
                />
              )
            }
            onTypeUrl={deck.typeUrl}
            onGoLive={deck.goLive}
            onHold={deck.toggleHold}
            onSaveUrl={deck.saveUrl}
            onCorrect={deck.correctLive}
            onEnd={deck.end}
          />
          <HourEnd
            isHelper={isHelper}
            launchId={cockpit.launchId}
            moment={agenda.moment}
            onEnd={deck.end}
            onReopen={deck.reopen}
          />
          {item === null || agenda.moment === "ended" ? (
            <NothingToDo
              hasTasks={cockpit.tasks.length > 0}
              helpsName={isHelper ? cockpit.writer.name : null}
              rest={describeRest(agenda.open, now, zone, language)}
              launchId={cockpit.launchId}
            />
          ) : (
            <NowCard
              launchId={cockpit.launchId}
              guard={cockpit.guard.find(({ taskId }) => taskId === item.task.id) ?? null}
              item={item}
              action={deck.actionOf(item.task)}
              moment={agenda.moment}
              now={now}
              zone={zone}
              helperName={others.get(item.state.assignee ?? "") ?? null}
              crew={isHelper ? NOBODY : cockpit.crew}
              onHand={(crewId) => deck.hand(item.task, crewId)}
              onAct={() => deck.actNow(openCount)}
              onTick={deck.tickNow}
              onSkip={deck.skipNow}
              onMove={deck.moveNow}
              onNote={() => setDialog("note")}
              onShareSheet={deck.shareSheetNow}
            />
          )}
          {replan.offer === null ? null : (
            <ReplanPanel
              offer={replan.offer}
              tasks={cockpit.tasks}
              t0At={state.t0At}
              zone={zone}
              names={names}
              writerName={cockpit.me.name}
              onTake={() => replan.offer !== null && deck.takeReplan(replan.offer)}
              onLeave={replan.leave}
            />
          )}
          <StatusLine last={launch.last} onUndo={launch.undo} />
          {cockpit.losses === null ? null : <p className="text-muted text-sm">{cockpit.losses}</p>}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <LateTasks items={agenda.late} zone={zone} names={others} onSelect={deck.select} />
          <NextTasks items={agenda.next} now={now} zone={zone} names={others} onSelect={deck.select} />
          <PacePanel
            strip={strip}
            state={state}
            line={cockpit.paceLine}
            band={cockpit.band}
            toCome={listToCome(cockpit.tasks, state, agenda.sinceT0 / 60_000)}
            target={cockpit.target}
            minute={state.isLive ? agenda.sinceT0 / 60_000 : null}
            zone={zone}
            names={names}
            onAdd={deck.addCount}
            onType={(name) => setDialog(name === "claps" ? "claps" : "count")}
          />
          <ClicksPanel cockpit={cockpit} t0At={state.t0At} now={now} />
        </div>
      </div>
      <TaskList
        tasks={cockpit.tasks}
        state={state}
        slotAt={cockpit.slotAt}
        zone={zone}
        currentId={item?.task.id ?? null}
        unsentIds={deck.unsentIds}
        names={names}
        mayDo={deck.mayDo}
        onTick={deck.tick}
        onSelect={deck.select}
      />
      <NotesList
        notes={state.notes}
        tasks={cockpit.tasks}
        names={names}
        zone={zone}
        unsent={launch.linkState.unsent}
      />
      {wasAsked ? (
        <CockpitDialogs
          cockpit={cockpit}
          open={dialog}
          task={item?.task ?? null}
          last={lastReading(state)}
          signals={signals}
          onCount={deck.count}
          onNote={deck.note}
          onClose={(closed) => setDialog((now) => (now !== null && closed.includes(now) ? null : now))}
        />
      ) : null}
    </div>
  );
}

/** By id, as everybody on the page is called. On a helper's page "" is the writer: what is nobody's is theirs. */
function nameEverybody(cockpit: CockpitData): ReadonlyMap<string, string> {
  const { me, writer, crew } = cockpit;
  const names = new Map(
    [writer, ...crew, { id: FEED, name: "the feed" }, me].map(({ id, name }) => [id, name]),
  );
  return isHelpers(cockpit) ? names.set("", writer.name) : names;
}

/** On a phone the offer stands below the task to do now, which it must not push away; here it is seen. */
function OfferPointer({ gain }: { gain: number }) {
  return (
    <a className="inline-flex min-h-9 items-center text-muted text-sm underline lg:hidden" href="#replan">
      {`A better rest: +${formatEstimate(gain)}`}
    </a>
  );
}

function lastReading({ counts }: LaunchState): CountReading {
  return Object.assign({}, ...counts.map(({ id: _, at: __, by: ___, ...reading }) => reading));
}

function NothingToDo(props: {
  hasTasks: boolean;
  /** On a helper's page, whom they help. */
  helpsName: string | null;
  rest: Rest | null;
  launchId: string;
}) {
  const { hasTasks, helpsName, rest, launchId } = props;
  if (rest !== null) {
    return (
      <section className="rounded-card border border-line bg-sheet p-4 lg:p-6">
        <h2 className="font-serif text-3xl lg:text-4xl">{rest.heading}</h2>
        <p className="mt-2 text-muted">{rest.text}</p>
      </section>
    );
  }
  if (helpsName !== null) {
    return (
      <section className="rounded-card border border-line bg-sheet p-4 lg:p-6">
        <h2 className="font-serif text-3xl lg:text-4xl">Nothing of yours is open</h2>
        <p className="mt-2 break-words text-muted">
          {`What ${helpsName} hands to you stands here at once. Everybody’s tasks are in the list below.`}
        </p>
      </section>
    );
  }
  return (
    <section className="rounded-card border border-line bg-sheet p-4 lg:p-6">
      <h2 className="font-serif text-3xl lg:text-4xl">
        {hasTasks ? "Nothing left to do" : "No checklist yet"}
      </h2>
      <p className="mt-2 text-muted">
        {hasTasks ? (
          "Every task is done or skipped. Answer comments, and count now and then."
        ) : (
          <>
            The clock, go-live and counting work without one. With a plan, the next task stands here:{" "}
            <Link className="underline" href={`/launches/${launchId}/plan`}>
              build the plan
            </Link>
            .
          </>
        )}
      </p>
    </section>
  );
}
