/** Where Intl does not name them: the currencies a writer is paid in most often come first in a list. */
const OFTEN_PAID_IN = ["USD", "EUR", "GBP", "INR", "CAD", "AUD", "JPY"];

const SIGN_OF: Record<string, string> = {
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "₩": "KRW",
  "₺": "TRY",
  "₴": "UAH",
};

let known: ReadonlySet<string> | null = null;

function currencies(): ReadonlySet<string> {
  known ??= new Set(Intl.supportedValuesOf("currency"));
  return known;
}

export function isCurrency(code: string): boolean {
  return currencies().has(code);
}

/** All ISO 4217 codes that Intl knows, with those writers meet most in front. */
export function listCurrencies(first: string): string[] {
  const front = [first, ...OFTEN_PAID_IN].filter(
    (code, index, all) => isCurrency(code) && all.indexOf(code) === index,
  );
  return [...front, ...[...currencies()].filter((code) => !front.includes(code))];
}

/**
 * Digits behind the decimal point: JPY 0, USD 2, KWD 3. The only place that asks Intl about a currency, because
 * stored amounts are counted in units of this size.
 */
export function currencyDigits(code: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat("en", {
    style: "currency",
    currency: code,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** The one currency a sign stands for; null where several use it ("$", "¥", "kr") or it is none. */
export function currencyOfSign(sign: string): string | null {
  return SIGN_OF[sign] ?? null;
}
