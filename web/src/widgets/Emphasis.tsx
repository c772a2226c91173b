import type { Part } from "./sentence";

export function Emphasis(props: { parts: Part[]; as?: "em" | "token"; tone?: (text: string) => string }) {
  const { parts, as = "em", tone } = props;
  let position = 0;
  return parts.map((part) => {
    const key = position;
    position += part.text.length + 1;
    if (!part.emphasised) return <span key={key}>{part.text}</span>;
    return as === "em" ? (
      <em key={key} className={tone?.(part.text)}>
        {part.text}
      </em>
    ) : (
      <span key={key} className="token">
        {part.text}
      </span>
    );
  });
}
