import { useEffect, useState } from "preact/hooks";
import { textOfHtml } from "../../lib/office-answers/html-text.ts";
import { OfficeAnswer } from "./office-answer.tsx";
import { type MailboxState, type ReceivedMail, attachmentAddress, emptyMailbox, misbehave, readMailbox } from "./read-mailbox.ts";
import { RichText } from "./rich-text.tsx";
import type { Known } from "./state.ts";
import { day, hour, mailFaultWords, size } from "./words.ts";

const lookEveryMs = 3_000;
/** Of an HTML mail: its words are read again at each look. */
const longestHtml = 262_144;

/** What an office finds in its mailbox, and what a mail server can do wrong. Only with the demo mailbox. */
export function Mailbox({ known }: { known: Known }) {
  const [state, setState] = useMailbox();
  const after = (asked: Promise<MailboxState | undefined>): void => void asked.then((next) => next && setState(next));
  if (state === undefined) return <p class="start">Apro la casella…</p>;
  if (state === null) {
    return (
      <p class="start" role="status">
        Qui non c'è una casella di prova: le mail vanno al server di posta configurato nel nodo «mail-server».
      </p>
    );
  }
  return (
    <div class="traffic">
      <section class="mailbox" aria-labelledby="mailbox-title">
        <h2 id="mailbox-title">La posta degli uffici</h2>
        <div class="bar">
          <p role="status">{countWords(state.mails.length)}</p>
          <button type="button" class="chip" onClick={() => after(emptyMailbox())} disabled={state.mails.length === 0}>
            Svuota la casella
          </button>
        </div>
        <ul>
          {state.mails.toReversed().map((mail) => (
            <li key={mail.id}>
              <Mail mail={mail} zone={known.clock.zone} />
            </li>
          ))}
        </ul>
      </section>
      <section class="faults" aria-labelledby="mail-faults-title">
        <h2 id="mail-faults-title">Guasti della posta</h2>
        <p>Prova che cosa fa il servizio quando il server di posta non va.</p>
        <button type="button" class="chip strong" onClick={() => after(misbehave(null, 1))} disabled={!state.fault}>
          Spegni il guasto
        </button>
        <ul>
          {Object.entries(mailFaultWords).map(([kind, [name, what]]) => {
            const left = state.fault?.fault === kind ? state.fault.times : 0;
            return (
              <li key={kind} class={left > 0 ? "on" : ""}>
                <div>
                  <b id={`mail-fault-${kind}`}>{name}</b>
                  <span>{what}</span>
                  {left > 0 && <span class="left">ancora {left}</span>}
                </div>
                <div class="times" role="group" aria-labelledby={`mail-fault-${kind}`}>
                  <button type="button" class="chip" onClick={() => after(misbehave(kind, 1))}>
                    1 volta
                  </button>
                  <button type="button" class="chip" onClick={() => after(misbehave(kind, 3))}>
                    3 volte
                  </button>
                </div>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

function Mail({ mail, zone }: { mail: ReceivedMail; zone: string }) {
  const at = Date.parse(mail.at);
  return (
    <article>
      <h3>{mail.subject || "(senza oggetto)"}</h3>
      <p class="about">
        A {mail.to.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(", ")},{" "}
        <time dateTime={mail.at}>
          {day(at, zone)}, {hour(at, zone)}
        </time>
      </p>
      <RichText text={mail.text.trim() || textOfHtml(mail.html.slice(0, longestHtml)).trim()} />
      {mail.attachments.map(({ name, mime, size: bytes }, index) => {
        const address = attachmentAddress(mail.id, index);
        return (
          <p key={address} class="enclosed">
            {/^image\/(jpeg|png|webp)$/.test(mime) && <img src={address} alt={`Allegato ${name}`} />}
            <a href={address} download={name}>
              {name} ({size(bytes)})
            </a>
          </p>
        );
      })}
      <OfficeAnswer mail={mail.id} subject={mail.subject} />
      <details>
        <summary>Intestazioni</summary>
        <dl>
          {headersOf(mail).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </article>
  );
}

function headersOf(mail: ReceivedMail): [name: string, value: string][] {
  const all: [string, string][] = [
    ["From", mail.from.name ? `${mail.from.name} <${mail.from.address}>` : mail.from.address],
    ["Reply-To", mail.replyTo],
    ["Message-ID", mail.messageId],
    ["In-Reply-To", mail.inReplyTo],
    ["References", mail.references],
    ["X-URP-Report", mail.report],
  ];
  return all.filter(([, value]) => value !== "");
}

function countWords(count: number): string {
  if (count === 0) return "Nessuna mail. Segnala una buca dal telefono, o chiedi di una persona.";
  return count === 1 ? "1 mail" : `${count} mail`;
}

/** Undefined until the first answer; null when there is no such mailbox. */
function useMailbox(): [MailboxState | undefined | null, (state: MailboxState) => void] {
  const [state, setState] = useState<MailboxState | null>();
  useEffect(() => {
    const ending = new AbortController();
    let looking = false;
    const look = async (): Promise<void> => {
      if (looking) return;
      looking = true;
      const read = await readMailbox(ending.signal);
      looking = false;
      // While nobody answers the mails stay, and what is being written with them.
      if (!ending.signal.aborted && read !== undefined) setState(read);
    };
    void look();
    const timer = setInterval(() => void look(), lookEveryMs);
    return () => {
      ending.abort();
      clearInterval(timer);
    };
  }, []);
  return [state, setState];
}
