import { useEffect, useRef, useState } from "preact/hooks";
import type { CardFrame, CardNotice } from "../view.ts";
import type { Desk } from "./api.ts";
import { cardFileName, cardWords } from "./card-words.ts";
import { cardPng } from "./paint-card.ts";
import { loadImage } from "./pictures.ts";
import { saveFile } from "./save-file.ts";
import type { Words } from "./words.ts";

interface CardProps {
  desk: Desk;
  say: Words;
  frame: CardFrame;
  notice: CardNotice;
  crest: HTMLImageElement | undefined;
}

/** One notice: its card, drawn when it comes into view, and what can be done with it. */
export function Card({ desk, say, frame, notice, crest }: CardProps) {
  const [said, setSaid] = useState("");
  const place = useRef<HTMLElement>(null);
  const spelt = useRef<HTMLDetailsElement>(null);
  const seen = useSeen(place);
  const card = useDrawn(seen, { desk, say, frame, notice, crest });
  const { title, state } = notice;
  const text = cardWords(frame, notice);
  return (
    <article ref={place}>
      <div class="preview">
        {card.address ? <img src={card.address} alt={say.cardAlt(title)} width="1080" height="1920" /> : <p>{card.failed ? say.notDrawn : say.drawing}</p>}
      </div>
      <div class="about">
        <h3>{title}</h3>
        <p class={`state ${state}`}>
          {say.states[state]}
          {notice.validity && state !== "expired" && `, ${notice.validity}`}
        </p>
        {state === "now" ? (
          <p class="actions">
            {card.file && <Hand file={card.file} say={say} title={title} tell={setSaid} />}
            <CopyButton
              say={say}
              text={text}
              title={title}
              tell={setSaid}
              refused={() => {
                if (spelt.current) spelt.current.open = true;
              }}
            />
          </p>
        ) : (
          <p>{say.notNow[state]}</p>
        )}
        <p role="status" class="said">
          {said}
        </p>
        <details ref={spelt}>
          <summary>
            {say.text}
            <span class="hidden">{say.of(title)}</span>
          </summary>
          <p class="words" lang={frame.language}>
            {text}
          </p>
        </details>
      </div>
    </article>
  );
}

interface Drawn {
  file?: File;
  address?: string;
  failed?: boolean;
}

/** The file is there before the button is pressed: browsers share only what is at hand at that moment. */
function useDrawn(seen: boolean, { desk, frame, notice, crest }: CardProps): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({});
  const content = JSON.stringify([frame, notice]);
  useEffect(() => {
    if (!seen) return undefined;
    let here = true;
    let address = "";
    const draw = async (): Promise<void> => {
      const image = await loadImage(desk, notice);
      const blob = await cardPng(frame, notice, { ...(crest && { crest }), ...(image && { image }) });
      image?.close();
      if (!here) return;
      address = URL.createObjectURL(blob);
      setDrawn({ file: new File([blob], cardFileName(notice), { type: "image/png" }), address });
    };
    draw().catch(() => here && setDrawn({ failed: true }));
    return () => {
      here = false;
      if (address) URL.revokeObjectURL(address);
    };
  }, [seen, content, crest]);
  return drawn;
}

/** A phone would have no memory for dozens of cards that nobody looks at. */
function useSeen(place: { current: HTMLElement | null }): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    const watcher = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true), { rootMargin: "600px" });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  return seen;
}

interface HandProps {
  file: File;
  say: Words;
  title: string;
  tell: (sentence: string) => void;
}

/** Shares on a phone; where the browser cannot share files, saves. */
function Hand({ file, say, title, tell }: HandProps) {
  const canShare = typeof navigator.canShare === "function" && navigator.canShare({ files: [file] });
  const press = async (): Promise<void> => {
    tell("");
    if (!canShare) {
      saveFile(file, file.name);
      return tell(say.saved);
    }
    try {
      await navigator.share({ files: [file] });
      tell(say.shared);
    } catch (error) {
      // Closing the list of apps is no mistake.
      if (!(error instanceof DOMException && error.name === "AbortError")) tell(say.notShared);
    }
  };
  return (
    <button class="main" onClick={() => void press()}>
      {canShare ? say.share : say.download}
      <span class="hidden">{say.of(title)}</span>
    </button>
  );
}

interface CopyProps extends Omit<HandProps, "file"> {
  text: string;
  refused: () => void;
}

function CopyButton({ say, text, title, tell, refused }: CopyProps) {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      tell(say.copied);
    } catch {
      // Without https there is no clipboard.
      tell(say.notCopied);
      refused();
    }
  };
  return (
    <button onClick={() => void copy()}>
      {say.copy}
      <span class="hidden">{say.of(title)}</span>
    </button>
  );
}
