/** Mails as programs of offices write them, header by header. */
export interface WrittenMail {
  from?: string;
  subject?: string;
  messageId?: string;
  inReplyTo?: string;
  references?: string;
  headers?: string[];
  contentType?: string;
  charset?: string;
  encoding?: string;
  text?: string;
  html?: string;
}

let count = 0;

export function mailOf(mail: WrittenMail = {}): Buffer {
  count += 1;
  const { charset = "utf-8", encoding = "8bit", html } = mail;
  const type = html === undefined ? "text/plain" : "text/html";
  const lines = [
    `From: ${mail.from ?? "Ufficio strade <strade@prova.example>"}`,
    "To: urp@prova.example",
    `Subject: ${mail.subject ?? "Re: Segnalazione 2026/000042: buca"}`,
    ...(mail.messageId === "" ? [] : [`Message-ID: ${mail.messageId ?? `<answer-${count}@office.example>`}`]),
    ...(mail.inReplyTo ? [`In-Reply-To: ${mail.inReplyTo}`] : []),
    ...(mail.references ? [`References: ${mail.references}`] : []),
    ...(mail.headers ?? []),
    "MIME-Version: 1.0",
    `Content-Type: ${mail.contentType ?? `${type}; charset=${charset}`}`,
    `Content-Transfer-Encoding: ${encoding}`,
    "",
    html ?? mail.text ?? "",
  ];
  return Buffer.from(lines.join("\r\n"));
}
