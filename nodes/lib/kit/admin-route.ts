/**
 * Routes of Node-RED's admin application: guarded by one of its permissions, answered in JSON or with a file, and nothing
 * thrown in them reaches Express.
 */
import { Refused, UrpError } from "../errors.ts";
import { isFile, sendFile } from "./file-answer.ts";
import type { Handler, HttpRequest, HttpResponse, Red } from "./red.ts";
import { describeUnexpected } from "./unexpected.ts";

export interface AdminCall {
  /** The JSON body; whatever is no object counts as an empty one. */
  body: Record<string, unknown>;
  query: URLSearchParams;
  /** Name of who is logged in; "" where Node-RED asks for no log-in. */
  user: string;
  /** Whether they have another permission too: for what a page shows. A route of its own must still guard it. */
  may(permission: string): boolean;
  request: HttpRequest;
}

export interface AdminRoute {
  method: "get" | "post";
  path: string;
  permission: string;
  /** Answers what is sent as JSON, or a `file`; an UrpError becomes 400 with its sentence in both languages. */
  answer(call: AdminCall): unknown;
}

/** For the editor and whoever may do what it does: where Node-RED has no log-in, everybody. */
export function adminRoute(RED: Red, { method, path, permission, answer }: AdminRoute): void {
  RED.httpAdmin[method](path, RED.auth.needsPermission(permission), handler(RED, path, answer));
}

/**
 * For people who must have logged in with their own name. Without `adminAuth` Node-RED's `needsPermission` lets everybody
 * through (5.0.7, @node-red/editor-api lib/auth/index.js): here it answers 503 and says why. The default user of `adminAuth`
 * has no name, and a request from another site carries no token: both get 401.
 */
export function personalRoute(RED: Red, { method, path, permission, answer }: AdminRoute): void {
  const guarded = handler(RED, path, (call) => {
    if (call.user === "") throw nobody();
    return answer(call);
  });
  RED.httpAdmin[method](path, onlyWithLogin(RED, true), RED.auth.needsPermission(permission), guarded);
}

/** Files of a page below the admin application, which is there only where people can log in. */
export function personalPage(RED: Red, path: string, serve: (request: HttpRequest, response: HttpResponse) => void | Promise<void>): void {
  RED.httpAdmin.use(path, onlyWithLogin(RED, false), (request, response) => {
    settled(() => serve(request, response)).catch((error: unknown) => {
      RED.log.error(`${path}: ${describeUnexpected(error)}`);
      if (!response.headersSent) response.writeHead(500, { "content-length": "0" });
      response.end();
    });
  });
}

export const noLoginSentence = {
  it: "Questa pagina vuole utenti con una password: in settings.js manca «adminAuth». Aggiungilo e riavvia Node-RED.",
  en: "This page wants users with a password: settings.js has no “adminAuth”. Add it and restart Node-RED.",
};

const notLoggedIn = "login.missing";

function nobody(): Refused {
  return new Refused(notLoggedIn, {
    it: "Per questo bisogna entrare con il proprio nome.",
    en: "For this you must log in with your own name.",
  });
}

function onlyWithLogin(RED: Red, speaksJson: boolean): Handler {
  return (request, response, next) => {
    if (RED.settings.adminAuth) return next();
    if (speaksJson || /\/api\//.test(request.originalUrl ?? "")) return json(response, 503, { code: "login.none", ...noLoginSentence });
    response.writeHead(503, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
    response.end(`${noLoginSentence.it}\n\n${noLoginSentence.en}\n`);
  };
}

function handler(RED: Red, path: string, answer: AdminRoute["answer"]): Handler {
  return (request, response) => {
    respond(request, response, answer).catch((error: unknown) => {
      RED.log.error(`${path}: ${describeUnexpected(error)}`);
    });
  };
}

async function respond(request: HttpRequest, response: HttpResponse, answer: AdminRoute["answer"]): Promise<void> {
  try {
    const answered = await answer(callOf(request));
    if (isFile(answered)) await sendFile(response, answered);
    else json(response, 200, answered);
  } catch (error) {
    // Half a file must not look like a whole one.
    if (response.headersSent) response.destroy();
    else if (error instanceof UrpError) return refuse(response, error);
    else json(response, 500, { code: "unexpected" });
    throw error;
  }
}

function refuse(response: HttpResponse, error: UrpError): void {
  const status = error.code === notLoggedIn ? 401 : 400;
  json(response, status, { code: error.code, it: error.in("it"), en: error.in("en") });
}

function callOf(request: HttpRequest): AdminCall {
  const { body, user, authInfo } = request;
  const bearer = /^Bearer \S/i.test(request.headers?.authorization ?? "");
  const target = request.originalUrl ?? "";
  const scopes = [authInfo?.scope].flat();
  return {
    body: (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>,
    query: new URLSearchParams(target.includes("?") ? target.slice(target.indexOf("?") + 1) : ""),
    user: bearer && !user?.anonymous && typeof user?.username === "string" ? user.username : "",
    may: (permission) => scopes.some((scope) => scope === "*" || scope === permission),
    request,
  };
}

function json(response: HttpResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  response.end(JSON.stringify(body));
}

/** What it throws at once is a rejection too. */
async function settled(work: () => void | Promise<void>): Promise<void> {
  await work();
}
