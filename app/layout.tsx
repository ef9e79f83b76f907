import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ToastProvider } from "@/components/ui/toast";
import { parseTheme, THEME_COOKIE } from "@/lib/accounts/theme";
import "./globals.css";

const serif = localFont({
  src: "./fonts/newsreader-500.woff2",
  weight: "500",
  variable: "--face-serif",
  adjustFontFallback: "Times New Roman",
});
const sans = localFont({ src: "./fonts/source-sans-3.woff2", weight: "200 900", variable: "--face-sans" });

export const metadata: Metadata = {
  title: { default: "First Hour", template: "%s · First Hour" },
  description:
    "The flight plan for a piece's first hour, the cockpit in it and the flight recorder after it.",
  robots: { index: false },
};

/**
 * Next takes a page from its scripts to life in one task, in which no tap is heard. Whatever stands in the queue of its
 * beforeInteractive scripts makes it two (next/script writes the same, for a request more); the first of them has
 * React ready (instrumentation-client.ts).
 */
const PAUSE = "(self.__next_s=self.__next_s||[]).push([0,{children:0}])";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf6ef" },
    { media: "(prefers-color-scheme: dark)", color: "#16140f" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang="en-GB"
      className={`${serif.variable} ${sans.variable}`}
      data-theme={theme === "system" ? undefined : theme}
    >
      <body className="min-h-dvh">
        <script>{PAUSE}</script>
        <ToastProvider>{children}</ToastProvider>
      </body>
    </html>
  );
}
