import type { Report } from "@/lib/readiness/report";

/** How many checks fail, want a look, or wait to be settled, in words; `short` for a line that has little room. */
export function describeReport({ lines }: Report, length: "full" | "short" = "full"): string {
  const open = lines.filter((line) => line.standing === "open");
  const count = (verdict: string) => open.filter((line) => line.verdict === verdict).length;
  const [fails, looks, unsettled] = [count("fail"), count("warn"), count("cannot_tell")];
  if (open.length === 0) return length === "short" ? "Nothing open" : "Nothing is open.";
  if (length === "short")
    return fails > 0 ? `${fails} to mend, ${looks + unsettled} to look at` : `${open.length} to look at`;
  const parts = [
    fails > 0 ? `${fails} ${fails === 1 ? "check fails" : "checks fail"}` : "",
    looks > 0 ? `${looks} to look at` : "",
    unsettled > 0 ? `${unsettled} that only you can settle` : "",
  ].filter((part) => part !== "");
  return `${parts.join(", ")}.`;
}
