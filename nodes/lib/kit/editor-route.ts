/** Routes that only the editor calls: previews and test boxes. Guarded by the permission to change flows. */
import { UrpError } from "../errors.ts";
import type { HttpRequest, HttpResponse, Red } from "./red.ts";
import { describeUnexpected } from "./unexpected.ts";

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
  RED.httpAdmin[method](path, RED.auth.needsPermission("flows.write"), (request, response) => {
    respond(request, response, answer).catch((error: unknown) => {
      RED.log.error(`${path}: ${describeUnexpected(error)}`);
    });
  });
}

/** Answers what `answer` returns, or why not. Rejects after having answered 500. */
export async function respond(
  request: HttpRequest,
  response: HttpResponse,
  answer: (body: Record<string, unknown>) => unknown,
): Promise<void> {
  try {
    const body = typeof request.body === "object" && request.body !== null ? request.body : {};
    json(response, 200, await answer(body as Record<string, unknown>));
  } catch (error) {
    if (error instanceof UrpError) {
      return json(response, 400, { code: error.code, it: error.in("it"), en: error.in("en") });
    }
    json(response, 500, { code: "unexpected" });
    throw error;
  }
}

export function json(response: HttpResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  response.end(JSON.stringify(body));
}
