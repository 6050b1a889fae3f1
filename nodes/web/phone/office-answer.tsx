import { useRef, useState } from "preact/hooks";
import { answerAsOffice } from "./read-mailbox.ts";
import { answerFateWords } from "./words.ts";

interface OfficeAnswerProps {
  /** The mail's id. */
  mail: string;
  subject: string;
}

/** What the office that got a mail answers: a mail that takes the way of a real one. */
export function OfficeAnswer({ mail, subject }: OfficeAnswerProps) {
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  // A second press while the first is under way would be a second mail; a disabled button would lose the focus.
  const sending = useRef(false);
  const words = text.trim();

  async function send(command: string): Promise<void> {
    const lines = [command, words].filter((part) => part !== "");
    if (sending.current || lines.length === 0) return;
    sending.current = true;
    setSaid("");
    const fate = await answerAsOffice(mail, lines.join("\n\n"));
    sending.current = false;
    setSaid(answerFateWords[fate]);
    if (fate === "taken") setText("");
  }
  return (
    <details class="answer">
      <summary>
        Rispondi come l'ufficio<span class="hidden"> a {subject}</span>
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send("");
        }}
      >
        <label for={`answer-${mail}`}>Testo per il cittadino</label>
        <p id={`answer-hint-${mail}`}>Facoltativo con «Presa in carico» e «Chiusa». Parte una mail di risposta, come dal programma di posta.</p>
        <textarea
          id={`answer-${mail}`}
          aria-describedby={`answer-hint-${mail}`}
          rows={3}
          maxLength={4_000}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="acts">
          <button type="button" class="chip" onClick={() => void send("Presa in carico")}>
            Presa in carico
          </button>
          <button type="button" class="chip" onClick={() => void send("Chiusa")}>
            Chiusa
          </button>
          <button type="submit" class="chip" disabled={words === ""}>
            Invia solo il testo
          </button>
        </div>
        <p role="status">{said}</p>
      </form>
    </details>
  );
}
