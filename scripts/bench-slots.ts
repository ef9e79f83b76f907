import { resolveActivity } from "@/lib/channels/activity";
import type { PlatformId } from "@/lib/channels/platform";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { buildPlan } from "@/lib/plan/build-plan";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import type { PlanInput } from "@/lib/plan/plan-input";
import { buildSlotMap } from "@/lib/plan/slot-map";
import { printFigure } from "./print-figure";

const HALF_HOUR = 1_800_000;
const HALF_HOURS = 28 * 48;
/** A Monday four days before clocks change in Europe and ten before they do in the United States. */
const FIRST_AT = Date.UTC(2026, 9, 19);
const ROUNDS = 9;

/** Twelve channels of a mid-sized writer, each with its own mix of five zones. */
const PLATFORMS: PlatformId[] = [
  "medium_followers",
  "x",
  "x",
  "linkedin",
  "newsletter",
  "reddit",
  "bluesky",
  "mastodon",
  "facebook",
  "telegram",
  "discord",
  "whatsapp",
];
const ZONES = ["America/New_York", "Europe/London", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe"];

function buildInput(): PlanInput {
  return {
    launchId: "bench",
    slotAt: FIRST_AT,
    zone: "Asia/Kolkata",
    now: FIRST_AT - 40 * 48 * HALF_HOUR,
    draft: { title: "What the bench weighs", subtitle: "", topics: [], coverUrl: null },
    publication: {
      name: "The Paper Boat",
      followers: 20_000,
      newsletter: true,
      answerDays: 3,
      howToSubmit: "",
    },
    submissionState: "accepted",
    crew: [],
    channels: PLATFORMS.map((platform, index) => ({
      id: `c${index}`,
      platform,
      name: `Channel ${index}`,
      followers: 400 * (index + 1),
      audience: ZONES.map((zone, place) => ({ zone, share: (1 + ((index + place) % 5)) / 15 })),
      parameters: resolveChannel({ platform, overrides: {}, postMinutes: null }),
    })),
    activity: resolveActivity({}),
    rates: DEFAULT_RATES,
  };
}

/** Milliseconds to score every half-hour of four weeks for a plan of twelve channels: the first time, and the median. */
export async function benchSlots(): Promise<void> {
  const input = buildInput();
  const tasks = buildPlan(input);
  const instants = Array.from({ length: HALF_HOURS }, (_, index) => FIRST_AT + index * HALF_HOUR);
  const times = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    buildSlotMap(input, tasks, instants, 100);
    return performance.now() - startedAt;
  });
  const first = times[0] ?? 0;
  const median = [...times].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  for (const [measure, milliseconds] of [
    ["first slot map of four weeks", first],
    ["slot map of four weeks, median", median],
  ] as const) {
    printFigure({
      bench: "slots",
      measure,
      channels: PLATFORMS.length,
      halfHours: HALF_HOURS,
      milliseconds: Number(milliseconds.toFixed(1)),
      isWithin: null,
      within: "no limit is set",
    });
  }
}
