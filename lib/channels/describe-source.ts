/** "MailerLite benchmark, 2025", or "Assumption: …": what stands beside every default. */
export function describeSource(fact: { source: string; year: number | null; assumption: boolean }): string {
  if (fact.assumption) return `Assumption: ${fact.source}`;
  return fact.year === null ? fact.source : `${fact.source}, ${fact.year}`;
}
