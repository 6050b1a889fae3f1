/** HTML in which everything is escaped that is not HTML itself. */

export interface Html {
  html: string;
}

type Piece = Html | string | number | false | undefined | readonly Piece[];

/** Also for XML: no name that HTML alone knows. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function written(piece: Piece): string {
  if (piece === false || piece === undefined) return "";
  if (typeof piece === "string") return escaped(piece);
  if (typeof piece === "number") return String(piece);
  return "html" in piece ? piece.html : piece.map(written).join("");
}

/** Attributes must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  return { html: String.raw({ raw: parts }, ...pieces.map(written)) };
}

/** A text with its line breaks as paragraphs and lines. */
export function paragraphs(text: string): Html {
  const lines = (paragraph: string): Html => ({ html: paragraph.split("\n").map(escaped).join("<br>") });
  return html`${text.split(/\n{2,}/).map((paragraph) => html`<p>${lines(paragraph)}</p>`)}`;
}
