const HELP_PAGE = /^\/launches\/([\w-]{1,64})\/help(?:#|$)/;

/** The launch whose helper's page is at this path; null for every page of the writer's. */
export function launchOfHelp(path: string): string | null {
  return HELP_PAGE.exec(path)?.[1] ?? null;
}
