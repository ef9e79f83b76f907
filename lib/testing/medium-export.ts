import { buildZip, type ZipPart } from "@/lib/testing/build-zip";

export type ExportedPost = {
  id: string;
  title: string;
  subtitle?: string;
  /** Inner HTML of the body, as Medium's editor writes it. */
  body: string;
  publishedAt?: string;
  isDraft?: boolean;
  canonical?: string;
};

/** One post of a Medium export, in the form of `posts/*.html`. */
export function buildExportPost(post: ExportedPost): ZipPart {
  const slug = post.title.replace(/[^A-Za-z0-9]+/g, "-");
  const publishedAt = post.publishedAt ?? "2026-11-03T12:30:00.000Z";
  const name = post.isDraft ? `draft_${slug}-${post.id}` : `${publishedAt.slice(0, 10)}_${slug}-${post.id}`;
  const canonical = post.canonical ?? `https://medium.com/@ana/${slug.toLowerCase()}-${post.id}`;
  const footer = post.isDraft
    ? `<p><a href="https://medium.com/p/${post.id}">View original.</a></p>`
    : `<p>By <a href="https://medium.com/@ana" class="p-author h-card">Ana Brandt</a> on <a href="https://medium.com/p/${post.id}"><time class="dt-published" datetime="${publishedAt}">a day</time></a>.</p><p><a href="${canonical}" class="p-canonical">Canonical link</a></p>`;
  const content = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${post.title}</title><style>h1 { font-size: 50px; }</style></head><body><article class="h-entry">
<header>
<h1 class="p-name">${post.title}</h1>
</header>
<section data-field="subtitle" class="p-summary">
${post.subtitle ?? ""}
</section>
<section data-field="body" class="e-content">
<section name="2eef" class="section section--body section--first section--last"><div class="section-divider"><hr class="section-divider"></div><div class="section-content"><div class="section-inner sectionLayout--insetColumn"><h3 name="a6b6" id="a6b6" class="graf graf--h3 graf--leading graf--title">${post.title}</h3>${post.subtitle === undefined ? "" : `<h4 name="b7c7" id="b7c7" class="graf graf--h4 graf--subtitle">${post.subtitle}</h4>`}${post.body}</div></div></section>
</section>
<footer>${footer}<p>Exported from <a href="https://medium.com">Medium</a> on November 20, 2026.</p></footer></article></body></html>`;
  return { name: `posts/${name}.html`, content };
}

/** A whole export: posts, and the other pages that come with them. */
export function buildExport(posts: ExportedPost[]): Buffer {
  const others = ["README.html", "profile/profile.html", "claps/claps-0001.html"];
  return buildZip([
    ...others.map((name) => ({ name, content: `<!DOCTYPE html><html><body>${name}</body></html>` })),
    ...posts.map(buildExportPost),
  ]);
}
