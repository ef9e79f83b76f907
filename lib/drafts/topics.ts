/** Five topics a story (Medium's writers' guide, FACTS.md). */
export const MAX_TOPICS = 5;
/** Assumption: longer than any topic seen on Medium. */
export const MAX_TOPIC_CHARACTERS = 60;

export type TopicResult =
  | { ok: true; topics: string[] }
  | { ok: false; reason: "topic_empty" | "topic_there" | "topic_too_long" | "too_many_topics" };

/** Adds one topic. Two that differ only in capitals or spaces are one. */
export function addTopic(topics: string[], typed: string): TopicResult {
  const topic = tidyTopic(typed);
  if (topic === "") return { ok: false, reason: "topic_empty" };
  if (topic.length > MAX_TOPIC_CHARACTERS) return { ok: false, reason: "topic_too_long" };
  if (topics.some((known) => keyOf(known) === keyOf(topic))) return { ok: false, reason: "topic_there" };
  if (topics.length >= MAX_TOPICS) return { ok: false, reason: "too_many_topics" };
  return { ok: true, topics: [...topics, topic] };
}

/** The first five different topics of an untrusted list; the rest are dropped. */
export function chooseTopics(candidates: string[]): string[] {
  let topics: string[] = [];
  for (const candidate of candidates) {
    const added = addTopic(topics, candidate);
    if (added.ok) topics = added.topics;
  }
  return topics;
}

/** The topics of a list that chooseTopics drops, each once. */
export function leftOutTopics(candidates: string[]): string[] {
  const seen = new Set(chooseTopics(candidates).map(keyOf));
  return candidates.map(tidyTopic).filter((topic) => {
    const isNew = topic !== "" && !seen.has(keyOf(topic));
    seen.add(keyOf(topic));
    return isNew;
  });
}

function tidyTopic(typed: string): string {
  return typed
    .replace(/^[\s#]+/, "")
    .replace(/[\s,]+/g, " ")
    .trim();
}

function keyOf(topic: string): string {
  return topic.toLowerCase();
}
