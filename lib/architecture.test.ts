import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** What a file of a domain may do beyond pure rules, by its reserved name. */
const RESERVED = ["schema", "store", "load", "actions", "run", "serve"] as const;
type Reserved = (typeof RESERVED)[number];

/** Pure rules may use the domains to their left, never those to their right. */
const DOMAINS = [
  "drafts",
  "feeds",
  "readiness",
  "publications",
  "channels",
  "slot",
  "links",
  "plan",
  "guard",
  "templates",
  "launch",
  "measurement",
  "review",
];
const FORBIDDEN_NAMES = /^(utils?|helpers?|misc|common|constants|types|index)$/;
const CLOCKS = ["lib/platform/clock.ts", "components/ui/clock.ts"];

type Source = { file: string; text: string; imports: { from: string; isTypeOnly: boolean }[] };

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (file === path.join("lib", "platform", "generated")) return [];
    return statSync(file).isDirectory() ? listFiles(file) : [file];
  });
}

function resolveImport(file: string, target: string): string {
  if (target.startsWith("@/")) return target.slice(2);
  if (target.startsWith(".")) return path.join(path.dirname(file), target);
  return target;
}

function readSource(file: string): Source {
  const text = readFileSync(file, "utf8");
  const pattern =
    /(?:^|\n)\s*(import|export)(\s+type)?\s[^;"']*?from\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;
  const imports = [...text.matchAll(pattern)].map((match) => ({
    from: resolveImport(file, match[3] ?? match[4] ?? ""),
    isTypeOnly: match[2] !== undefined,
  }));
  return { file, text, imports };
}

const sources = ["app", "components", "lib", "prisma"]
  .flatMap(listFiles)
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map(readSource);

const domainOf = (file: string) => (file.startsWith("lib/") ? file.split("/")[1] : undefined);
const stemOf = (file: string) => path.basename(file).replace(/\.tsx?$/, "");
const isRule = (source: Source) =>
  source.file.startsWith("lib/") &&
  !["platform", "testing"].includes(domainOf(source.file) ?? "") &&
  !RESERVED.includes(stemOf(source.file) as Reserved);
const named = (stem: Reserved) =>
  sources.filter(
    (source) =>
      domainOf(source.file) !== "platform" && stemOf(source.file) === stem && source.file.startsWith("lib/"),
  );

/** Every import in `among` that `isBroken` names, as "file → import: where it belongs". */
function broken(
  among: Source[],
  isBroken: (target: string, source: Source, isTypeOnly: boolean) => string | false,
) {
  return among.flatMap((source) =>
    source.imports.flatMap(({ from, isTypeOnly }) => {
      const advice = isBroken(from, source, isTypeOnly);
      return advice === false ? [] : [`${source.file} → ${from}: ${advice}`];
    }),
  );
}

const endsIn = (target: string, ...stems: Reserved[]) =>
  target.startsWith("lib/") &&
  !target.startsWith("lib/platform") &&
  stems.some((stem) => target.endsWith(`/${stem}`));
const isNext = (target: string) => target === "next" || target.startsWith("next/");

describe("the house", () => {
  it("has files to hold its rules against", () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it("keeps rules pure: no database, page framework, platform, store or environment", () => {
    const faults = broken(sources.filter(isRule), (target, _source, isTypeOnly) => {
      if (isNext(target) || target === "react")
        return "a rule knows no page; move it to components or load.ts";
      if (target.startsWith("lib/platform") && !isTypeOnly)
        return "a rule touches no plumbing; pass the value in";
      if (target.startsWith("node:") && target !== "node:crypto") return "a rule does not touch the machine";
      if (endsIn(target, "store", "load", "actions", "run", "serve"))
        return "a rule is called by these, never calls them";
      return false;
    });
    expect(faults).toEqual([]);
  });

  it("lets rules use only time and the domains to their left", () => {
    const faults = broken(sources.filter(isRule), (target, source) => {
      const from = DOMAINS.indexOf(domainOf(source.file) ?? "");
      const to = DOMAINS.indexOf(domainOf(target) ?? "");
      return from >= 0 && to > from ? "this arrow runs up; hand the data over as an argument" : false;
    });
    expect(faults).toEqual([]);
  });

  it("lets only stores and the platform talk to Prisma", () => {
    const faults = broken(sources, (target, source) => {
      const isDatabase =
        target.startsWith("lib/platform/db") ||
        target.startsWith("lib/platform/generated") ||
        target === "better-sqlite3";
      const mayUse =
        /^lib\/(platform|testing)\//.test(source.file) ||
        stemOf(source.file) === "store" ||
        source.file.startsWith("prisma/");
      return isDatabase && !mayUse ? "queries belong into the domain's store.ts" : false;
    });
    expect(faults).toEqual([]);
  });

  it("keeps stores from reading session, clock or environment", () => {
    const faults = broken(named("store"), (target) => {
      if (/^lib\/platform\/(session|asker|clock|settings|auth)$/.test(target))
        return "pass it in as an argument";
      return endsIn(target, "load", "actions", "run", "serve") ? "a store is called by these" : false;
    });
    const readers = named("store")
      .filter((source) => source.text.includes("process.env"))
      .map((source) => source.file);
    expect([...faults, ...readers]).toEqual([]);
  });

  it("makes every function of a store that reads or writes ask for the owner", () => {
    const open = named("store")
      .filter((source) => domainOf(source.file) !== "accounts")
      .flatMap((source) =>
        [...source.text.matchAll(/export (?:async )?function (\w+)(?:<[^>]*>)?\(([^)]*)/g)]
          .filter((match) => !/OwnerId/.test(match[0]))
          .map((match) => `${source.file}: ${match[1]} takes no OwnerId`),
      );
    expect(open).toEqual([]);
  });

  it("keeps schemas free of Prisma and Next", () => {
    const faults = broken(named("schema"), (target) =>
      isNext(target) || target.startsWith("lib/platform/db") || endsIn(target, "store")
        ? "a schema only parses"
        : false,
    );
    expect(faults).toEqual([]);
  });

  it("keeps loads from writing and pages from background work", () => {
    const faults = broken(sources, (target, source) => {
      if (stemOf(source.file) === "load" && endsIn(target, "actions", "run")) return "a load only reads";
      const isScreen = /^(app|components)\//.test(source.file);
      return isScreen && endsIn(target, "run", "serve") ? "only the server's start may import it" : false;
    });
    expect(faults).toEqual([]);
  });

  it("lets components call actions, never store, load or platform", () => {
    const faults = broken(
      sources.filter((source) => source.file.startsWith("components/")),
      (target, _source, isTypeOnly) => {
        if (endsIn(target, "store", "load") && !isTypeOnly) return "let the page load it and pass it down";
        return target.startsWith("lib/platform") && !isTypeOnly ? "a component knows no plumbing" : false;
      },
    );
    expect(faults).toEqual([]);
  });

  it("keeps components/ui free of the domain", () => {
    const faults = broken(
      sources.filter((source) => source.file.startsWith("components/ui/")),
      (target) =>
        target.startsWith("lib/") ||
        (target.startsWith("components/") && !target.startsWith("components/ui/"))
          ? "it must be able to ship in another product"
          : false,
    );
    expect(faults).toEqual([]);
  });

  it("leads to pages by our own link, which fetches nothing ahead", () => {
    const faults = broken(sources, (target) =>
      target === "next/link"
        ? "use components/ui/link: Next's fetches every page in sight, and weighs 3 KB when told not to"
        : false,
    );
    expect(faults).toEqual([]);
  });

  it("loads parts of a page later by our own means, which weigh next to nothing", () => {
    const faults = broken(sources, (target) =>
      target === "next/dynamic" ? "use components/ui/load-later" : false,
    );
    expect(faults).toEqual([]);
  });

  it("sends a component's forms without React's own action, which empties them even when the answer is no", () => {
    const faults = sources
      .filter(
        ({ file, text }) =>
          file.startsWith("components/") && /<form\b[^>]*?\s(?:action|formAction)=\{/.test(text),
      )
      .map(
        ({ file }) => `${file}: use onSubmit, with components/ui/submit-kept where fields keep themselves`,
      );
    expect(faults).toEqual([]);
  });

  it("keeps arrows from running from the library up to screens, and from code to tests", () => {
    const faults = broken(sources, (target, source) => {
      if (source.file.startsWith("lib/") && /^(app|components)\//.test(target))
        return "the library knows no screen";
      const isTestCode = /^(lib\/testing|prisma)\//.test(source.file);
      return target.startsWith("lib/testing") && !isTestCode ? "only tests and the seed import it" : false;
    });
    expect(faults).toEqual([]);
  });

  it("reads the clock in one place on each side", () => {
    const readers = sources
      .filter((source) => !CLOCKS.includes(source.file))
      .filter((source) => /\bDate\.now\(|new Date\(\)|performance\.now\(/.test(source.text))
      .map((source) => source.file);
    expect(readers).toEqual([]);
  });

  it("reads the environment only in the platform", () => {
    const readers = sources
      .filter((source) => !/^lib\/(platform|testing)\//.test(source.file))
      .filter((source) => source.text.includes("process.env"))
      .map((source) => source.file);
    expect(readers).toEqual([]);
  });

  it("asks the calendar and the zones only in lib/time", () => {
    const readers = sources
      .filter((source) => domainOf(source.file) !== "time")
      .filter((source) => source.text.includes("new Intl.DateTimeFormat("))
      .map((source) => source.file);
    expect(readers).toEqual([]);
  });

  it("names files in kebab-case and for what they decide", () => {
    const misnamed = sources
      .filter((source) => !source.file.startsWith("app/"))
      .filter(
        (source) =>
          !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stemOf(source.file)) || FORBIDDEN_NAMES.test(stemOf(source.file)),
      )
      .map((source) => source.file);
    expect(misnamed).toEqual([]);
  });
});
