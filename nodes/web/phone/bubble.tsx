import { useState } from "preact/hooks";
import type { ChatMessage, ViewContact, ViewLocation, ViewMedia } from "../../lib/simulator/view.ts";
import { mediaAddress } from "./api.ts";
import { Icon, TickMark } from "./icons.tsx";
import type { Act } from "./offer.tsx";
import { OfferView } from "./offer.tsx";
import { OuterLink, RichText } from "./rich-text.tsx";
import { emoji, hour, number, size, tickWords } from "./words.ts";

interface BubbleProps {
  message: ChatMessage;
  /** The message that this one answers, when it is still there. */
  quoted: ChatMessage | undefined;
  /** Who wrote it, for those who do not see on which side it stands. */
  author: string;
  /** Language of a citizen who does not write Italian. */
  lang: string | undefined;
  zone: string;
  act: Act;
  reply: () => void;
}

export function Bubble({ message, quoted, author, lang, zone, act, reply }: BubbleProps) {
  const own = message.from === "citizen";
  return (
    <li class={`bubble ${message.from} ${message.kind}`}>
      <div class="body" lang={own ? lang : undefined}>
        <span class="hidden">{author}: </span>
        {quoted && <blockquote>{summary(quoted)}</blockquote>}
        {message.header && <p class="head">{message.header}</p>}
        {message.media && <Media media={message.media} lang={lang} />}
        {message.location && <Place place={message.location} />}
        {message.contacts?.map((contact) => (
          <Card key={contact.name} contact={contact} />
        ))}
        {message.kind === "call" && <CallLine message={message} />}
        {message.kind === "unsupported" && <p class="note">Messaggio che il servizio non riceve ({message.text})</p>}
        {message.text && message.kind !== "unsupported" && <RichText text={message.text} />}
        {message.footer && <p class="foot">{message.footer}</p>}
        {message.error && <p class="error">Non consegnato: {message.error}</p>}
        <p class="meta">
          <time dateTime={new Date(message.at).toISOString()}>{hour(message.at, zone)}</time>
          {own && message.kind !== "call" && <TickMark tick={message.tick} words={tickWords[message.tick]} />}
        </p>
        <Reactions message={message} author={author} />
      </div>
      {message.offer && <OfferView message={message} offer={message.offer} act={act} />}
      {!own && <Tools message={message} act={act} reply={reply} />}
    </li>
  );
}

/** One line for a quotation. */
export function summary(message: ChatMessage): string {
  const kinds: Record<string, string> = {
    image: "Foto",
    video: "Video",
    audio: "Messaggio vocale",
    document: "Documento",
    sticker: "Adesivo",
    location: "Posizione",
    contacts: "Contatto",
    call: "Chiamata",
  };
  return message.text.slice(0, 120) || (kinds[message.kind] ?? "Messaggio");
}

function Media({ media, lang }: { media: ViewMedia; lang: string | undefined }) {
  if (media.id === undefined) {
    return (
      <p class="file" lang="it">
        <Icon name="file" /> <span>File sul web, non scaricato: {media.link}</span>
      </p>
    );
  }
  const address = mediaAddress(media.id);
  const name = media.name.replace(/\.\w+$/, "");
  switch (media.kind) {
    case "image":
      return <img src={address} alt={name || "Foto senza descrizione"} lang={name ? lang : "it"} />;
    case "sticker":
      return <img class="sticker" src={address} alt={name || "Adesivo"} lang="it" />;
    case "audio":
      return (
        <div class="sound" lang="it">
          <Icon name="voice" />
          <audio controls preload="metadata" src={address} aria-label={media.voice ? "Messaggio vocale" : "Audio"} />
        </div>
      );
    case "video":
      return <video controls preload="metadata" src={address} aria-label={name || "Video"} />;
    default:
      return (
        <a class="file" href={address} download={media.name} lang="it">
          <Icon name="file" />
          <span>
            <b>{media.name || "Documento"}</b>
            <small>
              {size(media.bytes)}, {media.mime.split(";")[0]}
            </small>
          </span>
        </a>
      );
  }
}

function Place({ place }: { place: ViewLocation }) {
  const { latitude, longitude } = place;
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return (
    <div class="place" lang="it">
      <div class="map" aria-hidden="true">
        <Icon name="place" />
      </div>
      <b>{place.name ?? "Posizione attuale"}</b>
      {place.address && <span>{place.address}</span>}
      <OuterLink href={map}>
        {latitude.toFixed(4)}, {longitude.toFixed(4)}
      </OuterLink>
    </div>
  );
}

function Card({ contact }: { contact: ViewContact }) {
  return (
    <div class="card" lang="it">
      <span class="face" aria-hidden="true">
        <Icon name="person" />
      </span>
      <div>
        <span class="hidden">Biglietto da visita: </span>
        <b>{contact.name}</b>
        {contact.company && <span>{contact.company}</span>}
        {contact.phones.map((phone) => (
          <span key={phone}>Tel. {phone}</span>
        ))}
        {contact.emails.map((mail) => (
          <span key={mail}>{mail}</span>
        ))}
      </div>
    </div>
  );
}

function CallLine({ message }: { message: ChatMessage }) {
  const words = {
    ringing: "Chiamata in corso: squilla…",
    rejected: "Chiamata rifiutata dal servizio",
    unanswered: "Chiamata senza risposta",
  };
  return (
    <p class="calling" lang="it">
      <Icon name="call" /> {words[message.call ?? "ringing"]}
    </p>
  );
}

function Reactions({ message, author }: { message: ChatMessage; author: string }) {
  const { citizen, desk } = message.reactions;
  if (!citizen && !desk) return null;
  return (
    <p class="reactions" lang="it">
      <span class="hidden">Reazioni al messaggio di {author}: </span>
      {citizen}
      {desk}
    </p>
  );
}

/** Answering and reacting: the two things that a thumb does to a message. */
function Tools({ message, act, reply }: { message: ChatMessage; act: Act; reply: () => void }) {
  const [open, setOpen] = useState(false);
  const about = summary(message).slice(0, 40);
  const react = (sign: string) => {
    setOpen(false);
    act({ reaction: message.reactions.citizen === sign ? "" : sign, to: message.id });
  };
  return (
    <div class="tools">
      <button type="button" class="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="react" />
        <span class="hidden">Reagisci a «{about}»</span>
      </button>
      <button type="button" class="small" onClick={reply}>
        <Icon name="reply" />
        <span class="hidden">Rispondi a «{about}»</span>
      </button>
      {open && (
        <div class="emoji" role="group" aria-label="Reazione">
          {emoji.map((sign) => (
            <button
              type="button"
              class="small"
              key={sign}
              aria-pressed={message.reactions.citizen === sign}
              onClick={() => react(sign)}
            >
              {sign}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

export function phoneOf(citizen: { phone?: string; username?: string }): string {
  return citizen.phone === undefined ? `@${citizen.username ?? ""}` : number(citizen.phone);
}
