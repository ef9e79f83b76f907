import { currencyDigits } from "@/lib/measurement/currency";
import { formatCount } from "@/lib/text/format-count";

/** "1234.50": an amount as plain decimal text with exactly the currency's digits, for forms and files. */
export function writeAmount(minor: number, currency: string): string {
  const digits = currencyDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const plain = digits === 0 ? whole : `${whole}.${text.slice(-digits)}`;
  return minor < 0 ? `-${plain}` : plain;
}

/** "USD 1,234.50": an amount for reading; the code stands before it, for "$" is the sign of twenty currencies. */
export function formatAmount(minor: number, currency: string): string {
  const [whole = "0", fraction] = writeAmount(minor, currency).split(".");
  const grouped = formatCount(Number(whole.replace("-", "")));
  return `${currency} ${minor < 0 ? "\u2212" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}
