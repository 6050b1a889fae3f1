import type { WireEntry } from "./view.ts";

/** For the shell: in single quotes, with a quote inside written as '\''. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * The exchange as a command for a POSIX shell. The token and the signature are not in the log and so not in here: the
 * token is taken from the environment, and a webhook is signed anew with the secret from the environment.
 */
export function asCurl(entry: WireEntry): string {
  const parts = [`curl -i -X ${entry.method} ${quoted(entry.url)}`];
  if (entry.direction === "graph") parts.push('-H "Authorization: Bearer $WHATSAPP_ACCESS_TOKEN"');
  const sealed = ["authorization", "x-hub-signature-256", "content-length", "host", "connection"];
  for (const [name, value] of Object.entries(entry.headers)) {
    if (!sealed.includes(name.toLowerCase())) parts.push(`-H ${quoted(`${name}: ${value}`)}`);
  }
  if (entry.direction === "webhook" && entry.body !== "") {
    return [
      `BODY=${quoted(entry.body)}`,
      'SIGNATURE=$(printf %s "$BODY" | openssl dgst -sha256 -hmac "$WHATSAPP_APP_SECRET" | sed "s/^.* //")',
      [...parts, '-H "X-Hub-Signature-256: sha256=$SIGNATURE"', '--data-binary "$BODY"'].join(" \\\n  "),
    ].join("\n");
  }
  if (entry.body !== "") parts.push(`--data-binary ${quoted(entry.body)}`);
  return parts.join(" \\\n  ");
}
