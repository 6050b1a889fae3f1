/** Admin routes for people who may more than change flows: they must be known by name, and so they need a log-in. */
import { Refused } from "../errors.ts";
import { json, respond } from "./editor-route.ts";
import type { Red } from "./red.ts";
import { describeUnexpected } from "./unexpected.ts";

export interface Asking {
  body: Record<string, unknown>;
  /** User name. */
  who: string;
}

/**
 * Mounts a POST route behind one permission. Without `adminAuth` Node-RED lets everybody through: then it answers 503 with a
 * sentence instead. An UrpError that `answer` throws becomes 400 with its sentence.
 * @param permission never one that ends in ".read" or ".write": Node-RED gives those to whoever may read or write
 */
export function permissionRoute(RED: Red, permission: string, path: string, answer: (asking: Asking) => unknown): void {
  RED.httpAdmin.post(
    path,
    (_, response, next) => {
      if (RED.settings.adminAuth) return next();
      const why = noLogin();
      json(response, 503, { code: why.code, it: why.in("it"), en: why.in("en") });
    },
    RED.auth.needsPermission(permission),
    (request, response) => {
      const name = request.user?.username;
      const who = typeof name === "string" && name !== "" ? name : "?";
      respond(request, response, (body) => answer({ body, who })).catch((error: unknown) => {
        RED.log.error(`${path}: ${describeUnexpected(error)}`);
      });
    },
  );
}

function noLogin(): Refused {
  return new Refused("no-login", {
    it: "Questa parte si apre solo con un accesso: imposta adminAuth in settings.js (o avvia con npm start), perché resti scritto chi l'ha aperta.",
    en: "This part needs a log-in: set adminAuth in settings.js (or start with npm start), so that it is known who opened it.",
  });
}
