/**
 * One question over HTTP: bounded in time and size, no redirect, and no word of it in an error. axios's adapter, as for Meta
 * (docs/decisions/cloud-api-client.md), because it knows the proxies of the environment.
 */
import { getAdapter } from "axios";
import type { InternalAxiosRequestConfig } from "axios";
import type { OpinionSettings } from "./settings.ts";

const largestAnswer = 64 * 1024;
const overHttp = getAdapter("http");

/** The JSON of a 200 answer, or undefined for anything else, whatever went wrong. Never rejects. */
export async function exchange({ url, key }: OpinionSettings, body: object, signal: AbortSignal): Promise<unknown> {
  const data = JSON.stringify(body);
  const config = {
    url,
    method: "post",
    data,
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(data),
      accept: "application/json",
      "accept-encoding": "identity",
      "user-agent": "sportello-urp",
      ...(key && { authorization: `Bearer ${key}` }),
    },
    responseType: "text",
    maxRedirects: 0,
    maxContentLength: largestAnswer,
    maxBodyLength: -1,
    validateStatus: null,
    signal,
    ...(isLocal(url) && { proxy: false }),
  };
  try {
    const { status, data: text } = await overHttp(config as unknown as InternalAxiosRequestConfig);
    return status === 200 ? (JSON.parse(text as string) as unknown) : undefined;
  } catch {
    // An AxiosError holds the key and the citizen's words: it ends here.
    return undefined;
  }
}

function isLocal(url: string): boolean {
  return /^(localhost|\[::1\]|127\.[\d.]+)$/.test(new URL(url).hostname);
}
