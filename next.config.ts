import type { NextConfig } from "next";

const config: NextConfig = {
  serverExternalPackages: ["better-sqlite3", "@prisma/adapter-better-sqlite3"],
  poweredByHeader: false,
  // The server in front packs (server.ts), with Brotli where the browser takes it.
  compress: false,
  // No page shows an image that Next would scale, and its scaler answers whoever asks.
  images: { unoptimized: true },
  // npm test checks the types of everything; a start on a writer's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  // A browser asks for it on its own while a page between two others has not said yet which icon is ours.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // Two servers of one checkout (a trial beside the real one) must not share build output.
  distDir: process.env.FIRST_HOUR_DIST || ".next",
  // The server in front (server.ts) speaks for itself on every address it is reached by.
  allowedDevOrigins: ["127.0.0.1", "localhost"],
  devIndicators: false,
};

export default config;
