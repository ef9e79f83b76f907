"use client";

import { useState } from "react";
import { THEME_COOKIE, THEMES, type Theme } from "@/lib/accounts/theme";

const LABEL: Record<Theme, string> = { system: "As the device", light: "Light", dark: "Dark" };
const YEAR_SECONDS = 31_536_000;

export function ThemeChoice({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    setChosen(next);
    // The cookie store API is not in every browser yet, and the server must know the theme before the first paint.
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  };
  return (
    <fieldset className="flex flex-wrap gap-x-6">
      <legend className="sr-only">Theme</legend>
      {THEMES.map((one) => (
        <label key={one} className="flex min-h-11 items-center gap-2">
          <input
            type="radio"
            name="theme"
            className="size-5"
            checked={chosen === one}
            onChange={() => choose(one)}
          />
          {LABEL[one]}
        </label>
      ))}
    </fieldset>
  );
}
