import { checkLink, checkText, objectOf, refuse } from "./fields.ts";
import { LIMITS } from "./limits.ts";

/** A file by id or by link, with the texts that its kind may carry. */
export function checkMedia(value: unknown, field: string, may: { caption?: boolean; filename?: boolean } = {}): void {
  const media = objectOf(value, field);
  if ((media["id"] === undefined) === (media["link"] === undefined)) refuse("id-or-link", field);
  if (media["id"] === undefined) checkLink(media["link"], `${field}.link`);
  else checkText(media["id"], `${field}.id`);
  const caption = { max: LIMITS.caption, optional: true, empty: true };
  if (may.caption) checkText(media["caption"], `${field}.caption`, caption);
  if (may.filename) checkText(media["filename"], `${field}.filename`, { optional: true });
}
