/** What is stored is SQLite's INTEGER through Prisma's Int: 32 bits. */
export const LARGEST_COUNT = 2_147_483_647;

export type CountRefusal =
  | "count_not_number"
  | "count_not_whole"
  | "count_ambiguous"
  | "count_negative"
  | "count_too_large";

export type ParsedCount = { ok: true; value: number | null } | { ok: false; reason: CountRefusal };

const SUFFIX_POWER: Record<string, number> = { "": 0, k: 3, m: 6, b: 9 };
const GROUPED = /^\d{1,3}(?:([., '’_])\d{2,3})*([., '’_])\d{3}$/;
const ONE_SEPARATOR = /^\d{1,12}[.,]\d{1,9}$/;
const GROUPS_AND_FRACTION = /^\d{1,3}(?:([., '’_])\d{2,3})+([.,])\d{1,9}$/;

/**
 * Reads a whole number as statistics pages print it: "1234", "1,234", "1 234", "1.234", "12,34,567", "1.2K", "3M".
 * Empty text is "not read" (null). What could mean two numbers is refused, not guessed.
 * Without a suffix a separator before exactly three digits groups, for counts have no fraction.
 */
export function parseCount(text: string, mayBeNegative = false): ParsedCount {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u2212\u2013]/g, "-")
    .trim();
  if (plain === "") return { ok: true, value: null };
  const parts = /^([+-]?) ?([\d][\d., '’_]*?) ?([kmb]?)$/i.exec(plain);
  const body = parts?.[2];
  if (parts === null || body === undefined) return { ok: false, reason: "count_not_number" };
  const decimal = splitDecimal(body, parts[3] !== "");
  if (!decimal.ok) return decimal;
  const power = SUFFIX_POWER[(parts[3] ?? "").toLowerCase()] ?? 0;
  const fraction = decimal.fraction.replace(/0+$/, "");
  if (fraction.length > power) return { ok: false, reason: "count_not_whole" };
  const value = Number(decimal.whole + fraction.padEnd(power, "0"));
  if (value > LARGEST_COUNT) return { ok: false, reason: "count_too_large" };
  if (parts[1] !== "-" || value === 0) return { ok: true, value };
  return mayBeNegative ? { ok: true, value: -value } : { ok: false, reason: "count_negative" };
}

type Decimal = { ok: true; whole: string; fraction: string } | { ok: false; reason: CountRefusal };

/** Decides which separators group and which one, if any, starts the fraction. */
function splitDecimal(body: string, hasSuffix: boolean): Decimal {
  if (/^\d+$/.test(body)) return { ok: true, whole: body, fraction: "" };
  const separators = [...body].filter((letter) => !/\d/.test(letter));
  const last = separators.at(-1) ?? "";
  const isUniform = separators.every((separator) => separator === last);
  if (isUniform && GROUPED.test(body)) {
    if (!hasSuffix || separators.length > 1 || !/[.,]/.test(last)) {
      return { ok: true, whole: body.replace(/\D/g, ""), fraction: "" };
    }
    // "1.234K" is 1,234; "1,234K" is 1,234 to half of the world and 1,234,000 to the other half.
    if (last === ",") return { ok: false, reason: "count_ambiguous" };
  }
  const grouping = separators.slice(0, -1);
  const isMixed =
    grouping.every((separator) => separator === grouping[0] && separator !== last) &&
    GROUPS_AND_FRACTION.test(body);
  if (ONE_SEPARATOR.test(body) || isMixed) {
    const cut = body.lastIndexOf(last);
    return { ok: true, whole: body.slice(0, cut).replace(/\D/g, ""), fraction: body.slice(cut + 1) };
  }
  return { ok: false, reason: "count_not_number" };
}
