import { describe, expect, it } from "vitest";
import { findPlatform } from "@/lib/channels/platforms";
import { chooseTaskAction, type PiecePublished } from "@/lib/launch/choose-task-action";
import type { TaskPlace } from "@/lib/launch/cockpit";
import type { TaskKind } from "@/lib/plan/task-kind";

const url = "https://medium.com/@ana/lighthouse-1a2b3c";
const live: PiecePublished = { title: "The lighthouse", url, isLive: true };
const unknown: PiecePublished = { ...live, url: null };
const place = (platform: string, more: Partial<TaskPlace> = {}): TaskPlace => ({
  platform,
  platformName: platform.toUpperCase(),
  channelName: `${platform} @ana`,
  address: "",
  share: findPlatform(platform).share,
  openUrl: null,
  link: null,
  ...more,
});
const task = (kind: TaskKind, at: TaskPlace | null = null, postText = "") => ({ kind, place: at, postText });

describe("chooseTaskAction", () => {
  it("confirms the go-live until the piece is live", () => {
    for (const kind of ["publish", "confirm-live"] as const) {
      expect(chooseTaskAction(task(kind), { ...unknown, isLive: false })).toEqual({ does: "go_live" });
      expect(chooseTaskAction(task(kind), live)).toEqual({ does: "done" });
    }
  });

  it("copies the link once it is known, and asks for it before", () => {
    expect(chooseTaskAction(task("copy-link"), live)).toEqual({ does: "copy_link", text: url });
    expect(chooseTaskAction(task("copy-link"), unknown)).toEqual({ does: "ask_link" });
  });

  it("opens the share window with the piece's real link in the text's place for it", () => {
    const post = task("post", place("x"), "Twenty seconds dark, one second light.\n\n{link}");
    expect(chooseTaskAction(post, live)).toEqual({
      does: "share",
      href: `https://x.com/intent/post?text=Twenty%20seconds%20dark%2C%20one%20second%20light.&url=${encodeURIComponent(url)}`,
      text: `Twenty seconds dark, one second light.\n\n${url}`,
      where: "X",
    });
  });

  it("gives each post its own tracked link, in the window and in the text, and none of the piece's beside it", () => {
    const goUrl = "https://hour.example.org/go/abcdefg";
    const link = { source: "x", medium: "social", campaign: "lighthouse", goUrl };
    const shared = chooseTaskAction(task("post", place("x", { link }), "Read {link}"), live);
    expect(shared).toMatchObject({ does: "share", text: `Read ${goUrl}` });
    expect(JSON.stringify(shared)).not.toContain("medium.com");
    const uncounted = place("x", { link: { ...link, goUrl: null } });
    expect(chooseTaskAction(task("post", uncounted, "Read {link}"), live)).toMatchObject({
      text: `Read ${url}?utm_source=x&utm_medium=social&utm_campaign=lighthouse`,
    });
  });

  it("lets no post go out without the link", () => {
    for (const at of ["x", "linkedin", "discord"]) {
      expect(chooseTaskAction(task("post", place(at), "Read {link}"), unknown)).toEqual({ does: "ask_link" });
    }
  });

  it("copies the text where there is no share window, and knows the place to open", () => {
    const openUrl = "https://www.facebook.com/groups/writers";
    expect(
      chooseTaskAction(task("post", place("facebook_group", { openUrl }), "For you: {link}"), live),
    ).toEqual({
      does: "copy",
      text: `For you: ${url}`,
      openUrl,
      where: "FACEBOOK_GROUP",
    });
  });

  it("copies the text where the instance of the share window is not known", () => {
    const post = task("post", place("mastodon"), "Read {link}");
    expect(chooseTaskAction(post, live)).toMatchObject({ does: "copy" });
    const known = task("post", place("mastodon", { address: "https://mastodon.social" }), "Read {link}");
    expect(chooseTaskAction(known, live)).toMatchObject({ does: "share" });
  });

  it("always has the link in what it copies for a post", () => {
    expect(chooseTaskAction(task("post", place("discord"), "No place for it"), live)).toMatchObject({
      text: `No place for it ${url}`,
    });
  });

  it("asks for numbers where numbers are to be read, and else is simply done", () => {
    expect(chooseTaskAction(task("numbers"), live)).toEqual({ does: "count" });
    expect(chooseTaskAction(task("comments"), live)).toEqual({ does: "done" });
    expect(chooseTaskAction(task("own", place("x")), live)).toEqual({ does: "done" });
  });
});
