import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

export type Choice<T extends string> = { key: T; label: string; mark?: ReactNode };

/** A row of choices of which exactly one holds. */
export function Segmented<T extends string>(props: {
  label: string;
  testId?: string;
  choices: Choice<T>[];
  chosen: T;
  onChoose: (key: T) => void;
}) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      data-testid={props.testId}
      className="segmented"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) props.onChoose(key as T);
      }}
    >
      {props.choices.map((choice) => (
        <ToggleButton key={choice.key} id={choice.key}>
          {choice.mark}
          <span>{choice.label}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
