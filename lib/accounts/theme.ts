export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Kept in the browser, for it belongs to the device and the server must know it before the first paint. */
export const THEME_COOKIE = "first-hour-theme";

export function parseTheme(text: string | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? "system";
}
