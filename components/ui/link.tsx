import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to a page of ours. Next would fetch every page that a link in sight leads to, twice, and have the server
 * render it: a dozen requests for one page opened. The server is near, so a page is fetched when it is asked for.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
