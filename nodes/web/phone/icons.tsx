/** Small drawings in the colour of the text; they say nothing by themselves, a label always stands beside them. */
const paths = {
  attach: "M12 5v14M5 12h14",
  send: "M4 12 20 4l-5 16-3.500-6.500z",
  call: "M6 3h3l2 5-2.500 1.500a12 12 0 0 0 6 6L16 13l5 2v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2",
  react: "M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18M8.500 14.500a4.500 4.500 0 0 0 7 0M9 9.500h.01M15 9.500h.01",
  reply: "M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  place:
    "M12 21s7-6.200 7-11.500a7 7 0 0 0-14 0C5 14.800 12 21 12 21M12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5",
  voice: "M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3M6 11.500a6 6 0 0 0 12 0M12 18v3",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21a8 8 0 0 1 16 0",
  list: "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
  link: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  clock: "M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18M12 7v5l3.500 2",
  close: "M6 6l12 12M18 6 6 18",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

const ticks = { waiting: "M12 7v5l3 2M12 20a8 8 0 1 1 0-16 8 8 0 0 1 0 16", sent: "M6 12.500 10 17l9-10" } as const;

/** One tick: sent. Two: delivered. Two full ones: read. The words are for those who do not see the ticks. */
export function TickMark({ tick, words }: { tick: string; words: string }) {
  const both = "M2 12.500 6 17l9-10M10 15.500 11.500 17l9-10";
  const path = tick === "waiting" ? ticks.waiting : tick === "sent" ? ticks.sent : both;
  return (
    <span class={`tick ${tick}`}>
      {tick === "failed" ? (
        <span aria-hidden="true">!</span>
      ) : (
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d={path} />
        </svg>
      )}
      <span class={tick === "failed" ? "" : "hidden"}>{words}</span>
    </span>
  );
}
