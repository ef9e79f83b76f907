/**
 * How much may come out of an archive. The export of a year of 200 launches, 20,000 tasks and a million clicks unpacks
 * to 57 MB and its largest part to 21 MB (measured with `npm run bench -- archive`), so that eight such years fit.
 * There is no limit on how well it is packed: a text kept in many versions packs a hundred times smaller and more.
 */
export const ARCHIVE_LIMITS = {
  /** Of the file itself, of each part unpacked, and of all parts together; bytes. */
  packed: 500_000_000,
  part: 250_000_000,
  all: 500_000_000,
  /** Entries; ours have two a table. */
  parts: 1000,
  /** Characters of one row. A draft of the greatest length is half a million, a calendar a few million. */
  line: 32_000_000,
} as const;
