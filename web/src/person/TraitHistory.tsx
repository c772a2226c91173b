import { Button, Disclosure, DisclosurePanel } from "react-aria-components";
import { day } from "../dates";
import { capitalised } from "../numbers";
import { Icon } from "../widgets/Icon";
import { t } from "../words";
import type { PropertyValue } from "./api";
import { earlierValues, valueText } from "./values";

type Told = { trait: string; value: PropertyValue; since: string; current: boolean };

/** What traits were before they changed; nothing where none ever did. */
export function TraitHistory({ history }: { history: Told[] }) {
  const earlier = earlierValues(history);
  if (earlier.length === 0) return null;
  return (
    <Disclosure className="trait-history">
      <Button slot="trigger">
        {t("Earlier values")} <Icon name="right" size={12} className="unfold" />
      </Button>
      <DisclosurePanel>
        <dl className="facts">
          {earlier.map((told) => (
            <Fact
              key={`${told.trait} ${told.since} ${valueText(told.value)}`}
              label={`${traitName(told.trait)}, ${day(told.since)}`}
              value={valueText(told.value)}
            />
          ))}
        </dl>
      </DisclosurePanel>
    </Disclosure>
  );
}

/** A name as it was collected, for reading. */
export const traitName = (name: string): string => capitalised(name.replaceAll("_", " "));

export function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
