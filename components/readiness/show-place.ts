import type { Place } from "@/lib/readiness/check";

const COPIED = [
  "boxSizing",
  "width",
  "fontFamily",
  "fontSize",
  "fontWeight",
  "lineHeight",
  "letterSpacing",
  "paddingTop",
  "paddingRight",
  "paddingBottom",
  "paddingLeft",
  "borderTopWidth",
] as const;

/** Ids of the editor's fields. */
export type FieldIds = Record<Place["field"], string>;

/** Selects a stretch of a field and brings it into the upper third of the window. */
export function showPlace(fieldIds: FieldIds, { field, start, end }: Place): void {
  const element = document.getElementById(fieldIds[field]);
  if (!(element instanceof HTMLTextAreaElement)) return;
  element.focus({ preventScroll: true });
  element.setSelectionRange(start, end);
  const top = element.getBoundingClientRect().top + window.scrollY + heightBefore(element, start);
  window.scrollTo({ top: Math.max(0, top - window.innerHeight / 3) });
}

/** How far down in the field a letter stands: browsers do not tell, so its text is set a second time and measured. */
function heightBefore(element: HTMLTextAreaElement, offset: number): number {
  const twin = document.createElement("div");
  const style = getComputedStyle(element);
  for (const name of COPIED) twin.style[name] = style[name];
  twin.style.position = "absolute";
  twin.style.visibility = "hidden";
  twin.style.whiteSpace = "pre-wrap";
  twin.style.overflowWrap = "break-word";
  twin.textContent = `${element.value.slice(0, offset)}\u200b`;
  document.body.append(twin);
  const height = twin.offsetHeight - Number.parseFloat(style.lineHeight || "0");
  twin.remove();
  return Math.max(0, height);
}
