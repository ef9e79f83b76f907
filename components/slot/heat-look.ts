/** From the weakest fifth of the scale to the strongest: ember on the sheet, for it stands for the first hour. */
export const HEAT_LOOK = [
  "bg-sheet",
  "bg-[color-mix(in_oklab,var(--color-ember)_9%,var(--color-sheet))]",
  "bg-[color-mix(in_oklab,var(--color-ember)_19%,var(--color-sheet))]",
  "bg-[color-mix(in_oklab,var(--color-ember)_31%,var(--color-sheet))]",
  "bg-[color-mix(in_oklab,var(--color-ember)_45%,var(--color-sheet))]",
];

/** Over the heat, so that a busy hour still shows what it would bring. */
export const BUSY_LOOK =
  "bg-[image:repeating-linear-gradient(135deg,var(--color-edge)_0_1.5px,transparent_1.5px_6px)]";
