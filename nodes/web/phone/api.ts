/** What the page asks of the simulator; addresses are relative to the page. */

/** Sends a request; resolves to "" when it went well, to a sentence for the person otherwise. */
export async function post(path: string, body: Record<string, unknown>): Promise<string> {
  try {
    const answer = await fetch(`api/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.ok) return "";
    const said = (await answer.json()) as { it?: string };
    return said.it ?? "Il simulatore non ha accettato la richiesta.";
  } catch {
    return "Il simulatore non risponde: è ancora acceso?";
  }
}

/** A file for the simulator: base64 in JSON, because only JSON is taken from this page. */
export async function asAttachment(file: Blob, name: string): Promise<Record<string, string>> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result as string));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("unreadable")));
    reader.readAsDataURL(file);
  });
  return { base64: url.slice(url.indexOf(",") + 1), mime: file.type || "application/octet-stream", name };
}

export function mediaAddress(id: string): string {
  return `api/media/${id}`;
}
