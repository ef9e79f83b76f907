"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type Props = { href: string; isExact?: boolean; className: string; children: ReactNode };

/** A link that knows when the reader is at or below its address. */
export function NavLink({ href, isExact = false, className, children }: Props) {
  const path = usePathname();
  const isCurrent = path === href || (!isExact && path.startsWith(`${href}/`));
  return (
    <Link href={href} aria-current={isCurrent ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
