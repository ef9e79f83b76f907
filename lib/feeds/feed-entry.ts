/** One item of a feed, as much as it takes to know a piece again. */
export type FeedEntry = {
  title: string;
  /** Without what only says where a click came from; null: it names none. */
  link: string | null;
  guid: string;
  publishedAt: number | null;
};
