import { type FocusEvent, type PointerEvent, useMemo, useState } from "react";

/** Whether the pointer or the focus is in something. What only then is wanted, as a menu, need not be drawn a thousand times. */
export function useNear() {
  const [isNear, setNear] = useState(false);
  const near = useMemo(
    () => ({
      onPointerEnter: () => setNear(true),
      onPointerLeave: (event: PointerEvent) => setNear(event.currentTarget.contains(document.activeElement)),
      onFocus: () => setNear(true),
      onBlur: (event: FocusEvent) => setNear(event.currentTarget.contains(event.relatedTarget)),
    }),
    [],
  );
  return { isNear, near };
}
