import type { CountReading, LiveSource, TickStatus } from "@/lib/launch/operation";

/** What the log says about one task of the plan. */
export type TaskState = {
  taskId: string;
  status: TickStatus;
  /** Minutes relative to T0, moves included; null: the plan could not place it. */
  startMinute: number | null;
  /** The planned start as an instant; before T0 never earlier than the slot asks for. Null without a start. */
  expectedAt: number | null;
  /** When it was ticked done; null unless `status` is "done". */
  doneAt: number | null;
  /** Who last ticked it; null: nobody did. */
  doneBy: string | null;
  /** The crew member who does it, by the log or else by the plan; null: the writer, or nobody. */
  assignee: string | null;
  /** A person moved it and no replan came after: it stays there. */
  isPinned: boolean;
  /** A person gave it to `assignee`, and no replan came after. */
  isHandedOver: boolean;
};

export type CountEntry = CountReading & { id: string; at: number; by: string };

export type NoteEntry = { id: string; at: number; by: string; taskId: string | null; text: string };

/** A launch as its plan and its log make it; the same on the server, in the browser and in tests. */
export type LaunchState = {
  /** The instant the hour counts from: the confirmed go-live, else the slot moved by what was held. */
  t0At: number;
  /** The slot moved by what was held: when the piece was meant to go live. Equal to `t0At` until it is live. */
  slotT0At: number;
  isLive: boolean;
  /** The confirmed go-live; null until somebody or the feed confirmed it. */
  liveAt: number | null;
  liveSource: LiveSource | null;
  /** Who said so: whoever last changed the instant. */
  liveBy: string | null;
  /** Address of the published piece, once told. */
  liveUrl: string | null;
  /** The address the feed had told when its word was taken back: perhaps another piece's. */
  withdrawnUrl: string | null;
  /** The countdown stands still. Never true once the piece is live. */
  held: boolean;
  /** Since when it stands still. */
  heldAt: number | null;
  /** In the plan's order. */
  tasks: TaskState[];
  /** In the order they were read. */
  counts: CountEntry[];
  notes: NoteEntry[];
  /** The hour was ended then; null while it runs or when it was reopened. */
  endedAt: number | null;
};
