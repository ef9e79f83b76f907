/** How this device draws attention; each can be switched off by itself. */
export type SignalChoice = { sound: boolean; vibration: boolean; title: boolean };

const KEY = "first-hour:signals";

/** Where a person asked for less motion, the device does not shake until they say so. */
export function readSignalChoice(): SignalChoice {
  const standard = {
    sound: true,
    vibration: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    title: true,
  };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null) return standard;
    const read = (name: keyof SignalChoice) => {
      const value = (kept as Partial<Record<keyof SignalChoice, unknown>>)[name];
      return typeof value === "boolean" ? value : standard[name];
    };
    return { sound: read("sound"), vibration: read("vibration"), title: read("title") };
  } catch {
    return standard;
  }
}

export function keepSignalChoice(choice: SignalChoice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // It holds for this visit.
  }
}
