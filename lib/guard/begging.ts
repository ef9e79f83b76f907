import { type GuardInput, listGuardPosts, type Warning } from "@/lib/guard/warning";
import { asksForClaps } from "@/lib/readiness/asks-for-claps";

const MEDIUM = {
  source: "Medium/medium-policy: no asking for claps, no trading, no brigades",
  year: 2023,
  assumption: false,
};
const PRODUCT_HUNT = {
  source: "Product Hunt's help pages: asking for upvotes is named spam",
  year: null,
  assumption: false,
};

/** Votes and support asked for on Product Hunt, where it is spam whatever the words around it. */
const VOTES =
  /(?<![\p{L}])(?:up-?vot\p{L}*|vot(?:e|es|ez|a|ate|ad|en)|support (?:us|me|it|our|my)|stimm\p{L}*|unterstütz\p{L}*|soutenez|apoya\p{L}*|apoie|sostene\p{L}*)(?![\p{L}])/iu;
const NAMES_PRODUCT_HUNT = /product\s?hunt|producthunt\.com/i;

/** Post texts that ask for claps, votes or likes, or may be read so, the words quoted. */
export function warnOfBegging(input: GuardInput): Warning[] {
  return openPosts(input)
    .filter((post) => !isForProductHunt(post))
    .flatMap(({ task, text }) =>
      asksForClaps(text).map(({ start, end, kind }): Warning => {
        const phrase = text.slice(start, end);
        return {
          key: `begging:${task.id}:${phrase.toLowerCase()}`,
          rule: "begging",
          taskId: task.id,
          title:
            kind === "asks"
              ? "The text asks for claps or votes"
              : "The text may be read as asking for claps or votes",
          detail: `“${phrase}”. Say what is in it for the reader instead.`,
          source: MEDIUM,
          waysOut: [{ kind: "rewrite", says: "Change the text" }],
          waiver: null,
        };
      }),
    );
}

/** Upvotes asked for on Product Hunt, or elsewhere for a page there. */
export function warnOfUpvotes(input: GuardInput): Warning[] {
  return openPosts(input)
    .filter(isForProductHunt)
    .flatMap(({ task, text }): Warning[] => {
      const found = VOTES.exec(text)?.[0] ?? quoteBegging(text);
      if (found === undefined) return [];
      return [
        {
          key: `upvotes:${task.id}:${found.toLowerCase()}`,
          rule: "upvotes",
          taskId: task.id,
          title: "Upvotes are asked for on Product Hunt",
          detail: `“${found}”. Ask for an honest look or a comment instead, and name no vote.`,
          source: PRODUCT_HUNT,
          waysOut: [{ kind: "rewrite", says: "Change the text" }],
          waiver: null,
        },
      ];
    });
}

function quoteBegging(text: string): string | undefined {
  const [first] = asksForClaps(text);
  return first && text.slice(first.start, first.end);
}

type OpenPost = ReturnType<typeof listGuardPosts>[number];

function openPosts(input: GuardInput): OpenPost[] {
  return listGuardPosts(input).filter(({ task }) => !input.done.has(task.id));
}

function isForProductHunt({ channel, text }: OpenPost): boolean {
  return channel.platform === "product_hunt" || NAMES_PRODUCT_HUNT.test(text);
}
