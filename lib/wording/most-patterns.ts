/** More wordings of one channel than anybody tells apart. */
export const MOST_PATTERNS = 12;
