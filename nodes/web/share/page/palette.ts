/** The colours of a card. Each pair of text and ground has a contrast of 7 to 1 at least (WCAG 2.2, 1.4.6). */
export const palette = {
  brand: "#0f2f4f",
  onBrand: "#ffffff",
  sheet: "#ffffff",
  ink: "#10243a",
  soft: "#33475c",
  chip: "#dfeaf5",
  onChip: "#0f2f4f",
  line: "#c3d0dd",
  mat: "#eef2f6",
} as const;

/** Text and what it stands on. */
export const pairs: readonly (readonly [text: keyof typeof palette, ground: keyof typeof palette])[] = [
  ["onBrand", "brand"],
  ["ink", "sheet"],
  ["soft", "sheet"],
  ["onChip", "chip"],
];
