import { useRef } from "preact/hooks";
import type { ChatMessage, Choice, Offer } from "../../lib/simulator/view.ts";
import { Icon } from "./icons.tsx";
import { OuterLink } from "./rich-text.tsx";

/** What the citizen does under a message of the desk, as the simulator wants it. */
export type Act = (what: Record<string, unknown>) => void;

/** The buttons, the list or the link under a message. */
export function OfferView({ message, offer, act }: { message: ChatMessage; offer: Offer; act: Act }) {
  const replyTo = message.id;
  switch (offer.kind) {
    case "buttons":
      return <Presses choices={offer.choices} press={({ id, title }) => act({ button: { id, title }, replyTo })} />;
    case "quick-replies":
      return (
        <Presses
          choices={offer.choices}
          press={({ id, title }) => act({ quickReply: { payload: id, text: title }, replyTo })}
        />
      );
    case "list":
      return <ListOffer offer={offer} press={(row) => act({ row, replyTo })} />;
    case "link":
      return (
        <div class="offer">
          <OuterLink href={offer.url}>
            <Icon name="link" /> {offer.label}
          </OuterLink>
        </div>
      );
    default:
      return (
        <div class="offer">
          <button type="button" onClick={() => act({ location: { latitude: 43.5519, longitude: 10.3086 }, replyTo })}>
            <Icon name="place" /> Invia la posizione
          </button>
        </div>
      );
  }
}

function Presses({ choices, press }: { choices: readonly Choice[]; press: (choice: Choice) => void }) {
  return (
    <div class="offer">
      {choices.map((choice) => (
        <button type="button" key={choice.id} onClick={() => press(choice)}>
          {choice.title}
        </button>
      ))}
    </div>
  );
}

function ListOffer({ offer, press }: { offer: Extract<Offer, { kind: "list" }>; press: (choice: Choice) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const choose = (choice: Choice) => {
    dialog.current?.close();
    press(choice);
  };
  return (
    <div class="offer">
      <button type="button" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        <Icon name="list" /> {offer.label}
      </button>
      <dialog ref={dialog} aria-label={offer.label}>
        <header>
          <h2>{offer.label}</h2>
          <button type="button" class="round" onClick={() => dialog.current?.close()}>
            <Icon name="close" />
            <span class="hidden">Chiudi</span>
          </button>
        </header>
        {offer.sections.map((section) => (
          <section key={section.title}>
            {section.title && <h3>{section.title}</h3>}
            <ul>
              {section.choices.map((choice) => (
                <li key={choice.id}>
                  <button type="button" onClick={() => choose(choice)}>
                    <b>{choice.title}</b>
                    {choice.description && <span>{choice.description}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </dialog>
    </div>
  );
}
