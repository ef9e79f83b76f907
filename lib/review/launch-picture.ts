import { HOUR_MINUTES, type PacePoint } from "@/lib/launch/pace";
import type { ForecastPoint } from "@/lib/plan/forecast";
import { type Comparison, isLate } from "@/lib/review/compare";
import { formatCount } from "@/lib/text/format-count";

export type PicturedLaunch = {
  title: string;
  /** "First hour in The Magazine, Tue 3 Nov 2026". */
  line: string;
  comparisons: readonly Comparison[];
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
const AXIS = 300;
const STRIP_RISE = 90;
const STRIP_FALL = 45;
const CURVE_TOP = 375;
const CURVE_FOOT = 570;
const LINE_LETTERS = 44;
const INK = "#1c1915";
const MUTED = "#575045";
const EMBER = "#ad3a05";
const LATE = "#a1221a";
const DONE = "#25602f";
const SERIF = `font-family="Newsreader, Georgia, 'Times New Roman', serif"`;
const SANS = `font-family="'Source Sans 3', 'Segoe UI', system-ui, sans-serif"`;

/**
 * One launch as a picture to share, an SVG that stands by itself: title, strip, curve, result. Nobody's name but what the title
 * says, no address, no text of a task. Colours are the light theme's, for it is looked at elsewhere.
 */
export function launchPicture(launch: PicturedLaunch): string {
  const titles = wrap(launch.title);
  const marks = [0, 15, 30, 45, 60].map(
    (minute) =>
      `<line x1="${x(minute)}" x2="${x(minute)}" y1="${AXIS - STRIP_RISE}" y2="${CURVE_FOOT}" stroke="#ddd4c4"/>` +
      `<text x="${x(minute)}" y="${CURVE_FOOT + 28}" text-anchor="middle" fill="${MUTED}" font-size="18" ${SANS}>${minute === 0 ? "T0" : `+${minute}`}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" viewBox="0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT}">`,
    `<title>${escapeText(launch.title)}</title>`,
    `<rect width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" fill="#faf6ef"/>`,
    ...titles.map(
      (text, index) =>
        `<text x="${LEFT}" y="${82 + index * 46}" fill="${INK}" font-size="40" ${SERIF}>${escapeText(text)}</text>`,
    ),
    `<text x="${LEFT}" y="${titles.length > 1 ? 168 : 124}" fill="${MUTED}" font-size="22" ${SANS}>${escapeText(launch.line)}</text>`,
    ...result(launch),
    ...marks,
    ...strip(launch.comparisons),
    ...curve(launch),
    "</svg>",
  ].join("\n");
}

function result({ count, target }: PicturedLaunch): string[] {
  const end = `x="${RIGHT}" text-anchor="end"`;
  const small = (y: number, text: string) =>
    `<text ${end} y="${y}" fill="${MUTED}" font-size="20" ${SANS}>${text}</text>`;
  return [
    `<text ${end} y="96" fill="${EMBER}" font-size="64" ${SERIF}>${count === null ? "–" : formatCount(count)}</text>`,
    small(124, count === null ? "not counted" : count === 1 ? "recommendation" : "recommendations"),
    small(150, `in the hour, target ${formatCount(target)}`),
  ];
}

function strip(comparisons: readonly Comparison[]): string[] {
  const inHour = comparisons.filter(({ phase }) => phase === "hour");
  const tallest = Math.max(0, ...inHour.map(({ expected }) => expected));
  const share = (expected: number) => (tallest > 0 ? Math.sqrt(Math.max(0, expected) / tallest) : 0);
  const planned = inHour.map(({ plannedMinute, durationMinutes, expected, automatic }) => {
    const height = 10 + share(expected) * (STRIP_RISE - 10);
    return block(plannedMinute, durationMinutes, AXIS - height, height, EMBER, automatic ? 0.35 : 0.75);
  });
  const done = inHour.flatMap(({ doneMinute, durationMinutes, expected, automatic, latenessMinutes }) => {
    if (doneMinute === null || automatic) return [];
    const height = 10 + share(expected) * (STRIP_FALL - 10);
    const fill = isLate(latenessMinutes ?? 0) ? LATE : DONE;
    return [block(Math.round(doneMinute - durationMinutes), durationMinutes, AXIS + 4, height, fill, 0.75)];
  });
  const axis = `<line x1="${LEFT}" x2="${RIGHT}" y1="${AXIS + 2}" y2="${AXIS + 2}" stroke="#8c8372"/>`;
  return [...planned, ...done, axis];
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
  const width = round(((to - from) / HOUR_MINUTES) * (RIGHT - LEFT));
  return `<rect x="${x(from)}" y="${round(y)}" width="${width}" height="${round(height)}" rx="3" fill="${fill}" fill-opacity="${opacity}" stroke="#faf6ef"/>`;
}

function curve({ arrivals, band, top, target }: PicturedLaunch): string[] {
  const y = (count: number) => round(CURVE_FOOT - (count / Math.max(1, top)) * (CURVE_FOOT - CURVE_TOP));
  const path = (points: readonly PacePoint[]) =>
    points.map(({ minute, count }) => `${x(minute)},${y(count)}`).join(" ");
  const edge = (key: "p10" | "p50" | "p90") =>
    band.map((point) => ({ minute: point.minute, count: point[key] }));
  const aim = y(target);
  return [
    ...(band.length === 0
      ? []
      : [
          `<polygon points="${path([...edge("p90"), ...edge("p10").reverse()])}" fill="${EMBER}" fill-opacity="0.12"/>`,
          `<polyline points="${path(edge("p50"))}" fill="none" stroke="${EMBER}" stroke-width="2" stroke-dasharray="10 6"/>`,
        ]),
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${aim}" y2="${aim}" stroke="${MUTED}" stroke-dasharray="2 6"/>`,
    ...(arrivals.length === 0
      ? []
      : [
          `<polyline points="${path(arrivals)}" fill="none" stroke="${EMBER}" stroke-width="5" stroke-linejoin="round" stroke-linecap="round"/>`,
        ]),
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${CURVE_FOOT}" y2="${CURVE_FOOT}" stroke="#8c8372"/>`,
  ];
}

function x(minute: number): number {
  return round(LEFT + (Math.min(Math.max(minute, 0), HOUR_MINUTES) / HOUR_MINUTES) * (RIGHT - LEFT));
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
