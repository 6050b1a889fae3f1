/** Paints a card on a canvas, and makes a PNG of it. */
import { encode } from "uqr";
import type { CardFrame, CardNotice } from "../view.ts";
import { type Given, type Piece, type Place, cardSize, layoutCard } from "./layout-card.ts";
import { palette } from "./palette.ts";

export interface Pictures {
  crest?: ImageBitmap | HTMLImageElement;
  image?: ImageBitmap;
}

const family = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Rejects when the browser has no canvas or no memory for it. */
export async function cardPng(frame: CardFrame, notice: CardNotice, pictures: Pictures): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = cardSize.width;
  canvas.height = cardSize.height;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.direction = "ltr";
  const { image } = pictures;
  const given: Given = {
    frame,
    notice,
    crest: pictures.crest !== undefined,
    ...(image && { image: { width: image.width, height: image.height } }),
    measure(text, size, weight) {
      pen.font = `${weight} ${size}px ${family}`;
      return pen.measureText(text).width;
    },
  };
  for (const piece of layoutCard(given)) paint(pen, piece, pictures);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  // Gives the memory back at once: there may be many cards on a phone (Safari keeps it until the next collection).
  canvas.width = 0;
  if (!blob) throw new Error("no image");
  return blob;
}

function paint(pen: CanvasRenderingContext2D, piece: Piece, pictures: Pictures): void {
  switch (piece.kind) {
    case "block":
      pen.fillStyle = palette[piece.colour];
      pen.beginPath();
      pen.roundRect(piece.at.x, piece.at.y, piece.at.width, piece.at.height, piece.radius);
      return pen.fill();
    case "picture": {
      const picture = pictures[piece.what];
      return picture && paintPicture(pen, picture, piece.at);
    }
    case "qr":
      return paintQr(pen, piece.text, piece.at);
    case "text":
      return paintText(pen, piece);
  }
}

/** Whole, in the middle of its place. */
function paintPicture(pen: CanvasRenderingContext2D, picture: ImageBitmap | HTMLImageElement, at: Place): void {
  // An SVG without a size of its own has none here: it fills the place.
  const [width, height] = [picture.width || at.width, picture.height || at.height];
  const scale = Math.min(at.width / width, at.height / height);
  const [wide, high] = [width * scale, height * scale];
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, at.x + (at.width - wide) / 2, at.y + (at.height - high) / 2, wide, high);
}

/** To the right of its place. The panel around it is white: that is the quiet zone that readers need. */
function paintQr(pen: CanvasRenderingContext2D, text: string, { x, y, width, height }: Place): void {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const module = Math.floor(width / size);
  const left = x + width - module * size;
  const top = y + Math.floor((height - module * size) / 2);
  pen.fillStyle = palette.ink;
  data.forEach((row, down) => {
    row.forEach((dark, across) => {
      if (dark) pen.fillRect(left + across * module, top + down * module, module, module);
    });
  });
}

function paintText(pen: CanvasRenderingContext2D, { at, lines, size, line, weight, colour }: Extract<Piece, { kind: "text" }>): void {
  pen.save();
  // Marks piled up on a letter would reach into what stands above.
  pen.beginPath();
  pen.rect(at.x - 8, at.y, at.width + 16, at.height);
  pen.clip();
  pen.font = `${weight} ${size}px ${family}`;
  pen.fillStyle = palette[colour];
  pen.textBaseline = "alphabetic";
  const first = at.y + ((line - 1) / 2 + 0.8) * size;
  lines.forEach((text, index) => pen.fillText(text, at.x, first + index * size * line));
  pen.restore();
}
