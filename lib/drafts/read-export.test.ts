import { describe, expect, test } from "vitest";
import { crc32 } from "@/lib/drafts/crc32";
import { parseExportPost } from "@/lib/drafts/parse-export-post";
import type { PieceResult } from "@/lib/drafts/piece";
import { readExport } from "@/lib/drafts/read-export";
import { buildZip, type ZipPart } from "@/lib/testing/build-zip";
import { buildExport, buildExportPost, type ExportedPost } from "@/lib/testing/medium-export";

const POST: ExportedPost = {
  id: "7f2a57783f69",
  title: "Tea and trains",
  subtitle: "Eleven hours without a signal",
  body: '<figure class="graf"><img data-is-featured="true" src="https://cdn.example.org/1.png"></figure><p class="graf">One.</p><h3 class="graf">Part</h3><p class="graf">Two.</p>',
};
const DRAFT: ExportedPost = {
  id: "0a1b2c3d4e5f",
  title: "Half a thought",
  body: "<p>And</p>",
  isDraft: true,
};

async function read(bytes: Buffer) {
  const items: PieceResult[] = [];
  const steps = readExport(bytes);
  for (let step = await steps.next(); ; step = await steps.next()) {
    if (step.done) return { items, fault: step.value };
    if (step.value.kind === "item") items.push(step.value.item);
  }
}

function pieceOf(post: ExportedPost) {
  const part = buildExportPost(post);
  const result = parseExportPost(part.name, String(part.content));
  if (!result.ok) throw new Error(result.reason);
  return result.piece;
}

describe("a post of an export", () => {
  test("gives its title, subtitle and text, each once", () => {
    expect(pieceOf(POST)).toMatchObject({
      title: "Tea and trains",
      subtitle: "Eleven hours without a signal",
      body: "![](https://cdn.example.org/1.png)\n\nOne.\n\n## Part\n\nTwo.",
      coverUrl: "https://cdn.example.org/1.png",
    });
  });

  test("is known by Medium's id, whatever its address", () => {
    expect(pieceOf({ ...POST, canonical: "https://ana.example.org/tea" }).identities).toEqual([
      "medium:7f2a57783f69",
      "link:ana.example.org/tea",
    ]);
  });

  test("is known by its file's name and title where it has neither id nor address", () => {
    const named = (name: string, title: string) => {
      const { content } = buildExportPost({ ...DRAFT, title });
      const result = parseExportPost(name, String(content).replaceAll(DRAFT.id, "x0"));
      return result.ok ? result.piece.identities : [];
    };
    const identities = named("draft_D0-x0.html", "Half a thought");
    expect(identities).toHaveLength(1);
    expect(named("posts/draft_D0-x0.html", "Half a thought")).toEqual(identities);
    expect(named("draft_D0-x1.html", "Half a thought")).not.toEqual(identities);
    expect(named("draft_D0-x0.html", "Another thought")).not.toEqual(identities);
  });

  test("that was published has its date and address; a draft has neither", () => {
    expect(pieceOf(POST)).toMatchObject({ isPublished: true, publishedAt: Date.UTC(2026, 10, 3, 12, 30) });
    expect(pieceOf(DRAFT)).toMatchObject({ isPublished: false, publishedAt: null, publishedUrl: null });
    expect(pieceOf(DRAFT).identities).toEqual(["medium:0a1b2c3d4e5f"]);
  });

  test("whose subtitle is only its own opening has none", () => {
    const html = String(buildExportPost({ ...DRAFT, body: "<p>It was late when we left.</p>" }).content);
    const cut = html.replace('class="p-summary">\n\n', 'class="p-summary">\nIt was late when…\n');
    const result = parseExportPost("draft_x-0a1b2c3d4e5f.html", cut);
    expect(result).toMatchObject({ ok: true, piece: { subtitle: "" } });
  });
});

describe("an export", () => {
  test("gives every post, drafts and published, and nothing else of the file", async () => {
    const { items, fault } = await read(buildExport([POST, DRAFT]));
    expect(fault).toBeNull();
    expect(items.map((item) => item.ok && item.piece.title)).toEqual(["Tea and trains", "Half a thought"]);
  });

  test("with one post that is no text refuses that post alone", async () => {
    const bad: ZipPart = {
      name: "posts/2026-01-01_Bad-0123456789ab.html",
      content: Buffer.from([0xc3, 0x28, 0xff]),
    };
    const deep: ZipPart = { name: "posts/deep.html", content: `<body>${"<div>".repeat(3_000)}` };
    const { items, fault } = await read(buildZip([buildExportPost(POST), bad, deep]));
    expect(fault).toBeNull();
    expect(items.map((item) => (item.ok ? "ok" : item.reason))).toEqual([
      "ok",
      "piece_not_text",
      "piece_too_deep",
    ]);
  });

  const part = buildExportPost(POST);
  const zeros = Buffer.alloc(3_000_000);
  const HOSTILE: [string, Buffer, string][] = [
    ["no zip file", Buffer.from("hello"), "archive_broken"],
    ["nothing", Buffer.alloc(0), "archive_broken"],
    ["a zip cut short", buildExport([POST]).subarray(0, 900), "archive_broken"],
    ["no posts", buildZip([{ name: "README.html", content: "x" }]), "archive_no_posts"],
    [
      "a path out of the folder",
      buildZip([part, { name: "../../etc/cron.d/x", content: "x" }]),
      "archive_names",
    ],
    ["an absolute path", buildZip([part, { name: "/etc/passwd", content: "x" }]), "archive_names"],
    ["a drive's path", buildZip([part, { name: "C:\\x\\y", content: "x" }]), "archive_names"],
    [
      "a link to elsewhere",
      buildZip([part, { name: "posts/l.html", content: "/etc/passwd", mode: 0o120777 }]),
      "archive_names",
    ],
    [
      "an encrypted entry",
      buildZip([part, { name: "posts/e.html", content: "x", isEncrypted: true }]),
      "archive_encrypted",
    ],
    [
      "entries that share their bytes",
      buildZip([part, { ...part, name: "posts/b.html", sharesPrevious: true }]),
      "archive_overlaps",
    ],
    [
      "an archive inside",
      buildZip([part, { name: "more.zip", content: buildExport([POST]), isStored: true }]),
      "archive_nested",
    ],
    ["a bomb that says so", buildZip([part, { name: "posts/b.html", content: zeros }]), "archive_expands"],
    [
      "a bomb that lies about its size",
      buildZip([part, { name: "posts/b.html", content: zeros, declaredBytes: 10 }]),
      "archive_broken",
    ],
    [
      "a bomb beside the posts",
      buildZip([part, { name: "x.bin", content: zeros, declaredBytes: 10 }]),
      "archive_broken",
    ],
    [
      "a wrong checksum",
      buildZip([part, { name: "posts/b.html", content: "x", checksum: 1 }]),
      "archive_broken",
    ],
    [
      "more entries than allowed",
      buildZip(
        Array.from({ length: 10_001 }, (_, i) => ({ name: `posts/${i}.html`, content: "", isStored: true })),
      ),
      "archive_too_many",
    ],
    ["a directory that claims other entries", buildZip([part], 60_000), "archive_too_many"],
    ["a directory that claims one entry too many", buildZip([part], 2), "archive_broken"],
  ];

  test.each(HOSTILE)("with %s is refused whole", async (_name, bytes, reason) => {
    expect((await read(bytes)).fault).toBe(reason);
  });

  test("is never larger in memory than its limit allows, whatever its directory says", async () => {
    const honest = buildZip([{ name: "posts/a.html", content: Buffer.alloc(2_000_000, "ab") }]);
    expect((await read(honest)).fault).toBe("archive_expands");
  });
});

test("the checksum is the one of zip files, in one piece or in several", () => {
  const bytes = Buffer.from("123456789");
  expect(crc32(bytes)).toBe(0xcbf43926);
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
});
