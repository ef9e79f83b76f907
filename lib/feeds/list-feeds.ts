import { feedAddress } from "@/lib/drafts/feed-address";

export type FeedAddress = { address: string; of: "publication" | "writer" };

type Known = {
  publicationAddress: string | null;
  /** What the launch says. */
  launchFeed: string;
  /** What the writer's settings say. */
  writerFeed: string;
  /** Of the writer's Medium channel; empty: none. */
  mediumHandle: string;
};

/**
 * The feeds in which a launch's piece can appear, each once: its publication's, and the writer's as the launch says,
 * else the settings, else the Medium channel (medium.com/feed/@name, FACTS.md).
 */
export function listFeeds({
  publicationAddress,
  launchFeed,
  writerFeed,
  mediumHandle,
}: Known): FeedAddress[] {
  const ofPublication = publicationAddress === null ? null : feedAddress(publicationAddress);
  const ofHandle = mediumHandle === "" ? null : feedAddress(`@${mediumHandle}`);
  const ofWriter = launchFeed || writerFeed || ofHandle;
  const feeds: FeedAddress[] = [];
  if (ofPublication !== null) feeds.push({ address: ofPublication, of: "publication" });
  if (ofWriter && ofWriter !== ofPublication) feeds.push({ address: ofWriter, of: "writer" });
  return feeds;
}
