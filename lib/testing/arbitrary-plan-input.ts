import fc from "fast-check";
import { resolveActivity } from "@/lib/channels/activity";
import type { PlatformId } from "@/lib/channels/platform";
import { PLATFORMS } from "@/lib/channels/platforms";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import type { PlanInput } from "@/lib/plan/plan-input";

const SLOT_AT = Date.UTC(2026, 10, 3, 18, 30);
const MINUTE = 60_000;

/** A launch with any channels, planned from months ahead to after its slot, in zones with and without a clock change near it. */
export const arbitraryPlanInput: fc.Arbitrary<PlanInput> = fc
  .record({
    zone: fc.constantFrom("Asia/Kathmandu", "America/St_Johns", "America/New_York", "Pacific/Apia", "UTC"),
    minutesAhead: fc.oneof(fc.constantFrom(40_000, 9000, 1500, 300), fc.integer({ min: -30, max: 20_000 })),
    slotShift: fc.integer({ min: 0, max: 400 }).map((hours) => hours * 30 * MINUTE),
    publication: fc.option(
      fc.record({
        name: fc.constant("The Paper Boat"),
        followers: fc.option(fc.integer({ min: 0, max: 300_000 })),
        newsletter: fc.option(fc.boolean()),
        answerDays: fc.option(fc.integer({ min: 0, max: 30 })),
        howToSubmit: fc.constant(""),
      }),
    ),
    submissionState: fc.constantFrom(null, "planned", "sent", "accepted", "declined", "withdrawn"),
    title: fc.string({ maxLength: 120, unit: "grapheme" }),
    channels: fc.array(arbitraryChannel(), { maxLength: 9 }),
  })
  .map(({ minutesAhead, slotShift, title, channels, ...rest }) => ({
    launchId: "launch",
    slotAt: SLOT_AT + slotShift,
    now: SLOT_AT + slotShift - minutesAhead * MINUTE,
    draft: {
      title,
      subtitle: "What it took, and what I would leave out",
      topics: ["Writing"],
      coverUrl: null,
    },
    crew: [],
    channels: channels.map((channel, index) => ({ ...channel, id: `c${index}`, name: `Channel ${index}` })),
    activity: resolveActivity({}),
    rates: DEFAULT_RATES,
    ...rest,
  })) as fc.Arbitrary<PlanInput>;

/** The same launches with one to three helpers beside the writer, each with the accounts of some of the channels. */
export const arbitraryCrewInput: fc.Arbitrary<PlanInput> = arbitraryPlanInput.chain((input) =>
  fc.array(fc.subarray(input.channels.map(({ id }) => id)), { minLength: 1, maxLength: 3 }).map((shares) => ({
    ...input,
    crew: shares.map((channelIds, index) => ({ id: `h${index}`, name: `Helper ${index}`, channelIds })),
  })),
);

function arbitraryChannel() {
  return fc
    .record({
      platform: fc.constantFrom<PlatformId>(
        ...(Object.keys(PLATFORMS) as PlatformId[]).filter((id) => PLATFORMS[id].offered),
      ),
      followers: fc.option(fc.integer({ min: 0, max: 50_000 })),
      audience: fc.constantFrom(
        [],
        [{ zone: "Asia/Kolkata", share: 1 }],
        [
          { zone: "Australia/Lord_Howe", share: 0.25 },
          { zone: "America/New_York", share: 0.75 },
        ],
      ),
      postMinutes: fc.option(fc.integer({ min: 1, max: 20 })),
      minGapMinutes: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined }),
      cap: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    })
    .map(({ platform, followers, audience, postMinutes, ...overrides }) => ({
      platform,
      followers,
      audience: [...audience],
      parameters: resolveChannel({ platform, postMinutes, overrides }),
    }));
}
