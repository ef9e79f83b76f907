/** One line of the optimiser's plan: who starts which task at which minute relative to T0. */
export type PlannedTask = { task: string; person: string | null; start: number };
