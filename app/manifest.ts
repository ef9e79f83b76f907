import type { MetadataRoute } from "next";

/** What makes the app installable; its icons are app/icon.svg as pictures. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "First Hour",
    short_name: "First Hour",
    description:
      "The flight plan for a piece's first hour, the cockpit in it and the flight recorder after it.",
    lang: "en-GB",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#faf6ef",
    theme_color: "#16140f",
    categories: ["productivity"],
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: "Log book", url: "/launches" },
      { name: "Calendar", url: "/calendar" },
    ],
  };
}
