/**
 * A log-in with Node-RED's own users (POST auth/token). The token stays in this tab and goes only into the header of our own
 * requests: nothing that another site could make the browser send.
 */
import type { LoginFault } from "./words.ts";

const kept = "urp-token";

export function keptToken(): string {
  return sessionStorage.getItem(kept) ?? "";
}

export function keepToken(token: string): void {
  if (token === "") sessionStorage.removeItem(kept);
  else sessionStorage.setItem(kept, token);
}

/**
 * Resolves to a token, or to what is wrong.
 *
 * @param root address of Node-RED's admin root, relative to the page: "../../"
 */
export async function logIn(root: string, username: string, password: string): Promise<{ token: string } | { fault: LoginFault }> {
  const form = { client_id: "node-red-admin", grant_type: "password", scope: "", username, password };
  try {
    const answer = await fetch(`${root}auth/token`, { method: "POST", body: new URLSearchParams(form) });
    if (answer.ok) return { token: ((await answer.json()) as { access_token: string }).access_token };
    if (/too many/i.test(await answer.text())) return { fault: "tooMany" };
    return { fault: (await usesPasswords(root)) ? "wrong" : "otherWay" };
  } catch {
    return { fault: "unreachable" };
  }
}

async function usesPasswords(root: string): Promise<boolean> {
  const { type } = (await (await fetch(`${root}auth/login`)).json()) as { type?: string };
  return type === "credentials";
}

/** Node-RED forgets the token; when it cannot be reached, at least this tab does. */
export async function logOut(root: string, token: string): Promise<void> {
  keepToken("");
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  await fetch(`${root}auth/revoke`, { method: "POST", headers, body: JSON.stringify({ token }) }).catch(() => undefined);
}

/** Why an answer of 401 came: Node-RED names the scheme only when it does not know the token. */
export function whyRefused(answer: Response): LoginFault {
  return answer.headers.has("www-authenticate") ? "expired" : "forbidden";
}
