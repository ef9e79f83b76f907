/** "12,345": the same letters on every server and in every browser. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** An estimate in words that promise no more than it knows: "fewer than 1", "about 4", "about 350", "about 12,000". */
export function formatEstimate(value: number): string {
  if (value <= 0) return "none";
  if (value < 0.95) return "fewer than 1";
  if (value < 20) return `about ${Math.round(value)}`;
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return `about ${formatCount(Math.round(value / step) * step)}`;
}

/** A step of a calculation: "≈ 2.5", "≈ 0.13", "≈ 350"; two digits are all that the rates can carry. */
export function formatRough(value: number): string {
  if (value <= 0) return "0";
  if (value >= 20) return formatEstimate(value).replace("about", "≈");
  return `≈ ${Number(value.toPrecision(2))}`;
}

/** "0–3", or one number where both ends are the same. */
export function formatRange(low: number, high: number): string {
  return low === high ? formatCount(low) : `${formatCount(low)}–${formatCount(high)}`;
}

/** A part of one as percent with at most two decimals: "43.5 %", "0.6 %". Never "0 %" for what is more than nothing. */
export function formatPercent(part: number): string {
  const percent = part * 100;
  if (percent > 0 && percent < 0.01) return "under 0.01 %";
  return `${Number(percent.toFixed(2))} %`;
}
