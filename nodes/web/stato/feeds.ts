/** The notices as Atom (RFC 4287) and as JSON Feed 1.1 (jsonfeed.org/version/1.1). Plain text inside: nothing to sanitise. */
import { createHash } from "node:crypto";
import type { Notice } from "../../lib/notices/index.ts";
import { escaped } from "./html.ts";
import { type View, imagePath, noticePath } from "./site.ts";

/** More than a reader that looks once a day needs. */
export const mostFeedItems = 100;

export function atomFeed(view: View, notices: Notice[]): string {
  const { words, comune, address, language } = view;
  const updated = Math.max(0, ...notices.map(updatedOf));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<title>${escaped(titleOf(view))}</title>
<subtitle>${escaped(words.intro)}</subtitle>
<id>${uuidUrn("feed", comune.name, comune.office)}</id>
<updated>${new Date(updated).toISOString()}</updated>
<author><name>${escaped(`${comune.office} – ${comune.name}`)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(`${address}feed.xml`)}"/>
<link rel="alternate" type="text/html" href="${escaped(address)}"/>
${notices.map((notice) => atomEntry(view, notice)).join("\n")}
</feed>
`;
}

function atomEntry({ address, comune }: View, notice: Notice): string {
  const iso = (at: number): string => new Date(at).toISOString();
  const parts = [
    `<title>${escaped(notice.title)}</title>`,
    `<id>${idOf(notice, comune.name)}</id>`,
    `<updated>${iso(updatedOf(notice))}</updated>`,
    `<published>${iso(notice.publishedAt ?? notice.createdAt)}</published>`,
    `<link rel="alternate" type="text/html" href="${escaped(address + noticePath(notice.id))}"/>`,
    notice.link && `<link rel="related" href="${escaped(notice.link)}"/>`,
    notice.imageHash && `<link rel="enclosure" type="${notice.imageMime}" title="${escaped(notice.imageAlt)}" href="${escaped(address + imagePath(notice))}"/>`,
    notice.category && `<category term="${escaped(notice.category)}"/>`,
    notice.author && `<author><name>${escaped(notice.author)}</name></author>`,
    `<content type="text">${escaped(notice.text)}</content>`,
  ];
  return `<entry>\n${parts.filter(Boolean).join("\n")}\n</entry>`;
}

export function jsonFeed(view: View, notices: Notice[]): string {
  const { address, language, words, comune } = view;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: titleOf(view),
    description: words.intro,
    language,
    home_page_url: address,
    feed_url: `${address}feed.json`,
    authors: [{ name: `${comune.office} – ${comune.name}` }],
    items: notices.map((notice) => ({
      id: idOf(notice, comune.name),
      url: address + noticePath(notice.id),
      ...(notice.link && { external_url: notice.link }),
      title: notice.title,
      content_text: notice.text,
      ...(notice.imageHash && {
        image: address + imagePath(notice),
        attachments: [{ url: address + imagePath(notice), mime_type: notice.imageMime, title: notice.imageAlt }],
      }),
      date_published: new Date(notice.publishedAt ?? notice.createdAt).toISOString(),
      date_modified: new Date(updatedOf(notice)).toISOString(),
      ...(notice.author && { authors: [{ name: notice.author }] }),
      ...(notice.category && { tags: [notice.category] }),
    })),
  });
}

function titleOf({ words, comune }: View): string {
  return `${words.title} – ${comune.name}`;
}

/** A notice that begins later is news on that day. */
function updatedOf({ updatedAt, validFrom, publishedAt }: Notice): number {
  return Math.max(updatedAt, publishedAt ?? 0, validFrom);
}

function idOf({ id }: Notice, comune: string): string {
  return uuidUrn("notice", comune, id);
}

/** The same wherever the page moves (RFC 9562 §5.8, a name-based UUID of our own making). */
function uuidUrn(...parts: string[]): string {
  const hash = createHash("sha256").update(parts.join("\u0000")).digest("hex");
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
