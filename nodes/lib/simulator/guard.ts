import type { IncomingMessage } from "node:http";

/** Why a request of the phone page is refused: HTTP status and a sentence. */
export interface Denied {
  status: number;
  it: string;
  en: string;
}

const denied = (status: number, it: string, en: string): Denied => ({ status, it, en });

/**
 * The phone can write in a citizen's name, so no page of the web may drive it. A page that has had its name pointed
 * at 127.0.0.1 (DNS rebinding) shows its own name in Host; a page elsewhere shows itself in Origin and Sec-Fetch-Site
 * and cannot send JSON without asking first (Fetch standard: a JSON content type needs a preflight, which we never
 * answer). A proxy in front would make strangers look local, so a forwarded request is refused as well.
 */
export function denyStrangers(request: IncomingMessage): Denied | undefined {
  const { host = "", origin, forwarded } = request.headers;
  const here = isLoopback(request.socket.remoteAddress ?? "") && isLocalName(host);
  const relayed = forwarded !== undefined || request.headers["x-forwarded-for"] !== undefined;
  if (!here || relayed) {
    return denied(
      403,
      "Il telefono simulato risponde solo su questo computer: apri la pagina con l'indirizzo 127.0.0.1 o localhost.",
      "The simulated phone answers on this computer only: open the page as 127.0.0.1 or localhost.",
    );
  }
  const site = request.headers["sec-fetch-site"];
  const foreign = origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host);
  if (foreign || (site !== undefined && site !== "same-origin" && site !== "none")) {
    return denied(
      403,
      "La richiesta viene da un'altra pagina: il telefono simulato obbedisce solo alla sua.",
      "The request comes from another page: the simulated phone obeys its own only.",
    );
  }
  if (request.method === "POST" && !/^application\/json\b/i.test(request.headers["content-type"] ?? "")) {
    return denied(415, "Il contenuto deve essere application/json.", "The content must be application/json.");
  }
  return undefined;
}

function isLoopback(address: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(address);
}

function isLocalName(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}
