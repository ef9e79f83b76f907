import { currencyDigits, currencyOfSign, isCurrency } from "@/lib/measurement/currency";
import { LARGEST_COUNT } from "@/lib/measurement/parse-count";

export type AmountRefusal =
  | "amount_not_number"
  | "amount_negative"
  | "amount_other_currency"
  | "amount_too_fine"
  | "amount_ambiguous"
  | "amount_too_large"
  | "currency_unknown";

export type ParsedAmount = { ok: true; minor: number | null } | { ok: false; reason: AmountRefusal };

const GROUPED = /^\d{1,3}(?:[., '’]\d{2,3})*[., '’]\d{3}$/;

/**
 * Reads an amount of money as typed ("12.34", "$1,234.50", "12,34 €", "JPY 1,200") into the currency's smallest unit.
 * Empty text is "not read" (null). More decimals than the currency has, another currency's sign and anything that
 * could mean two amounts are refused: rounding or guessing would falsify the writer's books.
 */
export function parseAmount(text: string, currency: string): ParsedAmount {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u2212\u2013]/g, "-")
    .trim();
  if (plain === "") return { ok: true, minor: null };
  if (!isCurrency(currency)) return { ok: false, reason: "currency_unknown" };
  const parts = /^([^\d.,-]*)(-?)([^\d.,-]*)(\d[\d., '’]*?|[.,]\d+)\s*([^\d.,-]*)$/.exec(plain);
  const body = parts?.[4];
  if (parts === null || body === undefined) return { ok: false, reason: "amount_not_number" };
  const sign = checkSign(`${parts[1]}${parts[3]} ${parts[5]}`, currency);
  if (sign !== null) return { ok: false, reason: sign };
  if (parts[2] === "-") return { ok: false, reason: "amount_negative" };
  const digits = currencyDigits(currency);
  const decimal = splitAmount(body, digits);
  if (!decimal.ok) return decimal;
  if (decimal.fraction.length > digits) return { ok: false, reason: "amount_too_fine" };
  const minor = Number(decimal.whole + decimal.fraction.padEnd(digits, "0"));
  return minor > LARGEST_COUNT ? { ok: false, reason: "amount_too_large" } : { ok: true, minor };
}

/** What stands around the number must be the currency's own code or a sign it may use. */
function checkSign(around: string, currency: string): AmountRefusal | null {
  const words = around.split(/\s+/).filter((word) => word !== "");
  for (const word of words) {
    const code = currencyOfSign(word) ?? (/^[a-z]{3}$/i.test(word) ? word.toUpperCase() : null);
    if (code !== null && isCurrency(code)) {
      if (code !== currency) return "amount_other_currency";
    } else if (!/^\p{L}{0,3}\p{Sc}$/u.test(word)) return "amount_not_number";
  }
  return null;
}

type Decimal = { ok: true; whole: string; fraction: string } | { ok: false; reason: AmountRefusal };

function splitAmount(body: string, digits: number): Decimal {
  if (/^\d+$/.test(body)) return { ok: true, whole: body, fraction: "" };
  const separators = [...body].filter((letter) => !/\d/.test(letter));
  const last = separators.at(-1) ?? "";
  const isUniform = separators.every((separator) => separator === last);
  const cut = body.lastIndexOf(last);
  const fraction = body.slice(cut + 1);
  const asFraction: Decimal = { ok: true, whole: body.slice(0, cut).replace(/\D/g, "") || "0", fraction };
  const asGroups: Decimal = { ok: true, whole: body.replace(/\D/g, ""), fraction: "" };
  if (isUniform && GROUPED.test(body)) {
    if (separators.length > 1 || !/[.,]/.test(last)) return asGroups;
    // One separator before three digits: a fraction where the currency has three, a group where it cannot be one.
    if (last === ".") return digits >= 3 ? asFraction : { ok: false, reason: "amount_ambiguous" };
    return digits >= 3 ? { ok: false, reason: "amount_ambiguous" } : asGroups;
  }
  const isSingle = separators.length === 1 && /^\d*[.,]\d+$/.test(body);
  const groups = separators.slice(0, -1);
  const isMixed =
    groups.length > 0 &&
    /[.,]/.test(last) &&
    groups.every((separator) => separator === groups[0] && separator !== last) &&
    GROUPED.test(body.slice(0, cut));
  return isSingle || isMixed ? asFraction : { ok: false, reason: "amount_not_number" };
}
