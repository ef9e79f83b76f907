import {
  type GuardChannel,
  type GuardInput,
  type GuardPost,
  listGuardPosts,
  type Warning,
} from "@/lib/guard/warning";
import { ALIKE_FROM, type ComparedPost, findReuse, REUSE_DAYS } from "@/lib/plan/find-reuse";
import { formatDateTime } from "@/lib/time/format";

const X_RULE = { source: "X's rules: no repeated near-identical posts", year: null, assumption: false };
const OURS = {
  source: `our choice: ${Math.round(ALIKE_FROM * 100)} % of the three-word runs shared, within ${REUSE_DAYS} days; on X it is a rule`,
  year: null,
  assumption: true,
};

type Other = Omit<ComparedPost, "place"> & { place: GuardChannel; id: string; what: string };

/** Posts that say nearly the same to much of the same people as an earlier one of this launch, or one of another launch. */
export function warnOfNearCopies(input: GuardInput): Warning[] {
  const posts = listGuardPosts(input).filter(({ text }) => text !== "");
  const elsewhere = input.posted.flatMap((posted): Other[] => {
    const place = input.channels.find(({ id }) => id === posted.channelId);
    if (place === undefined) return [];
    const out = posted.isOut ? "went out" : "is planned";
    return [
      { id: posted.taskId, place, text: posted.text, at: posted.at, what: `${out} for “${posted.title}”` },
    ];
  });
  return posts.flatMap((post, index): Warning[] => {
    if (input.done.has(post.task.id)) return [];
    const earlier = posts.slice(0, index).map(
      (other): Other => ({
        id: other.task.id,
        place: other.place,
        text: other.text,
        at: other.at,
        what: `is “${other.task.title}” of this launch`,
      }),
    );
    const reuse = findReuse(post, [...earlier, ...elsewhere]);
    return reuse === null ? [] : [warn(post, reuse.post, reuse.similarity, input.zone)];
  });
}

function warn({ task, channel }: GuardPost, other: Other, similarity: number, zone: string): Warning {
  const percent = Math.round(similarity * 100);
  return {
    key: `near_copy:${task.id}:${other.id}:${percent}`,
    rule: "near_copy",
    taskId: task.id,
    title: "Nearly the same text to the same people",
    detail: `${percent} % of its three-word runs stand in the one that ${other.what}: ${other.place.name}, ${formatDateTime(other.at, zone)}.`,
    source: channel.platform === "x" && other.place.platform === "x" ? X_RULE : OURS,
    waysOut: [
      { kind: "reword", says: "Take another wording" },
      { kind: "rewrite", says: "Change the text" },
    ],
    waiver: null,
  };
}
