import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = {
  "@": root.replace(/\/$/, ""),
  // The page framework replaces this guard when it builds; a test runs on the server anyway.
  "server-only": `${root}node_modules/next/dist/compiled/server-only/empty.js`,
};

export default defineConfig({
  resolve: { alias },
  test: {
    // A guard against hanging only: properties take seconds where other work keeps the machine busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["lib/**/*.test.ts", "components/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: ["**/*.store.test.ts"],
        },
      },
      {
        extends: true,
        test: { name: "store", include: ["lib/**/*.store.test.ts", "prisma/**/*.store.test.ts"] },
      },
    ],
  },
});
