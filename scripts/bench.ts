import { benchArchive } from "./bench-archive";
import { benchDirectory } from "./bench-directory";
import { benchFit } from "./bench-fit";
import { benchGo } from "./bench-go";
import { benchLearn } from "./bench-learn";
import { benchLive } from "./bench-live";
import { benchOriginality } from "./bench-originality";
import { benchPages } from "./bench-pages";
import { benchPlan } from "./bench-plan";
import { benchSlots } from "./bench-slots";
import { benchStart } from "./bench-start";
import { benchYear } from "./bench-year";

/** `npm run bench` runs all, `npm run bench -- live` one; each prints one JSON line a measurement. */
const BENCHES: Record<string, () => Promise<void>> = {
  plan: benchPlan,
  pages: benchPages,
  live: benchLive,
  go: benchGo,
  learn: benchLearn,
  slots: benchSlots,
  originality: benchOriginality,
  start: benchStart,
  year: benchYear,
  archive: benchArchive,
  fit: benchFit,
  directory: benchDirectory,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}; choose of ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
