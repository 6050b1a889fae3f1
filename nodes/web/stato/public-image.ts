import type { Notice } from "../../lib/notices/index.ts";
import { imagePath } from "./site.ts";

/** Where everybody can read a notice's image, by the comune's own word for the page; "" when there is no such address. */
export function publicImage(statusUrl: string, notice: Notice): string {
  const page = statusUrl.replace(/[?#].*$/, "").replace(/\/*$/, "/");
  if (notice.imageHash === "" || !page.startsWith("https://") || !page.endsWith("/stato/") || !URL.canParse(page)) return "";
  return page + imagePath(notice);
}
