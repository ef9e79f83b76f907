import { expect, test } from "vitest";
import { resolveActivity } from "@/lib/channels/activity";
import type { Channel } from "@/lib/channels/channel";
import { sourced } from "@/lib/channels/fact";
import { type ForecastInputGroup, listForecastInputs } from "@/lib/plan/list-forecast-inputs";
import { DEFAULT_RATES } from "@/lib/plan/parameters";

const channel = (own: Partial<Channel>): Channel => ({
  id: "x",
  platform: "x",
  name: "X @ana",
  handle: "ana",
  address: "",
  audience: [{ zone: "UTC", share: 1 }],
  postMinutes: null,
  overrides: { click: 0.03 },
  notes: "",
  followers: 1_840,
  followersReadOn: "2026-11-03",
  counts: [],
  archivedAt: null,
  ...own,
});
const PUBLICATION = { id: "p", name: "The Paper Boat", followers: null, followersReadOn: null };
const ACTIVITY = resolveActivity({ email: new Array<number>(24).fill(1.5) });

const linesOf = ({ inputs }: ForecastInputGroup) =>
  inputs.map(
    ({ label, value, source, isAssumption }) =>
      `${label}: ${value}; ${isAssumption ? "Assumption, " : ""}${source}`,
  );

test("every number tells its value, its source and year or that it is an assumption, and leads to where it is changed", () => {
  const letter = channel({ id: "n", platform: "newsletter", name: "Letter", audience: [], followers: null });
  const groups = listForecastInputs([channel({}), letter], PUBLICATION, ACTIVITY, DEFAULT_RATES);
  expect(groups.map(({ title, href }) => [title, href])).toEqual([
    ["X @ana", "/channels/x"],
    ["Letter", "/channels/n"],
    ["The Paper Boat", "/publications/p"],
    ["When your readers are awake", "/settings/activity"],
  ]);
  const [x, mail, carrier, shared] = groups.map(linesOf);
  expect(x).toContain("Followers: 1,840; counted Tue 3 Nov 2026");
  expect(x).toContain("Open the piece: 3 %; your own value");
  expect(x?.find((line) => line.startsWith("Half-life: 52 min;"))).toContain("2026");
  expect(x?.find((line) => line.startsWith("See a post"))).toContain("Assumption");
  expect(mail?.[0]).toBe("Subscribers: not noted; nothing is foreseen without it");
  expect(mail?.at(-1)).toBe("Awake: alike at every hour; Assumption, where they live is not noted");
  expect(carrier?.[0]).toContain("not noted");
  // E-mail's own curve counts for no channel here: the only letter has no zones.
  expect(shared?.map((line) => line.split(";")[0])).toEqual([
    "Social feeds, by the hour: × 0.5 to × 1.3",
    "Doubt about a rate: ± 71 %, α = 2",
  ]);
});

test("what launches taught stands in the place of the assumption, and says what that was; an own value stays", () => {
  const source = "from 4 launches; before: 2 % (a vendor’s figure)";
  const taught = { click: { value: 0.031, source }, recommend: { value: 0.2, source } };
  const rates = {
    ...DEFAULT_RATES,
    channels: { x: { shape: sourced(25, "from 4 launches", null) } },
    shared: sourced(4, "from 4 launches", null),
  };
  const [x, shared] = listForecastInputs(
    [channel({ learned: taught, overrides: { recommend: 0.1 } })],
    null,
    ACTIVITY,
    rates,
  );
  const lines = x === undefined ? [] : linesOf(x);
  expect(lines).toContain(`Open the piece: 3.1 %; ${source}`);
  expect(lines).toContain("Recommend it: 10 %; your own value");
  expect(lines).toContain("Doubt about a rate: ± 20 %, α = 25; from 4 launches");
  expect(shared === undefined ? [] : linesOf(shared)).toContain(
    "A launch’s own luck, all channels alike: ± 50 %; from 4 launches",
  );
});
