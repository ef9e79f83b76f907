import type { AudienceShare, Overrides } from "@/lib/channels/channel";
import type { PlatformId } from "@/lib/channels/platform";

/** A channel of the example's writer. `growth` are monthly counts, oldest first; the last one is today's. */
export type ChannelSketch = {
  key: string;
  platform: PlatformId;
  name: string;
  handle: string;
  address: string;
  /** Percent by zone, adding up to 100. */
  zones: Record<string, number>;
  overrides: Overrides;
  postMinutes: number | null;
  notes: string;
  growth: number[];
};

const MADE_UP = "Example data: this account is made up.";

/** 456 Medium followers and six other channels; handles and places do not exist. */
export const CHANNEL_SKETCHES: ChannelSketch[] = [
  {
    key: "medium",
    platform: "medium_followers",
    name: "Medium followers",
    handle: "mira-example",
    address: "",
    zones: {
      "America/New_York": 30,
      "America/Los_Angeles": 16,
      "Europe/London": 19,
      "Asia/Kolkata": 22,
      "Europe/Berlin": 13,
    },
    overrides: {},
    postMinutes: null,
    notes: MADE_UP,
    growth: [188, 201, 207, 229, 252, 266, 301, 318, 344, 361, 402, 431, 456],
  },
  {
    key: "x",
    platform: "x",
    name: "X @mira_example",
    handle: "mira_example",
    address: "",
    zones: {
      "America/New_York": 34,
      "America/Chicago": 12,
      "America/Los_Angeles": 21,
      "Europe/London": 18,
      "Asia/Kolkata": 15,
    },
    overrides: { click: 0.03 },
    postMinutes: 3,
    notes: `Photos of broken things do best. ${MADE_UP}`,
    growth: [1_120, 1_141, 1_190, 1_204, 1_260, 1_377, 1_402, 1_455, 1_540, 1_598, 1_690, 1_762, 1_840],
  },
  {
    key: "linkedin",
    platform: "linkedin",
    name: "LinkedIn, Mira",
    handle: "mira-example",
    address: "",
    zones: {
      "Asia/Kolkata": 38,
      "Europe/London": 17,
      "Europe/Berlin": 14,
      "America/New_York": 20,
      "Asia/Singapore": 11,
    },
    overrides: {},
    postMinutes: 6,
    notes: `Old colleagues mostly. Slow: it brings readers for two days, hardly any in the hour. ${MADE_UP}`,
    growth: [1_902, 1_931, 1_948, 1_990, 2_011, 2_044, 2_079, 2_118, 2_150, 2_188, 2_231, 2_270, 2_310],
  },
  {
    key: "newsletter",
    platform: "newsletter",
    name: "Newsletter Small Repairs",
    handle: "Small Repairs",
    address: "https://small-repairs.example",
    zones: {
      "America/New_York": 29,
      "America/Los_Angeles": 14,
      "Europe/London": 25,
      "Europe/Berlin": 12,
      "Asia/Kolkata": 20,
    },
    overrides: { click: 0.085, recommend: 0.35 },
    postMinutes: 8,
    notes: `A small list that reads. Own rates from the last ten letters. ${MADE_UP}`,
    growth: [311, 330, 342, 371, 389, 402, 447, 470, 498, 531, 577, 610, 640],
  },
  {
    key: "mastodon",
    platform: "mastodon",
    name: "Mastodon @mira",
    handle: "mira",
    address: "https://social.example",
    zones: { "Europe/Berlin": 41, "Europe/London": 22, "America/New_York": 19, "Australia/Sydney": 18 },
    overrides: { reach: 0.2 },
    postMinutes: null,
    notes: `Kind people who answer. Alt texts, always. ${MADE_UP}`,
    growth: [260, 271, 290, 316, 338, 355, 371, 402, 428, 455, 481, 502, 523],
  },
  {
    key: "reddit",
    platform: "reddit",
    name: "Reddit r/example_repairs",
    handle: "mira_example",
    address: "https://www.reddit.com/r/example_repairs",
    zones: {
      "America/New_York": 33,
      "America/Chicago": 17,
      "America/Los_Angeles": 20,
      "Europe/London": 18,
      "Australia/Sydney": 12,
    },
    overrides: {},
    postMinutes: null,
    notes: `One own link a month at most, and only after answering others. ${MADE_UP}`,
    growth: [
      14_200, 14_400, 14_900, 15_100, 15_600, 16_000, 16_300, 16_900, 17_200, 17_500, 17_900, 18_100, 18_400,
    ],
  },
  {
    key: "slack",
    platform: "slack",
    name: "Slack, the night-shift writers",
    handle: "#new-work",
    address: "https://night-shift-writers.example",
    zones: { "Asia/Kolkata": 30, "Asia/Kathmandu": 14, "Europe/London": 26, "America/New_York": 30 },
    overrides: { reach: 0.7, click: 0.4, recommend: 0.5 },
    postMinutes: 3,
    notes: `Sixty people who read each other. Never ask for claps here: say what it is about and what you doubt. ${MADE_UP}`,
    growth: [31, 33, 36, 36, 40, 44, 47, 49, 52, 55, 58, 61, 64],
  },
];

/** Percent by zone as the shares that a channel keeps. */
export function audienceOf(zones: Record<string, number>): AudienceShare[] {
  return Object.entries(zones).map(([zone, percent]) => ({ zone, share: percent / 100 }));
}
