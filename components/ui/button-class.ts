export type ButtonVariant = "primary" | "quiet" | "plain" | "danger" | "ember";
export type ButtonSize = "small" | "medium" | "large";

const VARIANT: Record<ButtonVariant, string> = {
  primary: "bg-ink text-paper hover:opacity-90 border-transparent",
  quiet: "bg-sheet text-ink border-edge hover:bg-sunken",
  plain: "bg-transparent text-ink border-transparent hover:bg-sunken",
  danger: "bg-sheet text-bad border-bad hover:bg-bad-soft",
  ember: "bg-ember text-on-ember hover:opacity-90 border-transparent",
};

const SIZE: Record<ButtonSize, string> = {
  // A thumb needs more room than a pointer.
  small: "min-h-11 px-3 text-sm sm:min-h-9",
  medium: "min-h-11 px-4",
  large: "min-h-14 px-6 text-lg",
};

/**
 * The classes of a button, for the rare element that must look like one. Apart from the buttons, which
 * bring the code of links along: the page of a fault comes with every page and has no link.
 */
export function buttonClass(variant: ButtonVariant = "quiet", size: ButtonSize = "medium"): string {
  return `inline-flex items-center justify-center gap-2 rounded-control border font-semibold no-underline transition-[background,opacity] disabled:opacity-50 disabled:cursor-not-allowed aria-disabled:opacity-50 ${VARIANT[variant]} ${SIZE[size]}`;
}
