/** What the page asks of the service; addresses are relative to the page. */
import type { Language } from "../../../lib/errors.ts";
import { whyRefused } from "../../login/session.ts";
import type { LoginFault } from "../../login/words.ts";
import type { Words } from "./words.ts";

export type Answer<Value> = { value: Value } | { fault: string };

export interface SavedFile {
  blob: Blob;
  name: string;
  count: number;
  without: number;
}

export interface Desk {
  get<Value>(path: string): Promise<Answer<Value>>;
  file(path: string, body?: object): Promise<Answer<SavedFile>>;
}

/** @param locked called when the token is no longer good, or never was for this page */
export function openDesk(token: string, language: Language, words: Words, locked: (why: LoginFault) => void): Desk {
  async function call(path: string, body?: object): Promise<Answer<Response>> {
    const headers = { authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) };
    try {
      const answer = await fetch(`api/${path}`, { headers, ...(body && { method: "POST", body: JSON.stringify(body) }) });
      if (answer.ok) return { value: answer };
      if (answer.status === 401) locked(whyRefused(answer));
      return { fault: await sentence(answer) };
    } catch {
      return { fault: words.unreachable };
    }
  }

  async function sentence(answer: Response): Promise<string> {
    const said = (await answer.json().catch(() => ({}))) as Partial<Record<Language, string>>;
    return said[language] ?? words.unexpected;
  }

  return {
    async get<Value>(path: string) {
      const answer = await call(path);
      return "fault" in answer ? answer : { value: (await answer.value.json()) as Value };
    },
    async file(path, body) {
      const answer = await call(path, body);
      if ("fault" in answer) return answer;
      try {
        const { headers } = answer.value;
        const name = /filename="([^"]+)"/.exec(headers.get("content-disposition") ?? "")?.[1] ?? "stato";
        const number = (fact: string): number => Number(headers.get(`x-urp-${fact}`) ?? 0);
        return { value: { blob: await answer.value.blob(), name, count: number("count"), without: number("without") } };
      } catch {
        return { fault: words.unreachable };
      }
    },
  };
}
