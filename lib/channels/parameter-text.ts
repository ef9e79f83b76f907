import type { ParameterName } from "@/lib/channels/channel";
import { formatCount } from "@/lib/channels/format-number";
import { isParameterValue } from "@/lib/channels/resolve-channel";

type Unit = "minutes" | "part" | "factor" | "posts" | "characters";

export type ParameterWords = {
  label: string;
  hint: string;
  unit: Unit;
  /** What to enter, after "Enter …". */
  range: string;
};

/** How each parameter is called and asked for. The order is the form's. */
export const PARAMETER_WORDS: Record<ParameterName, ParameterWords> = {
  reach: {
    label: "See a post",
    hint: "Part of your followers who see one post.",
    unit: "part",
    range: "a percentage between 0 and 100",
  },
  click: {
    label: "Open the piece",
    hint: "Of those who see it.",
    unit: "part",
    range: "a percentage between 0 and 100",
  },
  recommend: {
    label: "Recommend it",
    hint: "Of those who open it.",
    unit: "part",
    range: "a percentage between 0 and 100",
  },
  halfLifeMinutes: {
    label: "Half-life",
    hint: "Minutes until half of a post’s engagement has happened.",
    unit: "minutes",
    range: "minutes between 1 and 1,000,000",
  },
  postMinutes: {
    label: "Minutes a post takes you",
    hint: "From opening the window to having posted, text not yet written.",
    unit: "minutes",
    range: "whole minutes between 1 and 60",
  },
  minGapMinutes: {
    label: "Gap between two posts",
    hint: "Minutes between the ends of two posts on this platform; 0 for no rule.",
    unit: "minutes",
    range: "whole minutes between 0 and 60",
  },
  cap: {
    label: "Most posts in one launch",
    hint: "On this platform; “no limit” is an answer.",
    unit: "posts",
    range: "a whole number between 0 and 20, or “no limit”",
  },
  repeatFactor: {
    label: "Worth of a further post",
    hint: "Each further post on this platform brings this part of the one before.",
    unit: "factor",
    range: "a percentage above 0 and up to 100",
  },
  lengthLimit: {
    label: "Longest text",
    hint: "Characters, as this platform counts them.",
    unit: "characters",
    range: "a whole number above 0, or “no limit”",
  },
};

export const PARAMETER_NAMES = Object.keys(PARAMETER_WORDS) as ParameterName[];

export type ParsedParameter =
  | { ok: true; value: number | null | undefined }
  | { ok: false; reason: "out_of_range" };

/** A parameter as typed. Empty is undefined: the default counts. Percentages are parts of one inside. */
export function parseParameter(name: ParameterName, typed: string): ParsedParameter {
  const text = typed.trim().replace(/\u00a0/g, " ");
  if (text === "") return { ok: true, value: undefined };
  if (/^(no limit|none|unlimited)$/i.test(text)) return checked(name, null);
  const match = /^(\d{1,9}(?:,\d{3})*)(?:[.,](\d{1,4}))?\s*(?:%|min|minutes)?$/i.exec(text);
  if (match === null) return { ok: false, reason: "out_of_range" };
  const number = Number(`${(match[1] ?? "").replaceAll(",", "")}.${match[2] ?? "0"}`);
  const { unit } = PARAMETER_WORDS[name];
  // Rounding away the trace of a division: 2.1 / 100 is to be what 0.021 is.
  const value = unit === "part" || unit === "factor" ? Number((number / 100).toFixed(6)) : number;
  return checked(name, value);
}

function checked(name: ParameterName, value: number | null): ParsedParameter {
  return isParameterValue(name, value) ? { ok: true, value } : { ok: false, reason: "out_of_range" };
}

/** A value as its field shows it, without unit: "2.1", "52", "no limit". */
export function showParameter(name: ParameterName, value: number | null): string {
  if (value === null) return "no limit";
  const { unit } = PARAMETER_WORDS[name];
  return unit === "part" || unit === "factor" ? String(Number((value * 100).toFixed(4))) : String(value);
}

/** The same in a sentence: "2.1 %", "52 min", "1,393 min", "no limit". */
export function describeParameter(name: ParameterName, value: number | null): string {
  if (value === null) return "no limit";
  switch (PARAMETER_WORDS[name].unit) {
    case "part":
    case "factor":
      return `${showParameter(name, value)} %`;
    case "minutes":
      return `${formatCount(value)} min`;
    case "posts":
      return value === 1 ? "1 post" : `${formatCount(value)} posts`;
    case "characters":
      return formatCount(value);
  }
}
