"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps, MouseEvent } from "react";

type Props = Omit<ComponentProps<"a">, "href"> & {
  href: string;
  /** false: the next page stays where this one was turned to. */
  scroll?: boolean;
};

/**
 * A link to a page of ours, turned to without loading the document anew. Nothing is fetched ahead: the server is near.
 * Next's own link fetches every page in sight, and its code for that weighs 3 KB on each page even when told not to.
 */
export function Link({ href, scroll, onClick, ...rest }: Props) {
  const router = useRouter();
  const turn = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || isForTheBrowser(event)) return;
    event.preventDefault();
    router.push(href, { scroll });
  };
  return <a {...rest} href={href} onClick={turn} />;
}

/** Another tab or window, a download, or another site: what the reader asked for is not a page turned here. */
function isForTheBrowser(event: MouseEvent<HTMLAnchorElement>): boolean {
  const { target, origin } = event.currentTarget;
  const hasKey = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  const isElsewhere = (target !== "" && target !== "_self") || origin !== window.location.origin;
  return hasKey || isElsewhere || event.currentTarget.hasAttribute("download");
}
