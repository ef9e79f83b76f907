/** What one launch brought, and in which group it is. */
export type GroupedOutcome = { group: string; count: number };

export type GroupEstimate = {
  group: string;
  launches: number;
  /** What a launch of this group typically brings: its middle, and where eight of ten such middles would lie. */
  typical: number;
  low: number;
  high: number;
  /** The plain middle of its own launches, before it was drawn towards the whole. */
  own: number;
};

export type ShrunkGroups =
  | { kind: "too_few"; launches: number; needs: number }
  | {
      kind: "estimates";
      launches: number;
      /** Of all launches together. */
      whole: { typical: number; low: number; high: number };
      groups: GroupEstimate[];
      /** Groups with fewer launches than GROUP_NEEDS, which are in the whole only. */
      small: { group: string; launches: number }[];
      /** Part (0..1) of what differs between launches that the groups explain. */
      explained: number;
    };

/** Fewer launches in all say nothing on groups (assumption, as for means). */
export const WHOLE_NEEDS = 5;
/** A group of one launch is that launch (assumption). */
export const GROUP_NEEDS = 2;
/** Half of eight of ten, in standard deviations of a normal distribution. */
const Z80 = 1.2816;

/**
 * Typical outcomes by group, each drawn towards the whole by as much as chance could explain it (empirical Bayes: James and Stein
 * 1961; Efron and Morris 1975). On a logarithmic scale, for counts of launches differ by factors; one half is added so that 0
 * has a place. Within-group variance is pooled; the variance between groups is the method of moments' (DerSimonian and Laird
 * 1986), never below zero: then all groups have the whole's estimate. A launch may be in several groups, one row each. The order
 * of outcomes does not matter; groups come with the highest estimate first.
 */
export function shrinkGroups(outcomes: readonly GroupedOutcome[], launches: number): ShrunkGroups {
  const byGroup = new Map<string, number[]>();
  for (const { group, count } of outcomes.toSorted((a, b) => a.count - b.count)) {
    byGroup.set(group, [...(byGroup.get(group) ?? []), Math.log(count + 0.5)]);
  }
  const named = [...byGroup].sort(([a], [b]) => (a < b ? -1 : 1));
  const large = named.filter(([, values]) => values.length >= GROUP_NEEDS);
  if (launches < WHOLE_NEEDS || large.length < 2) return { kind: "too_few", launches, needs: WHOLE_NEEDS };
  const all = named.flatMap(([, values]) => values);
  const mean = average(all);
  const inside = sum(large.map(([, values]) => squares(values)));
  const degrees = sum(large.map(([, values]) => values.length - 1));
  // A floor of a tenth: no two launches of anybody are alike to a hair.
  const within = Math.max(inside / degrees, 0.1 ** 2);
  const between = betweenVariance(
    large.map(([, values]) => values),
    within,
  );
  const groups = large.map(([group, values]): GroupEstimate => {
    const noise = within / values.length;
    const keep = between / (between + noise);
    const middle = mean + keep * (average(values) - mean);
    const doubt = Math.sqrt(keep * noise + ((1 - keep) ** 2 * within) / all.length);
    return { group, launches: values.length, own: back(average(values)), ...rangeOf(middle, doubt) };
  });
  return {
    kind: "estimates",
    launches,
    whole: rangeOf(mean, Math.sqrt((within + between) / all.length)),
    groups: groups.sort((a, b) => b.typical - a.typical || (a.group < b.group ? -1 : 1)),
    small: named
      .filter(([, values]) => values.length < GROUP_NEEDS)
      .map(([group, values]) => ({ group, launches: values.length })),
    explained: between / (between + within),
  };
}

/** DerSimonian and Laird's estimate for groups that share one variance. */
function betweenVariance(groups: readonly (readonly number[])[], within: number): number {
  const weights = groups.map(({ length }) => length / within);
  const whole = sum(weights);
  const mean = sum(groups.map((values, index) => (weights[index] ?? 0) * average(values))) / whole;
  const spread = sum(groups.map((values, index) => (weights[index] ?? 0) * (average(values) - mean) ** 2));
  const scale = whole - sum(weights.map((weight) => weight ** 2)) / whole;
  return scale <= 0 ? 0 : Math.max(0, (spread - (groups.length - 1)) / scale);
}

function rangeOf(middle: number, doubt: number): { typical: number; low: number; high: number } {
  return { typical: back(middle), low: back(middle - Z80 * doubt), high: back(middle + Z80 * doubt) };
}

const back = (log: number) => Math.max(0, Math.exp(log) - 0.5);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const average = (values: readonly number[]) => sum(values) / values.length;

function squares(values: readonly number[]): number {
  const mean = average(values);
  return sum(values.map((value) => (value - mean) ** 2));
}
