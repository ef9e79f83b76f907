import { withoutFields } from "@/lib/plan/field-names";
import { measureText } from "@/lib/plan/measure-text";
import type { PlanChannel } from "@/lib/plan/plan-input";

/** A sentence for each wording that is too long for its channel by its own words alone, whatever the piece; with a link of usual length. */
export function describeTooLong(texts: readonly string[], { platform, parameters }: PlanChannel): string[] {
  return texts.flatMap((text, index) => {
    const { fits, length, limit } = measureText(
      withoutFields(text),
      platform,
      parameters.lengthLimit.value,
      null,
    );
    return fits
      ? []
      : `Wording ${index + 1} has ${length} of ${limit} characters without its fields: shorten it, or no post of it fits.`;
  });
}
