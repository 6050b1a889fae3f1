/** Photographs that nobody has taken: drawn when they are sent, so that the page carries none. */

export const pictures = [
  { id: "pothole", name: "Foto di una buca", draw: pothole },
  { id: "lamp", name: "Foto di un lampione spento", draw: lamp },
  { id: "rubbish", name: "Foto di rifiuti in strada", draw: rubbish },
] as const;

const WIDTH = 640;
const HEIGHT = 480;

/** The picture as a JPEG, or as a sticker in WebP. */
export async function picture(draw: (pen: CanvasRenderingContext2D) => void, type: string): Promise<Blob> {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const pen = canvas.getContext("2d")!;
  draw(pen);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.82));
  if (!blob) throw new Error("the browser cannot draw");
  return blob;
}

/** A field filled from top to bottom with two colours. */
function shade(pen: CanvasRenderingContext2D, from: string, to: string, top: number, height: number): void {
  const fill = pen.createLinearGradient(0, top, 0, top + height);
  fill.addColorStop(0, from);
  fill.addColorStop(1, to);
  pen.fillStyle = fill;
  pen.fillRect(0, top, WIDTH, height);
}

function shape(pen: CanvasRenderingContext2D, colour: string, points: readonly [number, number][]): void {
  pen.fillStyle = colour;
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.fill();
}

function oval(pen: CanvasRenderingContext2D, colour: string, x: number, y: number, wide: number, high: number): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, wide, high, 0, 0, Math.PI * 2);
  pen.fill();
}

/** Small stones, the same every time: a linear congruential sequence is random enough for gravel. */
function gravel(pen: CanvasRenderingContext2D, top: number): void {
  let seed = 7;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  for (let count = 0; count < 900; count += 1) {
    pen.fillStyle = next() > 0.5 ? "rgba(255,255,255,.10)" : "rgba(0,0,0,.14)";
    pen.fillRect(next() * WIDTH, top + next() * (HEIGHT - top), 3, 2);
  }
}

/** The rim of a hole that nobody has cut with a compass. */
const edges = [
  [330, 350, 130, 44],
  [420, 368, 96, 40],
  [270, 372, 80, 30],
  [370, 390, 110, 30],
] as const;

function pothole(pen: CanvasRenderingContext2D): void {
  shade(pen, "#b9cede", "#dfe7ea", 0, 130);
  shade(pen, "#c8a98a", "#a98463", 60, 90);
  for (let x = 20; x < WIDTH; x += 110)
    shape(pen, "#6d4c35", [
      [x, 85],
      [x + 46, 85],
      [x + 46, 150],
      [x, 150],
    ]);
  shade(pen, "#b7b4ad", "#a5a29b", 150, 40);
  shade(pen, "#77797d", "#595b5f", 190, 290);
  gravel(pen, 190);
  shape(pen, "rgba(255,255,255,.75)", [
    [300, 190],
    [330, 190],
    [352, 250],
    [304, 250],
  ]);
  for (const [x, y, wide, high] of edges) oval(pen, "#46484b", x, y, wide, high);
  for (const [x, y, wide, high] of edges) oval(pen, "#2b2c2e", x + 4, y + 6, wide * 0.84, high * 0.74);
  oval(pen, "#5b6f7c", 372, 378, 74, 18);
}

function lamp(pen: CanvasRenderingContext2D): void {
  shade(pen, "#111c33", "#3a4765", 0, 360);
  shade(pen, "#23262d", "#15171b", 360, 120);
  for (const [x, wide] of [
    [20, 120],
    [170, 90],
    [470, 150],
  ] as const) {
    shape(pen, "#1a2236", [
      [x, 190],
      [x + wide, 190],
      [x + wide, 360],
      [x, 360],
    ]);
    for (let y = 210; y < 340; y += 42)
      shape(pen, "#d8b45a", [
        [x + 18, y],
        [x + 36, y],
        [x + 36, y + 20],
        [x + 18, y + 20],
      ]);
  }
  shape(pen, "#0b0d12", [
    [346, 90],
    [358, 90],
    [362, 400],
    [342, 400],
  ]);
  shape(pen, "#0b0d12", [
    [300, 84],
    [360, 74],
    [360, 90],
    [300, 98],
  ]);
  oval(pen, "#4a4f5c", 306, 98, 32, 13);
}

function rubbish(pen: CanvasRenderingContext2D): void {
  shade(pen, "#d7c6ae", "#c3ae92", 0, 240);
  for (let y = 0; y < 240; y += 40)
    shape(pen, "rgba(90,60,30,.12)", [
      [0, y],
      [WIDTH, y],
      [WIDTH, y + 3],
      [0, y + 3],
    ]);
  shade(pen, "#9b9d9f", "#7d7f82", 240, 240);
  gravel(pen, 240);
  shape(pen, "#2f6b4f", [
    [80, 130],
    [230, 130],
    [218, 330],
    [92, 330],
  ]);
  shape(pen, "#275a42", [
    [70, 112],
    [240, 112],
    [240, 134],
    [70, 134],
  ]);
  oval(pen, "#2d2f33", 300, 330, 74, 58);
  oval(pen, "#3d4046", 390, 344, 66, 48);
  shape(pen, "#b98a54", [
    [450, 280],
    [560, 270],
    [574, 360],
    [460, 372],
  ]);
  shape(pen, "#a07443", [
    [450, 280],
    [560, 270],
    [540, 300],
    [470, 306],
  ]);
}

/** A face for stickers. */
export function face(pen: CanvasRenderingContext2D): void {
  oval(pen, "#f0b429", 320, 240, 200, 200);
  oval(pen, "#3a2a08", 250, 190, 22, 32);
  oval(pen, "#3a2a08", 390, 190, 22, 32);
  pen.strokeStyle = "#3a2a08";
  pen.lineWidth = 18;
  pen.lineCap = "round";
  pen.beginPath();
  pen.arc(320, 260, 100, 0.3, Math.PI - 0.3);
  pen.stroke();
}
