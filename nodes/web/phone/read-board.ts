/** The public page's JSON feed, read by the phone. Both are served below the same root. */

export const statoRoot = "../stato/";

export interface BoardNotice {
  id: string;
  title: string;
  text: string;
  category: string;
  link: string;
  /** ISO. */
  published: string;
  image?: { address: string; alt: string };
}

interface Feed {
  home_page_url: string;
  items: {
    id: string;
    title: string;
    content_text: string;
    external_url?: string;
    date_published: string;
    tags?: string[];
    attachments?: { url: string; title?: string }[];
  }[];
}

/** Undefined when the page does not answer; never rejects. */
export async function readBoard(signal: AbortSignal): Promise<BoardNotice[] | undefined> {
  try {
    const answer = await fetch(`${statoRoot}feed.json`, { signal });
    if (!answer.ok) return undefined;
    const { items, home_page_url: home } = (await answer.json()) as Feed;
    return items.map((item) => {
      const [image] = item.attachments ?? [];
      return {
        id: item.id,
        title: item.title,
        text: item.content_text,
        category: item.tags?.[0] ?? "",
        link: item.external_url ?? "",
        published: item.date_published,
        // The feed names the public address; this page may load from its own server only, where the same files are.
        ...(image && { image: { address: statoRoot + image.url.slice(home.length), alt: image.title ?? "" } }),
      };
    });
  } catch {
    return undefined;
  }
}
