import { dropCopy, keepCopy, listCopies } from "@/components/drafts/kept-copies";
import { fetchSnapshot, sendSave } from "@/components/drafts/send-save";
import { TabChannel } from "@/components/drafts/tab-channel";
import { readBrowserClock } from "@/components/ui/clock";
import type { Snapshot } from "@/lib/drafts/decide-save";
import type { DraftFields } from "@/lib/drafts/draft";
import {
  type Editing,
  type EditingEvent,
  editingAfter,
  hasUnsaved,
  nextSave,
  startEditing,
} from "@/lib/drafts/editing";
import type { FieldName } from "@/lib/drafts/merge-fields";
import { resumeEditing } from "@/lib/drafts/unsaved-copy";

/** A pause in typing after which the text is sent; and how long someone who never pauses waits at most. */
const PAUSE_MILLISECONDS = 600;
const LONGEST_WAIT_MILLISECONDS = 5_000;
const FIRST_RETRY_MILLISECONDS = 2_000;
const LONGEST_RETRY_MILLISECONDS = 30_000;
/** Up to this size the copy on this device is written at every key; beyond, once in a while. */
const SMALL_TEXT_CHARACTERS = 200_000;
const COPY_EVERY_MILLISECONDS = 400;

export type DeskView = {
  state: Editing;
  isOpenElsewhere: boolean;
  /** The device could not keep the unsaved text. */
  isCopyRefused: boolean;
  /** Text of an earlier visit was brought back. */
  isResumed: boolean;
};

/**
 * Carries what `editingAfter` decides into the world for one open draft: sends, retries, keeps unsaved text on this
 * device, and talks to the other tabs of this browser.
 */
export class EditingDesk {
  private view: DeskView;
  private readonly listeners = new Set<() => void>();
  private readonly tab = crypto.randomUUID?.() ?? String(Math.random());
  private channel: TabChannel | null = null;
  private lastHeard: Snapshot | null = null;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private copyTimer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince: number | null = null;
  private retryMilliseconds = FIRST_RETRY_MILLISECONDS;
  private hasCopy = false;

  constructor(
    private readonly draftId: string,
    base: Snapshot,
    savedAt: number,
  ) {
    this.view = {
      state: startEditing(base, savedAt),
      isOpenElsewhere: false,
      isCopyRefused: false,
      isResumed: false,
    };
  }

  readonly read = (): DeskView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to listen; the returned function sends what is left and stops listening. */
  start(): () => void {
    this.channel = new TabChannel(this.draftId, this.tab, {
      onSaved: (snapshot) => this.hear(snapshot),
      onOthers: (count) => this.show({ isOpenElsewhere: count > 0 }),
    });
    const onVisible = () => (document.visibilityState === "visible" ? void this.look() : this.leave());
    const onOnline = () => this.flush();
    document.addEventListener("visibilitychange", onVisible);
    window.addEventListener("pagehide", this.leave);
    window.addEventListener("online", onOnline);
    void this.resume().then(() => this.look());
    return () => {
      document.removeEventListener("visibilitychange", onVisible);
      window.removeEventListener("pagehide", this.leave);
      window.removeEventListener("online", onOnline);
      this.leave();
      this.channel?.close();
      this.channel = null;
    };
  }

  type(fields: Partial<DraftFields>): void {
    this.apply({ kind: "typed", fields });
    this.planSave(PAUSE_MILLISECONDS);
  }

  choose(choices: Partial<Record<FieldName, "mine" | "theirs">>): void {
    this.apply({ kind: "chosen", choices });
    this.flush();
  }

  bringBack(fields: Partial<DraftFields>): void {
    this.apply({ kind: "brought_back", fields });
    this.flush();
  }

  hear(theirs: Snapshot): void {
    if (this.lastHeard === null || theirs.revision > this.lastHeard.revision) this.lastHeard = theirs;
    this.apply({ kind: "heard", theirs });
  }

  /** Sends at once what there is to send. */
  readonly flush = (): void => {
    clearTimeout(this.saveTimer);
    void this.send(false);
  };

  private readonly leave = (): void => {
    this.keepNow();
    clearTimeout(this.saveTimer);
    void this.send(true);
  };

  /** Asks the server what it has: another device may have saved while this one slept. */
  private async look(): Promise<void> {
    const snapshot = await fetchSnapshot(this.draftId);
    if (snapshot === null) return;
    this.hear(snapshot);
    // A page that was left while it saved told nobody; the page after it does.
    this.channel?.tellSaved(snapshot);
  }

  /** Takes over the unsaved text of tabs that are gone. */
  private async resume(): Promise<void> {
    const roll = this.channel?.callRoll();
    if ((await listCopies(this.draftId)).length === 0) return;
    const alive = await roll;
    const copies = (await listCopies(this.draftId)).filter(({ tab }) => tab !== this.tab && !alive?.has(tab));
    if (copies.length === 0) return;
    const { state } = this.view;
    const own = hasUnsaved(state) ? [state] : [];
    const resumed = resumeEditing(state.base, state.savedAt, [...copies.map(({ copy }) => copy), ...own]);
    this.show({ state: resumed, isResumed: hasUnsaved(resumed) || resumed.conflict !== null });
    // Only when the text is kept under this tab's name may the lost tabs' copies go.
    if (hasUnsaved(resumed) && !(await this.writeCopy())) return;
    for (const { tab } of copies) await dropCopy(this.draftId, tab);
    this.flush();
  }

  private apply(event: EditingEvent): void {
    this.show({ state: editingAfter(this.view.state, event) });
    this.keepSoon();
  }

  private show(change: Partial<DeskView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }

  private planSave(milliseconds: number): void {
    const now = readBrowserClock();
    this.waitingSince ??= now;
    const left = Math.max(0, this.waitingSince + LONGEST_WAIT_MILLISECONDS - now);
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(this.flush, Math.min(milliseconds, left));
  }

  private async send(isLeaving: boolean): Promise<void> {
    const save = nextSave(this.view.state);
    if (save === null) return;
    this.waitingSince = null;
    this.apply({ kind: "sending" });
    const outcome = await sendSave(this.draftId, save, isLeaving);
    this.apply(outcome);
    if (outcome.kind === "failed") {
      this.planRetry(outcome.problem);
      return;
    }
    this.retryMilliseconds = FIRST_RETRY_MILLISECONDS;
    if (outcome.kind === "saved") this.channel?.tellSaved(this.view.state.base);
    if (outcome.kind === "refused") this.channel?.tellSaved(outcome.theirs);
    // What another tab told while this save was under way was set aside; it counts now.
    if (this.lastHeard !== null) this.apply({ kind: "heard", theirs: this.lastHeard });
    if (nextSave(this.view.state) !== null) this.planSave(PAUSE_MILLISECONDS);
  }

  private planRetry(problem: string): void {
    if (problem === "gone" || problem === "refused" || this.channel === null) return;
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(this.flush, this.retryMilliseconds);
    this.retryMilliseconds = Math.min(LONGEST_RETRY_MILLISECONDS, this.retryMilliseconds * 2);
  }

  private keepSoon(): void {
    if (this.view.state.mine.body.length <= SMALL_TEXT_CHARACTERS) this.keepNow();
    else this.copyTimer ??= setTimeout(() => this.keepNow(), COPY_EVERY_MILLISECONDS);
  }

  private keepNow(): void {
    clearTimeout(this.copyTimer);
    this.copyTimer = undefined;
    if (hasUnsaved(this.view.state)) {
      void this.writeCopy();
    } else if (this.hasCopy) {
      this.hasCopy = false;
      void dropCopy(this.draftId, this.tab);
    }
  }

  private async writeCopy(): Promise<boolean> {
    this.hasCopy = true;
    const isKept = await keepCopy(this.draftId, this.tab, this.view.state, readBrowserClock());
    if (isKept === this.view.isCopyRefused) this.show({ isCopyRefused: !isKept });
    return isKept;
  }
}
