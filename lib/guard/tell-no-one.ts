import { type GuardInput, listGuardPosts, type Warning } from "@/lib/guard/warning";
import type { Task } from "@/lib/plan/task";

const SOURCE = {
  source: "Hacker News guidelines and FAQ: submit, and tell no one; voting rings are detected",
  year: null,
  assumption: false,
};

const NAMES_IT =
  /[Hh]acker\s?[Nn]ews|news\.ycombinator\.com|(?<![\p{L}\p{N}])(?:HN|Show HN)(?![\p{L}\p{N}])/u;
/** Asking people for something, in English, German, French, Spanish, Portuguese and Italian: a verb, and who is asked. */
const ASKS =
  /(?<!\p{L})(?:ask|tell|message|ping|text|call|invite|write to|remind|bitte|frag|sag|schreib|demande|écri|préven|pregunta|pide|avisa|escrib|peça|pede|avise|escrev|chied|dici|avvis|scriv)\p{L}*(?!\p{L})/iu;
const PEOPLE =
  /(?<!\p{L})(?:friends?|family|colleagues?|followers?|everyone|everybody|people|sister|brother|mother|father|group|crew|team|freunde?n?|familie|kollegen|alle|amis?|famille|collègues|tout le monde|amigos?|amigas?|familia|família|colegas|todos|amici|amiche|famiglia|colleghi|tutti)(?!\p{L})/iu;

/**
 * Tasks that tell or ask people while the piece is submitted to Hacker News: any that names the place besides the
 * submission itself, and tasks of the writer's own that ask somebody. Only words are read; what is meant is not known.
 */
export function warnOfTelling(input: GuardInput): Warning[] {
  const submission = listGuardPosts(input).find(({ channel }) => channel.platform === "hacker_news");
  if (submission === undefined) return [];
  return input.tasks
    .filter(({ id, skipped }) => id !== submission.task.id && !skipped && !input.done.has(id))
    .flatMap((task): Warning[] => {
      const found = findTelling(task);
      if (found === null) return [];
      const isText = task.postText !== "";
      return [
        {
          key: `tell_no_one:${task.id}:${found.toLowerCase()}`,
          rule: "tell_no_one",
          taskId: task.id,
          title: "Hacker News: submit, and tell no one",
          detail: `“${found}” in “${task.title}”: whoever votes because they were told counts as a voting ring.`,
          source: SOURCE,
          waysOut: [
            ...(isText ? [{ kind: "rewrite" as const, says: "Change the text" }] : []),
            { kind: "skip", says: "Skip this task" },
          ],
          waiver: null,
        },
      ];
    });
}

function findTelling({ kind, title, detail, postText }: Task): string | null {
  const named = NAMES_IT.exec(postText)?.[0];
  if (named !== undefined) return named;
  if (kind !== "own") return null;
  const words = `${title}\n${detail}`;
  const asks = ASKS.exec(words)?.[0];
  const people = PEOPLE.exec(words)?.[0];
  return asks === undefined || people === undefined ? null : `${asks} … ${people}`;
}
