import type { ReactElement, ReactNode } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components";

/** What a number means, after a short rest of the pointer or on keyboard focus. */
export function Hint({ children, text }: { children: ReactElement; text: ReactNode }) {
  return (
    <TooltipTrigger delay={300} closeDelay={80}>
      {children}
      <Tooltip className="hint" offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
