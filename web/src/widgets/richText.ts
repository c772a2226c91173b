/** A piece of a line of rich text. */
export type Inline =
  | { as: "text"; text: string }
  | { as: "strong" | "em"; parts: Inline[] }
  | { as: "link"; href: string; text: string };

export type Block = { as: "line"; parts: Inline[] } | { as: "list"; items: Inline[][] };

const MARK =
  /\*\*(\S(?:.*?\S)?)\*\*(?!\*)|\*(\S(?:.*?\S)?)\*|\[([^\]]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+)\)|(https?:\/\/[^\s<>()]+)/;
const ITEM = /^\s*[-*•]\s+/;

/** The words of a card: **strong**, *emphasised*, [links](https://…), addresses, and lines that begin with a dash as a list. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split("\n")) {
    const last = blocks.at(-1);
    if (!ITEM.test(line)) blocks.push({ as: "line", parts: inlines(line) });
    else if (last?.as === "list") last.items.push(inlines(line.replace(ITEM, "")));
    else blocks.push({ as: "list", items: [inlines(line.replace(ITEM, ""))] });
  }
  return blocks;
}

function inlines(text: string): Inline[] {
  const parts: Inline[] = [];
  let rest = text;
  for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
    if (found.index > 0) parts.push({ as: "text", text: rest.slice(0, found.index) });
    parts.push(partOf(found));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest !== "") parts.push({ as: "text", text: rest });
  return parts;
}

function partOf([whole, strong, em, label, target]: RegExpExecArray): Inline {
  if (strong !== undefined) return { as: "strong", parts: inlines(strong) };
  if (em !== undefined) return { as: "em", parts: inlines(em) };
  if (label !== undefined && target !== undefined) return { as: "link", href: target, text: label };
  return { as: "link", href: whole, text: whole.replace(/^https?:\/\//, "") };
}
