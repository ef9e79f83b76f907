import type { Device } from "@/lib/links/classify-device";
import { type Click, formatClick, parseClick } from "@/lib/links/click";

const MINUTE = 60_000;

export type ClickSum = {
  slug: string;
  /** By whole minutes since 1970, people and bots apart. */
  minutes: { minute: number; isBot: boolean; clicks: number; visitors: number }[];
  /** People only. */
  origins: { host: string; device: Device; clicks: number }[];
};

type Sums = {
  minutes: Map<string, ClickSum["minutes"][number]>;
  origins: Map<string, ClickSum["origins"][number]>;
};

/** Clicks added up by link: by minute, and by where people came from on what. Order does not matter. */
export function sumClicks(clicks: Iterable<Click>): ClickSum[] {
  const bySlug = new Map<string, Sums>();
  for (const click of clicks) {
    let sums = bySlug.get(click.slug);
    if (sums === undefined) {
      sums = { minutes: new Map(), origins: new Map() };
      bySlug.set(click.slug, sums);
    }
    addClick(sums, click);
  }
  return [...bySlug].map(([slug, { minutes, origins }]) => ({
    slug,
    minutes: [...minutes.values()],
    origins: [...origins.values()],
  }));
}

function addClick({ minutes, origins }: Sums, { at, isBot, clicks, visitors, host, device }: Click): void {
  const minute = Math.floor(at / MINUTE);
  const key = isBot ? `b${minute}` : `p${minute}`;
  const sum = minutes.get(key);
  if (sum === undefined) minutes.set(key, { minute, isBot, clicks, visitors });
  else {
    sum.clicks += clicks;
    sum.visitors += visitors;
  }
  if (isBot) return;
  const from = `${device} ${host}`;
  const origin = origins.get(from);
  if (origin === undefined) origins.set(from, { host, device, clicks });
  else origin.clicks += clicks;
}

/**
 * Fewer lines that add up to the same counts by link, minute and kind: as many as links were clicked in as many
 * minutes. Who the visitors were and where they came from is given up for it.
 */
export function condenseClicks(lines: readonly string[]): string[] {
  const clicks = lines.flatMap((line) => parseClick(line) ?? []);
  return sumClicks(clicks).flatMap(({ slug, minutes }) =>
    minutes.map((sum) =>
      formatClick({ ...sum, slug, at: sum.minute * MINUTE, device: "other", host: "", visitor: "" }),
    ),
  );
}
