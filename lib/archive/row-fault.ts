/** What is wrong with a row of an archive, or with one value of it. */
export type RowFault =
  | "not_a_row"
  | "unknown_column"
  | "missing_value"
  | "wrong_kind"
  | "not_json"
  | "not_a_time"
  | "not_allowed"
  | "twice";
