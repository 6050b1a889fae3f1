/** The pages: the notices of today, the archive, one notice, the poster, and the one for what is not there. */
import { type Notice, dayWords, shownState, untilWords } from "../../lib/notices/index.ts";
import { type Html, html, paragraphs } from "./html.ts";
import { layout } from "./layout.ts";
import { type View, imagePath, noticePath, whatsappLink } from "./site.ts";

export const perPage = 50;

export interface Listing {
  notices: Notice[];
  /** All of them, on all pages; undefined when only the next page is known. */
  total?: number;
  page: number;
  hasNext: boolean;
}

export function todayPage(view: View, listing: Listing, categories: string[], category: string): string {
  const { words, at, zone, language } = view;
  const pageLink = (page: number): string =>
    `./?${new URLSearchParams({ ...(category && { categoria: category }), pagina: String(page) }).toString()}`;
  const link = (name: string): string => (name === "" ? "./" : `./?categoria=${encodeURIComponent(name)}`);
  const none = category === "" ? words.none : words.noneOf(category);
  return layout(view, {
    title: words.title,
    path: "",
    trail: [],
    hidden: category !== "" || listing.page > 1,
    main: html`<p class="lead">${words.intro}</p>
${categories.length > 0 && html`<nav aria-label="${words.filter}"><ul class="urp-filter">
${["", ...categories].map((name) => html`<li><a class="chip chip-lg chip-simple chip-primary" href="${link(name)}"${name === category && html` aria-current="true"`}><span class="chip-label">${name || words.all}</span></a></li>
`)}</ul></nav>`}
<p class="urp-count"><strong>${dayWords(at, zone, language)}</strong>: ${listing.total ? words.shown(listing.total) : none}</p>
${list(view, listing.notices)}
${pager(view, listing, pageLink)}
${whatsappBox(view)}`,
  });
}

export function archivePage(view: View, listing: Listing): string {
  const { words } = view;
  return layout(view, {
    title: words.archiveTitle,
    path: "archivio",
    trail: [words.archive],
    hidden: listing.page > 1,
    main: html`${listing.notices.length === 0 && html`<p>${words.archiveNone}</p>`}
${list(view, listing.notices)}
${pager(view, listing, (page) => `archivio?pagina=${page}`)}`,
  });
}

export function noticePage(view: View, notice: Notice): string {
  const { words, at } = view;
  return layout(view, {
    title: notice.title,
    path: noticePath(notice.id),
    trail: [notice.title],
    main: html`<article>
${shownState(notice, at) === "expired" && html`<p class="urp-expired"><strong>${words.expired}</strong></p>`}
${about(view, notice)}
${image(view, notice)}
${paragraphs(notice.text)}
${notice.link !== "" && html`<p><a href="${notice.link}" rel="noreferrer">${words.link}: ${new URL(notice.link).hostname}</a></p>`}
${notice.author !== "" && html`<p>${words.author} ${notice.author}</p>`}
</article>
<p><a href="${view.up}./">${words.back}</a></p>`,
  });
}

export function posterPage(view: View, qr: Html): string {
  const { words, comune, address } = view;
  return layout(view, {
    title: words.posterTitle,
    path: "manifesto",
    trail: [],
    bare: true,
    main: html`<main class="urp-poster">
${comune.crestUrl !== "" && html`<img class="urp-poster-crest" src="${comune.crestUrl}" alt="${words.crest}" width="120" height="120">`}
<p class="urp-poster-name">${comune.name}</p>
<h1>${words.posterTitle}</h1>
<div class="urp-poster-qr">${qr}</div>
<ol>${words.posterSteps.map((step) => html`<li>${step}</li>`)}</ol>
<p>${words.posterNumber} <strong>${comune.whatsappNumber}</strong></p>
<p><strong>${words.whatsappNot}</strong></p>
<p>${words.posterPage} <span class="urp-address">${address}</span></p>
</main>`,
  });
}

export function missingPage(view: View): string {
  const { words, up } = view;
  return layout(view, {
    title: words.notFound,
    path: "",
    trail: [words.notFound],
    hidden: true,
    main: html`<p>${words.notFoundHow}</p><p><a href="${up}./">${words.back}</a></p>`,
  });
}

function list(view: View, notices: Notice[]): Html | false {
  const { words, up } = view;
  return (
    notices.length > 0 &&
    html`<ul class="urp-notices">
${notices.map((notice) => html`<li><article>
<h2 class="h4"><a href="${up}${noticePath(notice.id)}">${notice.title}</a></h2>
${about(view, notice)}
${image(view, notice)}
${paragraphs(notice.text)}
${notice.link !== "" && html`<p><a href="${notice.link}" rel="noreferrer">${words.link}<span class="visually-hidden">: ${notice.title}</span></a></p>`}
</article></li>
`)}</ul>`
  );
}

function about({ words, zone, language, at }: View, notice: Notice): Html {
  const day = new Date(notice.validFrom).toISOString();
  const until = untilWords(notice.validUntil, zone, language, at);
  return html`<p class="urp-about"><time datetime="${day}">${dayWords(notice.validFrom, zone, language, at)}</time>${until !== "" && html`, <time datetime="${new Date(notice.validUntil ?? 0).toISOString()}">${until}</time>`}${notice.category !== "" && html` · <span class="visually-hidden">${words.category}: </span><span class="urp-category">${notice.category}</span>`}</p>`;
}

function image({ up }: View, notice: Notice): Html | false {
  return notice.imageHash !== "" && html`<p><img class="urp-image" src="${up}${imagePath(notice)}" alt="${notice.imageAlt}" loading="lazy"></p>`;
}

function pager({ words }: View, { page, hasNext, notices }: Listing, link: (page: number) => string): Html | false {
  const hasPrevious = page > 1;
  return (
    (hasNext || (hasPrevious && notices.length > 0)) &&
    html`<nav class="pagination-wrapper" aria-label="${words.pages}"><ul class="pagination">
${hasPrevious && html`<li class="page-item"><a class="page-link text" rel="prev" href="${link(page - 1)}">${words.previous}</a></li>`}
<li class="page-item active"><span class="page-link text" aria-current="page">${words.page(page)}</span></li>
${hasNext && html`<li class="page-item"><a class="page-link text" rel="next" href="${link(page + 1)}">${words.next}</a></li>`}
</ul></nav>`
  );
}

function whatsappBox(view: View): Html | false {
  const { words, up } = view;
  const link = whatsappLink(view);
  return (
    link !== undefined &&
    html`<section class="urp-whatsapp" aria-labelledby="whatsapp"><div><h2 id="whatsapp" class="h4">${words.whatsapp}</h2>
<p>${words.whatsappHow}</p>
<p><strong>${words.whatsappNot}</strong></p>
<p><a class="btn btn-primary" href="${link}" rel="noreferrer">${words.whatsappLink}</a></p>
<p><a href="${up}manifesto">${words.poster}</a></p></div>
<img src="${up}qr.svg" alt="${words.qr}" width="180" height="180"></section>`
  );
}
