/**
 * A ref for the field a dialog begins with. React keeps the autofocus attribute to itself, and without it a modal
 * gives the focus to its first button: then "+ 2 3" would not be a reading.
 */
export function markFirstField(field: HTMLElement | null): void {
  field?.setAttribute("autofocus", "");
}
