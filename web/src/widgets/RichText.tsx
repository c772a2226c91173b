import { blocksOf, type Inline } from "./richText";

/** Words with the little marking a card knows. */
export function RichText({ text }: { text: string }) {
  return blocksOf(text).map((block, i) =>
    block.as === "list" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: made anew from the words each time
      <ul key={i} className="rich-list">
        {block.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={at}>
            <Parts parts={item} />
          </li>
        ))}
      </ul>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={i} className="rich-line">
        <Parts parts={block.parts} />
      </span>
    ),
  );
}

function Parts({ parts }: { parts: Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: made anew from the words each time
  return parts.map((part, i) => <Part key={i} part={part} />);
}

function Part({ part }: { part: Inline }) {
  switch (part.as) {
    case "text":
      return part.text;
    case "strong":
      return (
        <strong>
          <Parts parts={part.parts} />
        </strong>
      );
    case "em":
      return (
        <em>
          <Parts parts={part.parts} />
        </em>
      );
    case "link":
      return (
        <a href={part.href} target="_blank" rel="noreferrer" tabIndex={-1}>
          {part.text}
        </a>
      );
  }
}
