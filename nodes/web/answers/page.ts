/** The page behind the link in a mail: what it is about, and a form. No script, nothing from elsewhere, no word of the citizen. */
import { createHash } from "node:crypto";
import type { Language } from "../../lib/errors.ts";
import type { AnswerAct } from "../../lib/store/index.ts";
import { type Html, html } from "../stato/index.ts";
import { words } from "./words.ts";

export interface Matter {
  language: Language;
  comune: string;
  office: string;
  /** Of the report; "" for any other message. */
  number: string;
  category: string;
  /** What was done from this link already. */
  used: readonly AnswerAct[];
  /** The report has gone further than this by another way. */
  over: readonly AnswerAct[];
  /** The rules are in doubt about the message, and nobody has decided yet. */
  doubtful: boolean;
}

const style = `:root{color-scheme:light dark}body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2rem}label{display:block;font-weight:600;margin-top:1.5rem}
textarea{box-sizing:border-box;width:100%;min-height:9rem;font:inherit;padding:.5rem}.hint{margin:.25rem 0 1rem}
.acts{display:flex;flex-wrap:wrap;gap:.75rem}button{font:inherit;padding:.625rem 1.25rem;cursor:pointer}
.said{border-left:.25rem solid currentColor;padding:.25rem .75rem}`;

export const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

export const acts = ["taken", "closed", "text"] as const;
export const decisions = ["pass", "block"] as const;

/** @param notice what went wrong with the last try */
export function answerPage(matter: Matter, notice?: string, text = ""): string {
  const { language, comune, office, number, category, used, over, doubtful } = matter;
  const own = words[language];
  const open = acts.filter((act) => !used.includes(act) && !over.includes(act));
  const heading = number === "" ? own.message : own.report(number, category);
  const form = html`<form method="post">
<label for="testo">${own.label}</label>
<textarea id="testo" name="testo" maxlength="4000" aria-describedby="aiuto">${text}</textarea>
<p class="hint" id="aiuto">${own.hint}</p>
<div class="acts">${open.map((act) => html`<button name="atto" value="${act}">${own[act]}</button>`)}</div>
</form>`;
  const doubt = html`<h2>${own.doubt}</h2>
<form method="post">
<p class="hint" id="dubbio">${own.decide}</p>
<div class="acts" aria-describedby="dubbio">${decisions.map((act) => html`<button name="atto" value="${act}">${own[act]}</button>`)}</div>
</form>`;
  const body = html`<p>${comune}</p>
<h1>${heading}</h1>
<p>${own.office}: ${office}</p>
${used.length > 0 && html`<div class="said" role="status">${[...decisions, ...acts].filter((act) => used.includes(act)).map((act) => html`<p>${own.used[act]}</p>`)}</div>`}
${notice !== undefined && html`<p class="said" role="alert">${notice}</p>`}
${doubtful && doubt}
${open.length > 0 ? form : html`<p>${own.all}</p>`}`;
  return document(language, `${own.title} – ${heading}`, body);
}

export function sentencePage(language: Language, sentence: string): string {
  return document(language, words[language].title, html`<h1>${words[language].title}</h1><p>${sentence}</p>`);
}

function document(language: Language, title: string, body: Html): string {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.html;
}
