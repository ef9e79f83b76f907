/**
 * As `ref` of the control that shall have the focus when a dialog opens, or when it appears in an open one.
 * React's `autoFocus` comes too early for a dialog that is shown afterwards.
 */
export function takeFocus(element: HTMLElement | null): void {
  element?.setAttribute("autofocus", "");
  element?.focus();
}
