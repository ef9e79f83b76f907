import type { KeyboardEvent } from "react";

/** For a field outside a form that acts when it is left: Enter acts at once. */
export function onEnter(act: (value: string) => void) {
  return (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act(event.currentTarget.value);
  };
}
