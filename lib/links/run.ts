import { choosePause } from "@/lib/links/choose-pause";
import { parseClick } from "@/lib/links/click";
import type { LinkClicks } from "@/lib/links/link-clicks";
import { addClicks, listAims, listLinkClicks, makeMissingLinks, type Touched } from "@/lib/links/store";
import { sumClicks } from "@/lib/links/sum-clicks";
import { readClock } from "@/lib/platform/clock";
import { countWrites } from "@/lib/platform/count-writes";
import type { Journal, JournalPlace } from "@/lib/platform/journal";
import { findMark } from "@/lib/platform/journal-mark";
import { isTableKept, onAim, setLinkTable } from "@/lib/platform/link-table";
import { buildFrame, isWatched, launchTopic, publish } from "@/lib/platform/live-hub";
import { logFault, logLine } from "@/lib/platform/log";
import type { OwnerId } from "@/lib/platform/owner";

/** After a failure; the clicks are safe in the journal meanwhile. */
const RETRY_MILLISECONDS = 1000;
/** So long a wait for somebody else's write is worth a line in the log; most imports are over sooner. */
const LONG_WAIT_MILLISECONDS = 10_000;
/** Cockpits are told at most once in that time. */
const TELL_MILLISECONDS = 1000;
/** How soon a changed address is followed that nobody announced. */
const AIM_MILLISECONDS = 1000;

/**
 * Counts what stands in the journal, from where the database says it is counted to, tells open cockpits, and keeps
 * the table of links as the database has it. Returns what ends it, with everything counted that can be.
 */
export async function startCounting(journal: Journal): Promise<() => Promise<void>> {
  onAim(aim);
  await aim();
  const counter = new Counter(journal, await findMark());
  const endCounting = repeat(() => counter.count());
  const endTelling = repeat(() => counter.tell());
  const endAiming = repeat(followChanges());
  return async () => {
    onAim(null);
    await Promise.all([endCounting(), endTelling(), endAiming()]);
    await counter.countAll();
  };
}

/** Does `work` again and again, each time after the pause it asks for. */
function repeat(work: () => Promise<number>): () => Promise<void> {
  let isOver = false;
  let timer: NodeJS.Timeout | null = null;
  let running = Promise.resolve();
  const turn = () => {
    running = work().then((pause) => {
      if (!isOver) timer = setTimeout(turn, pause).unref();
    });
  };
  turn();
  return () => {
    isOver = true;
    if (timer !== null) clearTimeout(timer);
    return running;
  };
}

type TouchedLaunch = { ownerId: OwnerId; minutes: Map<string, Set<number>> };

class Counter {
  readonly #journal: Journal;
  #mark: JournalPlace | null;
  #touched: Touched = new Map();
  #isFailing = false;
  /** What counting itself took this time. */
  #worked = 0;

  constructor(journal: Journal, mark: JournalPlace | null) {
    this.#journal = journal;
    this.#mark = mark;
    journal.sayCounted(mark);
  }

  /** Counts the next stretch of the journal; a stretch whose commit fails is read again. */
  async count(): Promise<number> {
    const startedAt = readClock();
    this.#worked = 0;
    try {
      await this.#countNext();
      this.#isFailing = false;
      const waited = readClock() - startedAt - this.#worked;
      if (waited > LONG_WAIT_MILLISECONDS) {
        logLine(`Counting clicks waited ${Math.round(waited / 1000)} s for another write; none is lost.`);
      }
      return choosePause(this.#worked);
    } catch (error) {
      if (!this.#isFailing) logFault("counting clicks (they wait in the journal)", error);
      this.#isFailing = true;
      return RETRY_MILLISECONDS;
    }
  }

  async countAll(): Promise<void> {
    try {
      while (await this.#countNext());
    } catch (error) {
      logFault("counting the last clicks (the next start does it)", error);
    }
  }

  #timed<T>(work: () => T): T {
    const startedAt = readClock();
    try {
      return work();
    } finally {
      this.#worked += readClock() - startedAt;
    }
  }

  async #countNext(): Promise<boolean> {
    const next = this.#timed(() => readSums(this.#journal, this.#mark));
    if (next === null) return false;
    const touched = await addClicks(null, next.sums, next.place, (work) => this.#timed(work));
    const isNewFile = this.#mark !== null && this.#mark.file !== next.place.file;
    this.#mark = next.place;
    this.#journal.sayCounted(next.place);
    if (isNewFile) this.#journal.forgetBefore(next.place);
    for (const [launchId, changed] of touched) this.#remember(launchId, changed);
    return true;
  }

  /** Only for launches somebody is looking at; whoever opens the page later reads the counts. */
  #remember(launchId: string, { ownerId, minutes }: TouchedLaunch): void {
    if (!isWatched(launchTopic(launchId))) return;
    const known = this.#touched.get(launchId) ?? { ownerId, minutes: new Map() };
    for (const [taskId, added] of minutes) {
      known.minutes.set(taskId, new Set([...(known.minutes.get(taskId) ?? []), ...added]));
    }
    this.#touched.set(launchId, known);
  }

  async tell(): Promise<number> {
    const touched = this.#touched;
    this.#touched = new Map();
    for (const [launchId, { ownerId, minutes }] of touched) {
      try {
        publish(launchTopic(launchId), [
          buildFrame(null, await readTouched(ownerId, launchId, minutes), "clicks"),
        ]);
      } catch (error) {
        logFault(`telling of the clicks of ${launchId}`, error);
      }
    }
    return TELL_MILLISECONDS;
  }
}

function readSums(journal: Journal, mark: JournalPlace | null) {
  const next = journal.readAfter(mark);
  if (next === null) return null;
  return { place: next.place, sums: sumClicks(next.entries.flatMap((line) => parseClick(line) ?? [])) };
}

async function readTouched(
  ownerId: OwnerId,
  launchId: string,
  minutes: Map<string, Set<number>>,
): Promise<LinkClicks[]> {
  const all = [...minutes.values()].flatMap((set) => [...set]);
  const links = await listLinkClicks(ownerId, launchId, Math.min(...all), Math.max(...all) + 1);
  return links.filter(({ taskId }) => minutes.has(taskId));
}

/** A plan may just have been saved: its posts get their links before the table is made. */
async function aim(): Promise<void> {
  await makeMissingLinks(null, readClock());
  await setLinkTable(await listAims(null));
}

/** Drafts, launches, publications and channels change in many places: a look each second finds what nobody announced. */
function followChanges(): () => Promise<number> {
  let seen = -1;
  return async () => {
    try {
      const changes = countWrites();
      if (changes !== seen || !isTableKept()) await setLinkTable(await listAims(null));
      seen = changes;
    } catch (error) {
      logFault("following where links lead", error);
    }
    return AIM_MILLISECONDS;
  };
}
