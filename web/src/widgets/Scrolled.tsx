import type { ReactNode } from "react";

/** What may be wider than its place and is scrolled there, by the keyboard, too. */
export function Scrolled(props: { label: string; className: string; children: ReactNode }) {
  const { label, className, children } = props;
  return (
    <div
      className={className}
      role="region"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard
      tabIndex={0}
    >
      {children}
    </div>
  );
}
