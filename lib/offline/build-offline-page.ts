/** A live page this device can open without a network. */
export type KeptLivePage = { path: string; title: string };

/** Addresses of the app's two faces among the files the device keeps; without them the system's stand in. */
export type KeptFaces = { serif?: string; sans?: string };

const STYLE = `
:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#faf6ef,#16140f);color:light-dark(#1c1915,#f3eee4);font:1.0625rem/1.55 Sans,"Segoe UI",system-ui,sans-serif}
main{box-sizing:border-box;max-width:34rem;padding:3rem 1.25rem;width:100%}
h1,h2,.mark{font-family:Serif,Georgia,"Times New Roman",serif;font-weight:500;line-height:1.2;text-wrap:balance}
h1{font-size:2.25rem;margin:0 0 1rem}h2{font-size:1.5rem;margin:2rem 0 .5rem}
p{margin:0 0 1rem}.mark{font-size:1.5rem;margin-bottom:2rem}
.quiet{color:light-dark(#575045,#bdb4a4)}ul{list-style:none;margin:0;padding:0}
li+li{margin-top:.5rem}a{display:flex;align-items:center;min-height:2.75rem;padding:.25rem .875rem;border:1px solid light-dark(#8c8372,#7d7567);border-radius:.5rem;background:light-dark(#fffdf9,#1f1c16);color:inherit;font-weight:600;text-decoration:none;overflow-wrap:anywhere}
a.again{display:inline-flex;background:light-dark(#1c1915,#f3eee4);color:light-dark(#faf6ef,#16140f);border-color:transparent;margin-top:1rem}
a:focus-visible{outline:2px solid light-dark(#1d5bb8,#92beff);outline-offset:2px}
`.trim();

/**
 * The page shown where the network is needed and missing: what works on this device, and what waits. Whole in itself,
 * for nothing else can be loaded then. `again` is the address that was asked for.
 */
export function buildOfflinePage(
  again: string,
  live: readonly KeptLivePage[],
  faces: KeptFaces = {},
): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>No connection · First Hour</title><style>${describeFace("Serif", faces.serif)}${describeFace("Sans", faces.sans)}${STYLE}</style></head>
<body><main><p class="mark">First Hour</p>
<h1>This page needs the network</h1>
<p>The server cannot be reached from here. Nothing is lost.</p>
${describeLive(live)}
<h2>What waits</h2>
<p class="quiet">Drafts, plans, the calendar and the log book open again with the network. What you ticked in a live hour, and the text of an open draft, is kept on this device and sent then.</p>
<a class="again" href="${escapeText(again)}">Try again</a>
</main></body></html>`;
}

function describeFace(family: string, address: string | undefined): string {
  if (address === undefined) return "";
  return `@font-face{font-family:${family};font-weight:200 900;font-display:swap;src:url("${encodeURI(address)}")}`;
}

function describeLive(live: readonly KeptLivePage[]): string {
  if (live.length === 0) {
    return `<h2>What works</h2>
<p class="quiet">A launch’s live page works without the network once it has been opened with one. None has been opened on this device yet.</p>`;
  }
  const items = live.map(
    ({ path, title }) => `<li><a href="${escapeText(path)}">${escapeText(title)}</a></li>`,
  );
  return `<h2>What works</h2>
<p class="quiet">${live.length === 1 ? "This live page opens" : "These live pages open"} without the network, with ticks, counts and notes:</p>
<ul>${items.join("")}</ul>`;
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}
