/** Where the office's page is. */
import type { Red } from "../../lib/kit/index.ts";

/**
 * Below the admin root as the public page is below the other one. Where both are the same, as in a Node-RED without settings
 * of ours, the admin application stands in front and would hide the public page: then the office's has another name.
 */
export function officePath({ httpAdminRoot, httpNodeRoot }: Red["settings"]): string {
  return rootOf(httpAdminRoot) === rootOf(httpNodeRoot) ? "/urp/stato-ufficio" : "/urp/stato";
}

function rootOf(setting: string | false | undefined): string {
  return `/${setting || ""}/`.replace(/\/+/g, "/");
}
