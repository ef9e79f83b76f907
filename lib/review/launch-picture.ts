import { HOUR_MINUTES, type PacePoint } from "@/lib/launch/pace";
import type { ForecastPoint } from "@/lib/plan/forecast";
import { type Comparison, isLate } from "@/lib/review/compare";
import { doneStart } from "@/lib/review/off-strip";
import { formatCount } from "@/lib/text/format-count";

export type PicturedLaunch = {
  title: string;
  /** "First hour in The Magazine, Tue 3 Nov 2026". */
  line: string;
  comparisons: readonly Comparison[];
  /** Clicks within each minute of the hour; null: none was counted. */
  clicks: readonly number[] | null;
  arrivals: readonly PacePoint[];
  band: readonly ForecastPoint[];
  /** Recommendations read at about the hour's end; null: nobody read them. */
  count: number | null;
  target: number;
  /** Top of the curve's scale. */
  top: number;
};

/** The size that places show a shared link's picture in (Open Graph's 1.91 : 1). */
export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;

const LEFT = 60;
const RIGHT = PICTURE_WIDTH - 60;
/** Where the hour begins: to its left stand the rows' names and the count's numbers. */
const T0_X = 190;
const STRIP = { top: 204, axis: 274, foot: 316 };
const CLICKS = { top: 334, foot: 378 };
const CURVE_FOOT = 530;
const MINUTES_Y = CURVE_FOOT + 26;
const LEGEND_Y = 600;
const LINE_LETTERS = 40;
const INK = "#1c1915";
const MUTED = "#575045";
const EMBER = "#ad3a05";
const LATE = "#a1221a";
const DONE = "#25602f";
const EDGE = "#8c8372";
const PAPER = "#faf6ef";
/** Fonts that are there: a picture is painted without the page's own, and they would weigh more than it. */
const SERIF = `font-family="Georgia, Cambria, 'Noto Serif', 'DejaVu Serif', serif"`;
const SANS = `font-family="system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"`;

/**
 * One launch as a picture to share, an SVG that stands by itself: title, strip, clicks, curve, result, and what its colours mean.
 * Nobody's name but what the title says, no address, no text of a task. Colours are the light theme's, for it is looked at
 * elsewhere.
 */
export function launchPicture(launch: PicturedLaunch): string {
  const titles = wrap(launch.title);
  const marks = [0, 15, 30, 45, 60].flatMap((minute) => [
    `<line x1="${x(minute)}" x2="${x(minute)}" y1="${STRIP.top}" y2="${CURVE_FOOT}" stroke="#ddd4c4"/>`,
    text(
      x(minute),
      MINUTES_Y,
      minute === 0 ? "T0" : `+${minute} min`,
      `text-anchor="${minute === HOUR_MINUTES ? "end" : "middle"}"`,
    ),
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" viewBox="0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT}">`,
    `<title>${escapeText(launch.title)}</title>`,
    `<rect width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" fill="${PAPER}"/>`,
    ...titles.map(
      (line, index) =>
        `<text x="${LEFT}" y="${82 + index * 46}" fill="${INK}" font-size="40" ${SERIF}>${escapeText(line)}</text>`,
    ),
    `<text x="${LEFT}" y="${titles.length > 1 ? 168 : 124}" fill="${MUTED}" font-size="22" ${SANS}>${escapeText(launch.line)}</text>`,
    ...result(launch),
    ...marks,
    ...strip(launch.comparisons),
    ...clickBars(launch.clicks),
    ...curve(launch),
    ...legend(launch),
    "</svg>",
  ].join("\n");
}

function text(at: number, y: number, words: string, more = "", size = 18, fill = MUTED): string {
  return `<text x="${at}" y="${y}" fill="${fill}" font-size="${size}" ${SANS} ${more}>${words}</text>`;
}

function result({ count, target }: PicturedLaunch): string[] {
  const end = `text-anchor="end"`;
  const aim = `target ${formatCount(target)}`;
  if (count === null) {
    return [
      `<text x="${RIGHT}" y="82" ${end} fill="${INK}" font-size="26" ${SERIF}>Nobody counted this hour</text>`,
      text(RIGHT, 114, `${aim} recommendations`, end, 20),
    ];
  }
  return [
    `<text x="${RIGHT}" y="96" ${end} fill="${EMBER}" font-size="64" ${SERIF}>${formatCount(count)}</text>`,
    text(RIGHT, 124, count === 1 ? "recommendation" : "recommendations", end, 20),
    text(RIGHT, 150, `in the hour, ${aim}`, end, 20),
  ];
}

function strip(comparisons: readonly Comparison[]): string[] {
  const { top, axis, foot } = STRIP;
  const inHour = comparisons.filter(({ phase }) => phase === "hour");
  const tallest = Math.max(0, ...inHour.map(({ expected }) => expected));
  const share = (expected: number) => (tallest > 0 ? Math.sqrt(Math.max(0, expected) / tallest) : 0);
  const planned = inHour.map(({ plannedMinute, durationMinutes, expected, automatic }) => {
    const height = 10 + share(expected) * (axis - top - 10);
    return block(plannedMinute, durationMinutes, axis - height, height, EMBER, automatic ? 0.35 : 0.75);
  });
  const done = inHour.flatMap((task) => {
    const start = doneStart(task);
    if (start === null || task.automatic) return [];
    const height = 10 + share(task.expected) * (foot - axis - 14);
    const fill = isLate(task.latenessMinutes ?? 0) ? LATE : DONE;
    return [block(start, task.durationMinutes, axis + 4, height, fill, 0.75)];
  });
  return [
    text(LEFT, axis - 12, "Planned"),
    text(LEFT, axis + 24, "Done"),
    ...planned,
    ...done,
    `<line x1="${T0_X}" x2="${RIGHT}" y1="${axis + 2}" y2="${axis + 2}" stroke="${EDGE}"/>`,
  ];
}

function block(
  start: number,
  minutes: number,
  y: number,
  height: number,
  fill: string,
  opacity: number,
): string {
  const from = Math.max(0, start);
  const to = Math.min(HOUR_MINUTES, start + minutes);
  if (to <= from) return "";
  const width = round(((to - from) / HOUR_MINUTES) * (RIGHT - T0_X));
  return `<rect x="${x(from)}" y="${round(y)}" width="${width}" height="${round(height)}" rx="3" fill="${fill}" fill-opacity="${opacity}" stroke="${PAPER}"/>`;
}

function clickBars(clicks: PicturedLaunch["clicks"]): string[] {
  if (!hasClicks(clicks)) return [];
  const { top, foot } = CLICKS;
  const most = Math.max(...clicks);
  return [
    text(LEFT, foot - 22, "Clicks"),
    text(LEFT, foot, `up to ${formatCount(most)} / min`, "", 14),
    ...clicks.slice(0, HOUR_MINUTES).flatMap((count, minute) => {
      if (count === 0) return [];
      const height = Math.max(1, (count / most) * (foot - top));
      const width = round(((RIGHT - T0_X) / HOUR_MINUTES) * 0.8);
      return [
        `<rect x="${x(minute + 0.1)}" y="${round(foot - height)}" width="${width}" height="${round(height)}" fill="${INK}" fill-opacity="0.6"/>`,
      ];
    }),
    `<line x1="${T0_X}" x2="${RIGHT}" y1="${foot}" y2="${foot}" stroke="#ddd4c4"/>`,
  ];
}

function hasClicks(clicks: PicturedLaunch["clicks"]): clicks is readonly number[] {
  return clicks?.some((count) => count > 0) ?? false;
}

function curve({ arrivals, band, clicks, top, target }: PicturedLaunch): string[] {
  const ceiling = hasClicks(clicks) ? CLICKS.foot + 24 : CLICKS.top + 10;
  const most = Math.max(1, top);
  const y = (count: number) => round(CURVE_FOOT - (count / most) * (CURVE_FOOT - ceiling));
  const path = (points: readonly PacePoint[]) =>
    points.map(({ minute, count }) => `${x(minute)},${y(count)}`).join(" ");
  const edge = (key: "p10" | "p50" | "p90") =>
    band.map((point) => ({ minute: point.minute, count: point[key] }));
  const aim = y(target);
  const end = `text-anchor="end"`;
  return [
    ...(band.length === 0
      ? []
      : [
          `<polygon points="${path([...edge("p90"), ...edge("p10").reverse()])}" fill="${EMBER}" fill-opacity="0.12"/>`,
          `<polyline points="${path(edge("p50"))}" fill="none" stroke="${EMBER}" stroke-width="2" stroke-dasharray="10 6"/>`,
        ]),
    `<line x1="${T0_X}" x2="${RIGHT}" y1="${aim}" y2="${aim}" stroke="${MUTED}" stroke-dasharray="2 6"/>`,
    text(T0_X - 10, aim + 6, formatCount(target), end),
    // A number that would stand in the target's is left out.
    ...[0, most].flatMap((count) =>
      Math.abs(y(count) - aim) < 20 ? [] : [text(T0_X - 10, y(count) + 6, formatCount(count), end)],
    ),
    text(LEFT, round((ceiling + CURVE_FOOT) / 2) + 6, "Count"),
    ...(arrivals.length === 0
      ? [
          text(
            round((T0_X + RIGHT) / 2),
            round((ceiling + CURVE_FOOT) / 2),
            "No count was read in this hour.",
            `text-anchor="middle" paint-order="stroke" stroke="${PAPER}" stroke-width="8"`,
            20,
          ),
        ]
      : [
          `<polyline points="${path(arrivals)}" fill="none" stroke="${EMBER}" stroke-width="5" stroke-linejoin="round" stroke-linecap="round"/>`,
        ]),
    `<line x1="${T0_X}" x2="${RIGHT}" y1="${CURVE_FOOT}" y2="${CURVE_FOOT}" stroke="${EDGE}"/>`,
  ];
}

/** What is drawn, from left to right; widths are guessed by letters, for nobody measures text here. */
function legend({ comparisons, clicks, arrivals, band, target }: PicturedLaunch): string[] {
  const hasLate = comparisons.some(
    ({ phase, automatic, latenessMinutes }) =>
      phase === "hour" && !automatic && latenessMinutes !== null && isLate(latenessMinutes),
  );
  const box = (fill: string, opacity: number) => (at: number) =>
    `<rect x="${at}" y="${LEGEND_Y - 13}" width="16" height="14" rx="2" fill="${fill}" fill-opacity="${opacity}"/>`;
  const line = (stroke: string, more: string) => (at: number) =>
    `<line x1="${at}" x2="${at + 18}" y1="${LEGEND_Y - 6}" y2="${LEGEND_Y - 6}" stroke="${stroke}" ${more}/>`;
  const entries = [
    { draw: box(EMBER, 0.75), words: "planned" },
    { draw: box(DONE, 0.75), words: "done in time" },
    ...(hasLate ? [{ draw: box(LATE, 0.75), words: "done late" }] : []),
    ...(hasClicks(clicks) ? [{ draw: box(INK, 0.6), words: "clicks" }] : []),
    ...(arrivals.length > 0 ? [{ draw: line(EMBER, `stroke-width="5"`), words: "counted" }] : []),
    { draw: line(MUTED, `stroke-width="2" stroke-dasharray="2 4"`), words: `target ${formatCount(target)}` },
    ...(band.length > 0 ? [{ draw: box(EMBER, 0.15), words: "forecast, 8 of 10 hours" }] : []),
  ];
  let at = LEFT;
  return entries.flatMap(({ draw, words }) => {
    const start = at;
    at += 26 + Math.round(words.length * 9.2) + 16;
    return [draw(start), text(start + 24, LEGEND_Y, words, "", 16)];
  });
}

function x(minute: number): number {
  return round(T0_X + (Math.min(Math.max(minute, 0), HOUR_MINUTES) / HOUR_MINUTES) * (RIGHT - T0_X));
}

/** Two lines at most; what does not fit ends in an ellipsis. Broken between words, or within one that is longer than a line. */
function wrap(title: string): string[] {
  const letters = [...title.replace(/\s+/g, " ").trim()];
  if (letters.length <= LINE_LETTERS) return [letters.join("")];
  const head = letters.slice(0, LINE_LETTERS).join("");
  const at = head.lastIndexOf(" ");
  const first = at > 0 ? head.slice(0, at) : head;
  const rest = [...letters.join("").slice(first.length).trim()];
  const second = rest.length <= LINE_LETTERS ? rest.join("") : `${rest.slice(0, LINE_LETTERS - 1).join("")}…`;
  return [first, second];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Text as XML takes it: control letters and halves of a letter, which XML cannot write, become a space. */
function escapeText(text: string): string {
  return text
    .replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
