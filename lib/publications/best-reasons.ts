import { FIT_WEIGHTS, type Fit } from "@/lib/publications/score-fit";

const REASONS_TOLD = 2;

/**
 * What speaks most for a publication, in its own sentences, at most two; empty when nothing does. Its size is left out: it
 * stands beside its name everywhere.
 */
export function bestReasons({ parts }: Fit): string[] {
  const worth = ({ name, share }: Fit["parts"][number]) => FIT_WEIGHTS[name] * (share ?? 0);
  return parts
    .filter((part) => part.name !== "size" && worth(part) > 0)
    .toSorted((a, b) => worth(b) - worth(a))
    .slice(0, REASONS_TOLD)
    .map(({ reason }) => reason);
}
