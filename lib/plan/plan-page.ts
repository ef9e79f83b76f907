import type { PlatformId } from "@/lib/channels/platform";
import type { RuleCard } from "@/lib/channels/rule-card";
import type { LinkAim } from "@/lib/links/try-link";
import type { Helper } from "@/lib/plan/crew";
import type { Forecast } from "@/lib/plan/forecast";
import type { ForecastInputGroup } from "@/lib/plan/list-forecast-inputs";
import type { MovingCost } from "@/lib/plan/moving-cost";
import type { Proof } from "@/lib/plan/prove-plan";
import type { Task } from "@/lib/plan/task";
import type { Launch } from "@/lib/slot/launch";

/** Where a post goes and what is known of it, as a row of the plan shows it. */
export type TaskPlace = {
  channelId: string;
  channelName: string;
  platform: PlatformId;
  platformName: string;
  /** Every rate behind the expectation is the writer's own or from a source; false: at least one is an assumption. */
  isSourced: boolean;
  /** Where the piece can be read; null: not known yet. */
  url: string | null;
  /** The post's tracked link; null: it has none, or this house counts no clicks. */
  link: LinkAim | null;
  /** The share window with text and link; null while the link is not known, or where there is none. */
  shareHref: string | null;
  /** null: nothing to keep to. */
  lengthLimit: number | null;
  /** There is a share window, though its address may wait for the link. */
  hasShareWindow: boolean;
  /** A place with members and rules of its own. */
  isCommunity: boolean;
  /** Where to open it when there is no share window; null: not known. */
  openHref: string | null;
  /** What the writer noted of its rules; null: nothing. */
  card: RuleCard | null;
};

/** A wording kept beside the one that goes out. */
export type PlanVariant = {
  id: string;
  text: string;
  /** The launch in which the same words went out there before; null: none within reach. */
  usedFor: string | null;
};

export type PlanRow = Task & {
  status: "open" | "done" | "skipped";
  place: TaskPlace | null;
  /** What another time for it would cost the hour; null where its time is nobody's to choose, or it has none. */
  moving: MovingCost | null;
  /** The post's text as it stands there, with the link once it is known. */
  readyText: string;
  measure: { length: number; limit: number | null; fits: boolean; of: "post" | "title" } | null;
  variants: PlanVariant[];
};

export type ChannelChoice = {
  id: string;
  name: string;
  platformName: string;
  followers: number | null;
  automatic: boolean;
  isChosen: boolean;
};

export type TemplateChoice = { id: string; name: string };

/** Everything the plan page of one launch shows. */
export type PlanPage = {
  launch: Launch;
  zone: string;
  now: number;
  /** The instant minutes are counted from: the go-live, or the slot with what it was held. */
  t0At: number;
  rows: PlanRow[];
  channels: ChannelChoice[];
  /** Who carries it out besides the writer. */
  crew: Helper[];
  plannedAt: number | null;
  target: number;
  forecast: Forecast;
  /** Launches its rates were learned from; 0: all are defaults or the writer's own. */
  learnedFrom: number;
  /** What the forecast rests on. */
  inputs: ForecastInputGroup[];
  isLive: boolean;
  /** The slot has passed and nobody has confirmed a go-live. */
  isOverdue: boolean;
  isStale: boolean;
  publishedUrl: string | null;
  /** Posts carry links of this house, whose clicks are counted: it has a public address. */
  isCounting: boolean;
  planRevision: number;
  /** What the exact planner said of this plan; null: it was not asked yet. */
  proof: Proof | null;
  /** What the plan is built from; null: the house's own checklist. */
  templateId: string | null;
  /** The writer's templates, by name. */
  templates: TemplateChoice[];
  /** The sentence that makes somebody open the piece, for its posts. */
  hook: string;
  /** The piece's first sentence, to start a hook from; empty: there is none. */
  firstSentence: string;
};
