import { assumed, type Fact, sourced } from "@/lib/channels/fact";
import type { Platform } from "@/lib/channels/platform";

const AT_T0 = {
  kind: "own",
  lengthOf: "post",
  countedHow: "uncounted",
  lengthLimit: assumed<number | null>(null, "nothing is written"),
  share: null,
  minGapMinutes: assumed(0),
  cap: assumed<number | null>(null),
  repeatFactor: assumed(1),
  postMinutes: assumed(1, "nobody performs it"),
  automatic: true,
  addressKind: "none",
  rules: [] as Fact<string>[],
} as const satisfies Partial<Platform>;

const MEDIUM_NOTICE = sourced(
  "Followers and subscribers are told once per story, by notice and e-mail, within a few minutes of publishing.",
  "help.medium.com 360059837393; blog.medium.com",
  2025,
);

/** The writer's list, and what Medium itself tells at T0. */
export const OWN_PLATFORMS = {
  newsletter: {
    ...AT_T0,
    id: "newsletter",
    addressKind: "page",
    name: "Newsletter",
    kind: "email",
    hint: "An e-mail to your own subscribers",
    halfLifeMinutes: assumed(180, "fits the 21–24 % of opens that fall in the first hour (GetResponse)"),
    lengthLimit: assumed<number | null>(null, "no limit known to us"),
    share: "mailto:?subject={title}&body={text+url}",
    reach: assumed(1, "every subscriber is sent it; the click rate counts those sent, not those who opened"),
    click: sourced(0.021, "MailerLite benchmark: clicks of those sent", 2025),
    recommend: assumed(0.2),
    cap: assumed<number | null>(1),
    postMinutes: assumed(10),
    automatic: false,
    offered: true,
    handleHint: "Name of the newsletter",
    profile: null,
    notes: [
      sourced(
        "43.5 % open, 2.1 % click. Opens are inflated by mail programs: we forecast from clicks.",
        "MailerLite benchmark",
        2025,
      ),
      sourced("21–24 % of opens fall in the first hour.", "GetResponse", null),
    ],
  },
  medium_followers: {
    ...AT_T0,
    id: "medium_followers",
    name: "Medium followers",
    hint: "Told by Medium at T0; nothing for you to do",
    halfLifeMinutes: assumed(180),
    reach: assumed(0.3),
    click: assumed(0.15),
    recommend: assumed(0.35, "they are signed in to Medium already; our guess"),
    offered: true,
    handleHint: "@you",
    profile: "https://medium.com/@{handle}",
    notes: [MEDIUM_NOTICE],
  },
  publication_followers: {
    ...AT_T0,
    id: "publication_followers",
    name: "Publication’s followers",
    hint: "The publication that carries the piece; taken from your directory",
    halfLifeMinutes: assumed(180),
    reach: assumed(0.03),
    click: assumed(0.05),
    recommend: assumed(0.2),
    offered: false,
    handleHint: "",
    profile: null,
    notes: [
      sourced(
        "A story in a publication is shown to the followers of both.",
        "help.medium.com 360006362473",
        2024,
      ),
    ],
  },
} as const satisfies Record<string, Platform>;
