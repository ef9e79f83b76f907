export type FeedPiece = {
  id: string;
  title: string;
  subtitle?: string;
  paragraphs: string[];
  categories?: string[];
  publishedAt?: string;
  address?: string;
};

/** A feed as Medium serves it at medium.com/feed/@user (RSS 2.0, text in content:encoded, links with ?source=rss…). */
export function buildMediumFeed(pieces: FeedPiece[], author = "Ana Brandt"): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0" xmlns:cc="http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html">
    <channel>
        <title><![CDATA[Stories by ${author} on Medium]]></title>
        <description><![CDATA[Stories by ${author} on Medium]]></description>
        <link>https://medium.com/@ana?source=rss-1a2b3c4d5e6f------2</link>
        <generator>Medium</generator>
        <lastBuildDate>Sun, 22 Nov 2026 10:00:00 GMT</lastBuildDate>
        <atom:link href="https://medium.com/feed/@ana" rel="self" type="application/rss+xml"/>
${pieces.map((piece) => item(piece, author)).join("\n")}
    </channel>
</rss>`;
}

function item(piece: FeedPiece, author: string): string {
  const slug = piece.title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const address = piece.address ?? `https://medium.com/@ana/${slug}-${piece.id}`;
  const subtitle = piece.subtitle === undefined ? "" : `<h4>${piece.subtitle}</h4>`;
  const text = piece.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("");
  const categories = (piece.categories ?? []).map(
    (name) => `            <category><![CDATA[${name}]]></category>`,
  );
  return `        <item>
            <title><![CDATA[${piece.title}]]></title>
            <link>${address}?source=rss-1a2b3c4d5e6f------2</link>
            <guid isPermaLink="false">https://medium.com/p/${piece.id}</guid>
${categories.join("\n")}
            <dc:creator><![CDATA[${author}]]></dc:creator>
            <pubDate>${piece.publishedAt ?? "Tue, 03 Nov 2026 12:30:00 GMT"}</pubDate>
            <atom:updated>2026-11-03T12:30:00.000Z</atom:updated>
            <content:encoded><![CDATA[${subtitle}${text}<img src="https://medium.com/_/stat?event=post.clientViewed&referrerSource=full_rss&postId=${piece.id}" width="1" height="1" alt="">]]></content:encoded>
        </item>`;
}
