import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { inWords } from "../../../codes";
import { Icon, type IconName } from "../../../widgets/Icon";
import { TINTS, type Tint } from "../../document";

/** The signs a card or a step can carry. */
export const SIGNS: IconName[] = [
  "star",
  "check",
  "warning",
  "question",
  "idea",
  "heart",
  "clock",
  "money",
  "lock",
  "search",
  "person",
  "people",
  "calendar",
  "store",
  "web",
  "app",
  "email",
  "mail",
  "phone",
  "chat",
];

export const isSign = (name: string): name is IconName => (SIGNS as string[]).includes(name);

export function TintField(props: {
  label: string;
  chosen: Tint | undefined;
  keep: (tint: Tint | undefined) => void;
}) {
  const { label, chosen, keep } = props;
  return (
    <Choices label={label} chosen={chosen} keep={keep}>
      {TINTS.map((tint) => (
        <ToggleButton key={tint} id={tint} aria-label={inWords(tint)} className={`swatch tint-${tint}`} />
      ))}
    </Choices>
  );
}

export function IconField(props: {
  label: string;
  chosen: string | undefined;
  keep: (icon: string | undefined) => void;
}) {
  const { label, chosen, keep } = props;
  return (
    <Choices label={label} chosen={chosen} keep={keep}>
      {SIGNS.map((name) => (
        <ToggleButton key={name} id={name} aria-label={inWords(name)} className="swatch sign">
          <Icon name={name} size={16} />
        </ToggleButton>
      ))}
    </Choices>
  );
}

/** One of several, or none: what is chosen is taken away by choosing it again. */
function Choices<T extends string>(props: {
  label: string;
  chosen: T | undefined;
  keep: (chosen: T | undefined) => void;
  children: React.ReactNode;
}) {
  const { label, chosen, keep, children } = props;
  return (
    <div className="field">
      <span>{label}</span>
      <ToggleButtonGroup
        className="swatches"
        aria-label={label}
        selectionMode="single"
        selectedKeys={chosen ? [chosen] : []}
        onSelectionChange={([key]) => keep(key as T | undefined)}
      >
        {children}
      </ToggleButtonGroup>
    </div>
  );
}
