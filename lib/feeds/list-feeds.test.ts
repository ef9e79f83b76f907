import { describe, expect, it } from "vitest";
import { listFeeds } from "@/lib/feeds/list-feeds";

type Known = Parameters<typeof listFeeds>[0];

const none: Known = { publicationAddress: null, launchFeed: "", writerFeed: "", mediumHandle: "" };

describe("the feeds of a launch", () => {
  const CASES: [string, Partial<Known>, string[]][] = [
    ["none, when nothing is known", {}, []],
    ["the Medium channel's", { mediumHandle: "ana" }, ["https://medium.com/feed/@ana"]],
    [
      "the settings' before the channel's",
      { mediumHandle: "ana", writerFeed: "https://a.example/f" },
      ["https://a.example/f"],
    ],
    [
      "the launch's before the settings'",
      { launchFeed: "https://b.example/f", writerFeed: "https://a.example/f" },
      ["https://b.example/f"],
    ],
    [
      "the publication's beside the writer's",
      { publicationAddress: "https://medium.com/the-startup", mediumHandle: "ana" },
      ["https://medium.com/feed/the-startup", "https://medium.com/feed/@ana"],
    ],
    [
      "one, when both are the same",
      {
        publicationAddress: "https://medium.com/the-startup",
        writerFeed: "https://medium.com/feed/the-startup",
      },
      ["https://medium.com/feed/the-startup"],
    ],
    [
      "the page of a publication under a name of its own, which leads on",
      { publicationAddress: "https://betterhumans.pub" },
      ["https://betterhumans.pub/"],
    ],
  ];
  it.each(CASES)("are %s", (_, known, addresses) => {
    expect(listFeeds({ ...none, ...known }).map(({ address }) => address)).toEqual(addresses);
  });
});
