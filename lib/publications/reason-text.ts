import type { RuleCheck } from "@/lib/publications/check-rules";
import { FILE_TOO_LARGE, type FileFault } from "@/lib/publications/decode-file";
import type { EntryFault } from "@/lib/publications/parse-entry";
import {
  ANSWER_DAYS,
  NAME_LENGTH,
  TEXT_LENGTH,
  TOPIC_COUNT,
  TOPIC_LENGTH,
} from "@/lib/publications/publication";
import type { JsonFault } from "@/lib/publications/read-json-table";
import type { TableFault } from "@/lib/publications/read-table";
import { TABLE_ROWS } from "@/lib/publications/read-table";
import type { DateFault, StepFault } from "@/lib/publications/submission";
import { formatCount } from "@/lib/text/format-count";

export type PublicationReason =
  | EntryFault
  | FileFault
  | TableFault
  | JsonFault
  | StepFault
  | DateFault
  | "heading_missing"
  | "cells_too_many"
  | "entry_no_object"
  | "repeats_line"
  | "address_taken"
  | "changed_meanwhile"
  | "not_found"
  | "already_offered"
  | "cannot_restore";

const UTF8_ADVICE =
  "In Excel choose “Save as” and “CSV UTF-8”; in Google Sheets “Download” and “Comma-separated values”; in LibreOffice “Save as”, “Text CSV” and the character set “Unicode (UTF-8)”.";

/** What went wrong and what to do, in one or two sentences. */
export const REASON_TEXT: Record<PublicationReason, string> = {
  name_missing: "Give the publication a name.",
  name_long: `Shorten the name to ${NAME_LENGTH} characters.`,
  address_missing: "Paste the publication's web address; it is how two entries are known as the same.",
  address_long: "That address is too long. Copy it from the publication's front page.",
  address_unreadable: "That is not a web address. Paste one such as medium.com/better-humans.",
  address_not_web: "Only web addresses work here: paste one that begins with https://.",
  address_has_account:
    "That looks like an e-mail address or holds a password. Paste the publication's web address.",
  address_not_a_publication:
    "That is a page of Medium itself. Open the publication and copy its address, such as medium.com/better-humans.",
  address_taken: "This publication is already in your directory.",
  followers_unreadable: "Write a number such as 12,345 or 12.3K, or leave it empty.",
  followers_unclear: "The comma can mean two things here. Write the number in full, such as 1,234,000.",
  followers_too_many: "That is more than two billion. Check the number.",
  date_unreadable: "Write the date as 2026-11-03 (year-month-day).",
  date_in_future: "That day has not come yet. Put in the day you read the number.",
  topics_many: `Keep to ${TOPIC_COUNT} topics.`,
  topic_long: `A topic is too long: at most ${TOPIC_LENGTH} characters each, separated by commas.`,
  accepts_unreadable: "Write drafts, published or both, or leave it empty.",
  newsletter_unreadable: "Write yes or no, or leave it empty.",
  answer_days_unreadable: `Write a number of days from 1 to ${ANSWER_DAYS}, or leave it empty.`,
  posting_days_unreadable:
    "Write days of the week, such as Mon, Wed or Mon-Fri, or leave it empty for any day.",
  text_long: `Shorten this to ${formatCount(TEXT_LENGTH)} characters.`,

  file_empty: "The file is empty. Choose one with a heading row and at least one publication.",
  file_too_large: FILE_TOO_LARGE,
  file_is_workbook: `This is a spreadsheet's own file, not a CSV. ${UTF8_ADVICE}`,
  file_is_utf16: `The file is saved as UTF-16, without the mark that says how to read it. ${UTF8_ADVICE}`,
  file_not_text: `The file is not text in a form that can be read. ${UTF8_ADVICE}`,
  file_damaged: `Some letters of the file were damaged when it was saved. ${UTF8_ADVICE}`,
  table_empty: "The file has no rows. The first row must be the heading.",
  table_too_long: `The file has more than ${formatCount(TABLE_ROWS)} rows. Split it and import the parts.`,
  quote_not_closed:
    "A cell of this row begins with a quotation mark that is never closed. Close it, or write it twice if it belongs to the text.",
  quote_misplaced:
    "A quotation mark of this row stands in the middle of a cell. Put the whole cell in quotation marks and write the inner ones twice.",
  row_too_long: "This row is far too long; most likely a quotation mark in it is never closed.",
  heading_missing:
    "The first row must name the columns, at least Name and Address. Or say below what they hold.",
  json_broken: "The file begins like JSON, but cannot be read as such. Export it again.",
  json_no_list: "The file must hold one list of publications, each an object with a name and an address.",
  json_not_objects:
    "No entry of the list is an object. Each publication must be one, with a name and an address.",
  entry_no_object: "This is no object with a name and an address.",
  cells_too_many:
    "More cells than the heading has columns. A text with a separator in it must stand in quotation marks.",
  repeats_line: "The same publication stands further up in the file.",

  already_there: "It is in that state already.",
  not_sent_yet: "Mark it as sent first; the answer comes after that.",
  nothing_to_withdraw: "It was never sent, so there is nothing to withdraw. Take it off the list instead.",
  plan_again_first: "This round is over. Plan it again first.",
  withdraw_first: "Withdraw it first, or undo the last step if it was a slip.",
  answer_stands: "An answer is recorded already. Undo it if it was a slip.",
  step_date_unreadable: "Choose a date.",
  step_in_future: "That day has not come yet.",
  step_before_last: "That is before the step it follows. Choose the same day or a later one.",
  step_after_next: "That is after the step that follows it. Choose the same day or an earlier one.",
  already_offered: "This publication is on the list of this draft already.",
  changed_meanwhile:
    "This publication was changed in another window since you opened it. What you typed is still here; save again to replace what is there.",
  not_found: "It is not there any more. It may have been removed in another window.",
  cannot_restore: "It could not be put back: the draft, or the place it had, is gone.",
};

/** Why a rule stands in the way, and the ways on. */
export function describeRuleFault(check: Extract<RuleCheck, { ok: false }>): string {
  const other = check.publicationName ?? "Another publication";
  switch (check.reason) {
    case "three_waiting":
      return "Three pieces of yours wait for an answer here, and a guest may not send a fourth. Wait for an answer, or withdraw one.";
    case "offered_elsewhere":
      return `${other} is still considering this piece. Wait for its answer or withdraw it there first.`;
    case "carried_elsewhere":
      return `${other} has accepted this piece, and only one publication carries it. Withdraw it there first.`;
    case "drafts_only":
      return "This publication takes drafts only, and this piece is already published. Choose another, or correct what it accepts if that has changed.";
    case "published_only":
      return "This publication takes published pieces only. Publish it on your own page first, or correct what it accepts if that has changed.";
  }
}
