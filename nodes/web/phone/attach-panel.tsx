import { useState } from "preact/hooks";
import type { ChatMessage } from "../../lib/simulator/view.ts";
import { asAttachment } from "./api.ts";
import { face, picture, pictures } from "./pictures.ts";

interface AttachPanelProps {
  last: ChatMessage | undefined;
  attach: (what: Record<string, unknown>) => void;
  call: () => void;
  renew: () => void;
}

const LARGEST = 16 << 20;

const places = [
  { latitude: 43.5519, longitude: 10.3086, name: "Via Grande 12", address: "davanti al forno" },
  { latitude: 43.5473, longitude: 10.3152 },
];

/** Everything that a phone can send beside words. */
export function AttachPanel({ last, attach, call, renew }: AttachPanelProps) {
  const [fault, setFault] = useState("");

  async function drawn(kind: "image" | "sticker", name: string, draw: Parameters<typeof picture>[0]): Promise<void> {
    const type = kind === "sticker" ? "image/webp" : "image/jpeg";
    attach({ [kind]: await asAttachment(await picture(draw, type), name) });
  }
  async function chosen(list: FileList | null): Promise<void> {
    const file = list?.[0];
    if (!file) return;
    if (file.size > LARGEST) return setFault("Il file supera i 16 MB.");
    attach({ [kindOf(file.type)]: await asAttachment(file, file.name) });
  }
  const failed = () => setFault("Il file non si può leggere.");
  return (
    <div class="attach">
      <fieldset>
        <legend>Foto</legend>
        {pictures.map(({ id, name, draw }) => (
          <button type="button" key={id} onClick={() => void drawn("image", `${name}.jpg`, draw).catch(failed)}>
            {name.replace("Foto di ", "")}
          </button>
        ))}
      </fieldset>
      <fieldset>
        <legend>Documento o altro file</legend>
        <button type="button" onClick={() => attach({ document: true })}>
          modulo PDF di prova
        </button>
        <label class="choose">
          scegli un file…
          <input type="file" onChange={(event) => void chosen(event.currentTarget.files).catch(failed)} />
        </label>
      </fieldset>
      <fieldset>
        <legend>Posizione</legend>
        {places.map((location) => (
          <button type="button" key={location.latitude} onClick={() => attach({ location })}>
            {location.name ?? "posizione attuale"}
          </button>
        ))}
      </fieldset>
      <fieldset>
        <legend>Voce</legend>
        <button type="button" onClick={() => attach({ voice: true })}>
          messaggio vocale
        </button>
        <button type="button" onClick={call}>
          chiamata
        </button>
      </fieldset>
      <fieldset>
        <legend>Altro</legend>
        <button type="button" onClick={() => void drawn("sticker", "Faccia che sorride.webp", face).catch(failed)}>
          adesivo
        </button>
        <button type="button" onClick={() => attach({ contacts: [neighbour] })}>
          contatto
        </button>
        <button type="button" onClick={() => attach({ unsupported: "poll_creation" })}>
          sondaggio
        </button>
        {last && (
          <button type="button" onClick={() => attach({ edit: `${last.text} (corretto)`, to: last.id })}>
            correggi l'ultimo
          </button>
        )}
        <button type="button" onClick={renew}>
          cambia telefono
        </button>
      </fieldset>
      {fault && <p role="alert">{fault}</p>}
    </div>
  );
}

const neighbour = {
  name: { formatted_name: "Ada Vicina", first_name: "Ada", last_name: "Vicina" },
  phones: [{ phone: "+39 300 555 0199", type: "CELL" }],
};

/** Pictures, films and sounds go as what they are, anything else as a document. */
function kindOf(mime: string): string {
  if (mime === "image/jpeg" || mime === "image/png") return "image";
  if (mime === "video/mp4" || mime === "video/3gpp") return "video";
  return mime.startsWith("audio/") ? "audio" : "document";
}
