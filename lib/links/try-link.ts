/** A tracked link and where it leads now; an empty `aim`: nowhere yet. */
export type LinkAim = { goUrl: string; aim: string };

const TRY = "?try";

/** The link with the mark of the writer's own try: it leads on as for a reader, and is no click. */
export function tryAddress(goUrl: string): string {
  return goUrl + TRY;
}

/** Whoever else adds the mark is not counted either, and nobody is told more than a reader. */
export function isTry(path: string): boolean {
  return path.endsWith(TRY);
}

/** "medium.com/p/1": where a link leads, without the scheme and what is only said for statistics. */
export function shortAim(aim: string): string {
  const { host, pathname } = new URL(aim);
  return `${host.replace(/^www\./, "")}${pathname}`.replace(/\/$/, "");
}
