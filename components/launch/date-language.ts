"use client";

import { createContext, useContext } from "react";

/** The language in which a page writes its dates; null: the app's own. */
const DateLanguage = createContext<string | null>(null);

export const DateLanguageProvider = DateLanguage.Provider;

export function useDateLanguage(): string | null {
  return useContext(DateLanguage);
}
