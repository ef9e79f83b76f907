import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "@/components/ui/button-class";
import { Link } from "@/components/ui/link";

type Look = { variant?: ButtonVariant; size?: ButtonSize };

/** A button that does something here. `ember` is for the first hour only. */
export function Button({
  variant,
  size,
  className = "",
  type = "button",
  ...rest
}: ComponentProps<"button"> & Look) {
  return <button type={type} className={`${buttonClass(variant, size)} ${className}`} {...rest} />;
}

/** A link that looks like a button and leads somewhere else. */
export function ButtonLink({ variant, size, className = "", ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={`${buttonClass(variant, size)} ${className}`} {...rest} />;
}
