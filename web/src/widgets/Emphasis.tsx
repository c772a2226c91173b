import type { Part } from "./sentence";

export function Emphasis({ parts, as = "em" }: { parts: Part[]; as?: "em" | "token" }) {
  let position = 0;
  return parts.map((part) => {
    const key = position;
    position += part.text.length + 1;
    if (!part.emphasised) return <span key={key}>{part.text}</span>;
    return as === "em" ? (
      <em key={key}>{part.text}</em>
    ) : (
      <span key={key} className="token">
        {part.text}
      </span>
    );
  });
}
