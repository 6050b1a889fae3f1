/** What the page of the share kit is made for: the public page's site, and what only the office may have. */
import type { Board, Register } from "../../lib/account/index.ts";
import type { Site } from "../stato/site.ts";

export interface ShareSite extends Site {
  board: Board;
  register: Register;
}
