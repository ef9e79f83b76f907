import { buildTrackedUrl, type Campaign } from "@/lib/links/build-tracked-url";

/** The address a post carries: our own that counts, or without one the piece's with where the reader comes from. */
export type PostLink = Campaign & {
  /** null: this house has no public address, so clicks cannot be counted. */
  goUrl: string | null;
};

/** What a post's text carries for the piece at `url`; null while nobody knows where that is. */
export function addressForPost(url: string | null, link: PostLink | null): string | null {
  if (url === null || link === null) return url;
  return link.goUrl ?? buildTrackedUrl(url, link) ?? url;
}
