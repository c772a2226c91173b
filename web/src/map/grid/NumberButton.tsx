import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { Hint } from "../../widgets/Hint";

/** A number on the map: it tells its definition when asked and opens what is behind it. */
export function NumberButton(props: {
  row: number;
  at: number;
  step: string;
  measure: string;
  /** The whole number as a sentence. */
  spoken: string;
  hint: ReactNode;
  className?: string;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <Hint text={props.hint}>
      <Button
        className={`number-button ${props.className ?? ""}`}
        data-cell={`${props.row}:${props.at + 1}`}
        data-step={props.step}
        data-measure={props.measure}
        aria-label={props.spoken}
        excludeFromTabOrder
        onPress={props.onPress}
      >
        {props.children}
      </Button>
    </Hint>
  );
}
