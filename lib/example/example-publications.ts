import type { Accepts } from "@/lib/publications/publication";

/** A publication of the example's directory. None of them exists; `.example` addresses lead nowhere. */
export type PublicationSketch = {
  key: string;
  name: string;
  address: string;
  followers: number;
  /** Days before today on which the followers were read. */
  readDaysAgo: number;
  topics: string[];
  accepts: Accepts;
  howToSubmit: string;
  newsletter: boolean | null;
  answerDays: number | null;
  /** 1 Monday … 7 Sunday; empty: any day. */
  postingDays: number[];
  notes: string;
};

const MADE_UP = "Example data: this publication is made up.";

export const PUBLICATION_SKETCHES: PublicationSketch[] = [
  {
    key: "workbench",
    name: "The Long Workbench",
    address: "https://long-workbench.example",
    followers: 23_400,
    readDaysAgo: 12,
    topics: ["repair", "craft", "work", "technology"],
    accepts: "drafts",
    howToSubmit:
      "Ask once to be added as a writer, then add the draft to the publication. One draft at a time.",
    newsletter: true,
    answerDays: 6,
    postingDays: [],
    notes: `Edits lightly and kindly; cuts first paragraphs. ${MADE_UP}`,
  },
  {
    key: "plain",
    name: "Plain Hours",
    address: "https://plain-hours.example",
    followers: 8_150,
    readDaysAgo: 12,
    topics: ["attention", "work", "essays"],
    accepts: "drafts",
    howToSubmit: "Submit an unpublished draft; they answer even when it is a no.",
    newsletter: false,
    answerDays: 5,
    postingDays: [],
    notes: `Short pieces, no listicles. ${MADE_UP}`,
  },
  {
    key: "handover",
    name: "Handover Notes",
    address: "https://handover-notes.example",
    followers: 41_900,
    readDaysAgo: 33,
    topics: ["health", "hospitals", "work", "teams"],
    accepts: "drafts",
    howToSubmit:
      "Form on their page; they want the working title, three sentences and your own experience with it.",
    newsletter: true,
    answerDays: 14,
    postingDays: [2, 4],
    notes: `Slow, but their readers stay. ${MADE_UP}`,
  },
  {
    key: "margins",
    name: "Margins Kept",
    address: "https://margins-kept.example",
    followers: 3_320,
    readDaysAgo: 51,
    topics: ["writing", "editing", "craft"],
    accepts: "both",
    howToSubmit: "Mail the editor a link; published pieces are welcome within a month.",
    newsletter: null,
    answerDays: null,
    postingDays: [],
    notes: MADE_UP,
  },
  {
    key: "small-systems",
    name: "Small Systems Review",
    address: "https://small-systems.example",
    followers: 15_800,
    readDaysAgo: 20,
    topics: ["technology", "design", "safety", "checklists"],
    accepts: "drafts",
    howToSubmit: "Add the draft, and name your sources in a comment to the editors.",
    newsletter: false,
    answerDays: 9,
    postingDays: [],
    notes: `They check every claim. Send the links along. ${MADE_UP}`,
  },
  {
    key: "second-life",
    name: "Second Life of Things",
    address: "https://second-life-things.example",
    followers: 11_200,
    readDaysAgo: 20,
    topics: ["repair", "environment", "home"],
    accepts: "published",
    howToSubmit: "They take published pieces only: send the link after a week.",
    newsletter: true,
    answerDays: 7,
    postingDays: [],
    notes: MADE_UP,
  },
  {
    key: "first-drafts",
    name: "First Drafts of Everything",
    address: "https://first-drafts.example",
    followers: 96_000,
    readDaysAgo: 74,
    topics: ["writing", "life", "work", "learning"],
    accepts: "drafts",
    howToSubmit: "Queue of two to three weeks. No answer after three weeks means no.",
    newsletter: true,
    answerDays: 21,
    postingDays: [],
    notes: `Large, and one piece among forty a day. ${MADE_UP}`,
  },
  {
    key: "quiet-tools",
    name: "Quiet Tools",
    address: "https://quiet-tools.example",
    followers: 5_640,
    readDaysAgo: 5,
    topics: ["tools", "attention", "technology"],
    accepts: "both",
    howToSubmit: "Add the draft or the published story; answers come within the week.",
    newsletter: null,
    answerDays: 4,
    postingDays: [1, 3, 5],
    notes: MADE_UP,
  },
];
