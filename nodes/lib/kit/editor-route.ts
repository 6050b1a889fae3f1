/** Routes that only the editor calls: previews and test boxes. Guarded by the permission to change flows. */
import { adminRoute } from "./admin-route.ts";
import type { Red } from "./red.ts";

/**
 * Mounts an admin route. `answer` gets the JSON body and returns what is sent as JSON; an UrpError becomes 400 with
 * its sentence in both languages.
 */
export function editorRoute(
  RED: Red,
  method: "get" | "post",
  path: string,
  answer: (body: Record<string, unknown>) => unknown,
): void {
  adminRoute(RED, { method, path, permission: "flows.write", answer: ({ body }) => answer(body) });
}
