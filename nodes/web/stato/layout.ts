/** Head, header and footer of every page, in the markup of Bootstrap Italia. Never a script. */
import { type Html, html } from "./html.ts";
import type { View } from "./site.ts";

export interface Content {
  /** Also the heading of the page. */
  title: string;
  /** From the root of the site to this page, for the canonical address. */
  path: string;
  /** What stands between the start page and this one, this one last. None: the start page itself. */
  trail: string[];
  main: Html;
  /** No header, footer and trail: it is printed. */
  bare?: boolean;
  /** Not to be found by search engines. */
  hidden?: boolean;
}

export function layout(view: View, content: Content): string {
  const { words, up, comune } = view;
  const of = comune.name;
  const body = content.bare ? content.main : frame(view, content);
  return html`<!DOCTYPE html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title} – ${of}</title>
<meta name="description" content="${words.intro}">
${content.hidden ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${view.address}${content.path}">`}
<link rel="stylesheet" href="${up}${view.style}">
<link rel="alternate" type="application/atom+xml" title="Atom" href="${up}feed.xml">
<link rel="alternate" type="application/feed+json" title="JSON Feed" href="${up}feed.json">
</head>
<body>
${body}
</body>
</html>
`.html;
}

function frame(view: View, { title, trail, main }: Content): Html {
  const { words } = view;
  return html`<div class="skiplinks"><a class="visually-hidden-focusable" href="#contenuto">${words.skip}</a></div>
${header(view)}
<main id="contenuto" class="container" tabindex="-1">
${trail.length > 0 && breadcrumb(view, trail)}
<h1>${title}</h1>
${main}
</main>
${footer(view)}`;
}

function header({ words, up, comune }: View): Html {
  return html`<header class="it-header-wrapper"><div class="it-nav-wrapper"><div class="it-header-center-wrapper it-small-header"><div class="container"><div class="it-header-center-content-wrapper">
<div class="it-brand-wrapper"><a href="${up || "./"}">${comune.crestUrl !== "" && html`<img class="icon urp-crest" src="${comune.crestUrl}" alt="${words.crest}" width="48" height="48">`}<div class="it-brand-text"><div class="it-brand-title">${comune.name}</div><div class="it-brand-tagline">${comune.office} – ${words.home}</div></div></a></div>
</div></div></div></div></header>`;
}

function breadcrumb({ words, up }: View, trail: string[]): Html {
  return html`<nav class="breadcrumb-container" aria-label="${words.path}"><ol class="breadcrumb">
<li class="breadcrumb-item"><a href="${up || "./"}">${words.home}</a><span class="separator" aria-hidden="true">/</span></li>
<li class="breadcrumb-item active" aria-current="page">${trail.join(" / ")}</li>
</ol></nav>`;
}

function footer({ words, up, comune }: View): Html {
  const links = [
    [comune.privacyUrl, words.privacy],
    [comune.accessibilityUrl, words.accessibility],
    [comune.legalUrl, words.legal],
    [comune.website, words.website],
  ].filter(([url]) => url !== "");
  const contacts = [comune.address, comune.phones, comune.email, comune.pec].filter(Boolean);
  return html`<footer class="it-footer"><div class="it-footer-main"><div class="container">
<h2 class="h5">${words.contacts}</h2>
<p>${comune.office} – ${comune.name}${contacts.map((line) => html`<br>${line}`)}</p>
<h2 class="h5">${words.footer}</h2>
<ul class="urp-links">
${links.map(([url, name]) => html`<li><a href="${url}">${name}</a></li>
`)}<li><a href="${up}archivio">${words.archive}</a></li>
<li><a href="${up}feed.xml">${words.feeds} (Atom)</a></li>
<li><a href="${up}feed.json">${words.feeds} (JSON)</a></li>
</ul>
</div></div></footer>`;
}
