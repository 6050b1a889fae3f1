import type { ComponentChildren } from "preact";

const TOKEN = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])|\*([^*\n]+)\*|_([^_\n]+)_/g;

/** Text as a chat shows it: addresses as links, *bold*, _italic_, lines kept. No HTML is ever read. */
export function RichText({ text }: { text: string }) {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [, link, bold, slanted] = match;
    if (link) parts.push(<OuterLink href={link}>{link}</OuterLink>);
    else parts.push(bold ? <strong>{bold}</strong> : <em>{slanted}</em>);
  }
  parts.push(text.slice(from));
  return <p class="text">{parts}</p>;
}

/** A link that leaves the simulation: in a window of its own, without telling where from. */
export function OuterLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
      <span class="hidden"> (si apre in un'altra finestra)</span>
    </a>
  );
}
