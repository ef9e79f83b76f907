import { isLivePage } from "@/lib/offline/choose-answer";

/** An open page of this device: where it is, and whether it says that nothing may change under it now. Null: no word. */
export type OpenPage = { path: string; isBusy: boolean | null };

/**
 * Whether a new version may take over: not while a live page is in its hour. A live page that does not answer (the
 * browser has put the tab to sleep) counts as busy; any other page is not in anybody's way.
 */
export function mayTakeOver(open: readonly OpenPage[]): boolean {
  return open.every(({ path, isBusy }) => !(isBusy ?? isLivePage(path)));
}
