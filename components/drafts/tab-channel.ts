import type { Snapshot } from "@/lib/drafts/decide-save";

type Message =
  | { kind: "who"; from: string }
  | { kind: "here"; from: string }
  | { kind: "bye"; from: string }
  | { kind: "saved"; from: string; snapshot: Snapshot };

type Listener = { onSaved: (snapshot: Snapshot) => void; onOthers: (count: number) => void };

/** Long enough for a tab in the background to answer; a tab that does not answer has crashed or was closed. */
const ANSWER_MILLISECONDS = 200;

/** The tabs of one browser that edit one draft: who is there, and what one of them has saved. */
export class TabChannel {
  private readonly channel: BroadcastChannel | null;
  private readonly others = new Set<string>();

  constructor(
    draftId: string,
    private readonly tab: string,
    private readonly listener: Listener,
  ) {
    this.channel =
      typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`first-hour:draft:${draftId}`);
    this.channel?.addEventListener("message", (event: MessageEvent<Message>) => this.receive(event.data));
  }

  /** Calls the roll; the tabs that answered are alive and look after their own text. */
  async callRoll(): Promise<ReadonlySet<string>> {
    this.send({ kind: "who", from: this.tab });
    await new Promise((settle) => setTimeout(settle, ANSWER_MILLISECONDS));
    return this.others;
  }

  tellSaved(snapshot: Snapshot): void {
    this.send({ kind: "saved", from: this.tab, snapshot });
  }

  close(): void {
    this.send({ kind: "bye", from: this.tab });
    this.channel?.close();
  }

  private receive(message: Message): void {
    if (message.kind === "saved") this.listener.onSaved(message.snapshot);
    if (message.kind === "who") this.send({ kind: "here", from: this.tab });
    if (message.kind === "bye") this.others.delete(message.from);
    else this.others.add(message.from);
    this.listener.onOthers(this.others.size);
  }

  private send(message: Message): void {
    this.channel?.postMessage(message);
  }
}
