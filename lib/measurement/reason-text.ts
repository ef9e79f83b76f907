import type { Doubt } from "@/lib/measurement/find-doubts";
import type { AmountRefusal } from "@/lib/measurement/parse-amount";
import type { CountRefusal } from "@/lib/measurement/parse-count";
import type { SourcesRefusal } from "@/lib/measurement/parse-sources";
import type { StatisticsFault } from "@/lib/measurement/read-statistics";
import type { FileFault } from "@/lib/publications/decode-file";
import { formatCount } from "@/lib/text/format-count";

export type EntryRefusal =
  | CountRefusal
  | AmountRefusal
  | SourcesRefusal
  | "time_unreadable"
  | "time_missing"
  | "time_in_future"
  | "time_before_live"
  | "mark_unknown"
  | "mark_taken"
  | "note_long"
  | "nothing_typed"
  | "not_live_yet"
  | "changed_elsewhere"
  | "needs_confirming";

const REASON_TEXT: Record<EntryRefusal, string> = {
  count_not_number: "Type a number, such as 1,234 or 1.2K.",
  count_not_whole: "That is no whole number. Type it in full, such as 1234, or with a K, such as 1.2K.",
  count_ambiguous: "That could be two numbers. Type it in full, without K.",
  count_negative: "This cannot be below zero. Leave it empty if you did not read it.",
  count_too_large: "That is more than fits here. Check for a digit too many.",
  amount_not_number: "Type an amount, such as 12.34.",
  amount_negative: "Earnings cannot be below zero. Leave them empty if you did not read them.",
  amount_other_currency: "The sign is another currency's. Choose that currency, or leave the sign out.",
  amount_too_fine: "The currency has fewer decimals than that.",
  amount_ambiguous: "The point or comma could mean thousands or decimals. Type the amount without thousands.",
  amount_too_large: "That is more than fits here. Check the decimals.",
  currency_unknown: "Choose a currency.",
  source_without_views: "Write a name and its views, such as Google 120.",
  source_in_percent: "Write views, not per cent.",
  source_ambiguous: "Put a colon between the name and its views.",
  source_name_long: "The name is too long. Keep it under 120 letters.",
  sources_too_many: "Keep the hundred largest.",
  time_unreadable: "Give the date and time at which you read the numbers.",
  time_missing: "The clocks jumped over that time. Give one before or after the jump.",
  time_in_future: "That time has not come yet. Give the time at which you read the numbers.",
  time_before_live: "The piece was not live then. Give the time at which you read the numbers.",
  mark_unknown: "Choose which moment these numbers stand for.",
  mark_taken: "You have numbers for that moment. Edit those, or file these under another time.",
  note_long: "Keep the note under 2,000 letters.",
  nothing_typed: "Type at least one number.",
  not_live_yet: "Numbers can be entered once the piece is live or its slot has passed.",
  changed_elsewhere:
    "These numbers were changed in another window. Look at them there, or save again to keep yours.",
  needs_confirming: "Some numbers look unusual. Check them, then save again to keep them.",
};

export function reasonText(reason: EntryRefusal): string {
  return REASON_TEXT[reason];
}

const STATISTICS_TEXT: Record<StatisticsFault, string> = {
  table_empty: "There is nothing to read yet.",
  table_too_long: "That has too many rows. Split it and take the parts one after the other.",
  quote_not_closed: "A quotation mark opens and never closes.",
  quote_misplaced: "A quotation mark stands where none can be.",
  row_too_long: "A row is far too long; a quotation mark may be missing.",
  no_columns:
    "No numbers were found. Copy the table with its headings, or one piece’s numbers with their names.",
  no_rows: "There are headings but no rows below them.",
  too_many_rows: "That has too many rows. Split it and take the parts one after the other.",
};

const FILE_TEXT: Record<FileFault, string> = {
  file_empty: "The file is empty. Choose one with headings and numbers below them.",
  file_too_large: "The file is larger than 5 MB. Split it and take the parts one after the other.",
  file_is_workbook: "This is a spreadsheet’s own file. Save it as CSV there, or copy the table and paste it.",
  file_is_utf16:
    "The file is UTF-16 without the mark that says how to read it. Save it as “CSV UTF-8”, or paste the table.",
  file_not_text: "That file is no text. Save it as CSV, or copy the table and paste it.",
  file_damaged:
    "Some letters of the file were damaged when it was saved. Save it as “CSV UTF-8”, or paste the table.",
};

export function statisticsFileText(reason: FileFault): string {
  return FILE_TEXT[reason];
}

export function statisticsText(reason: StatisticsFault, line: number | null): string {
  return line === null ? STATISTICS_TEXT[reason] : `Line ${line}: ${STATISTICS_TEXT[reason]}`;
}

/** One sentence for a doubt; `describeTime` and `describeValue` say an instant and a value in the writer's terms. */
export function doubtText(
  doubt: Doubt,
  describeTime: (at: number) => string,
  describeValue: (value: number, field: Doubt["field"]) => string = (value) => formatCount(value),
): string {
  switch (doubt.kind) {
    case "lower_than_before":
      return `Lower than the ${describeValue(doubt.other, doubt.field)} read on ${describeTime(doubt.otherAt)}.`;
    case "higher_than_after":
      return `Higher than the ${describeValue(doubt.other, doubt.field)} read later, on ${describeTime(doubt.otherAt)}.`;
    case "more_reads_than_views":
      return "More reads than views.";
    case "more_recommenders_than_views":
      return "More people recommended it than viewed it.";
    case "fewer_claps_than_recommenders":
      return "Fewer claps than people who clapped.";
    case "more_sources_than_views":
      return "The sources add up to more than the views.";
  }
}
