import { FieldInput } from "../map/panel/fields/FieldInput";
import { FilterField } from "../map/panel/fields/FilterField";
import { t } from "../words";
import type { Item } from "./api";

type Binding = { event: string | string[]; where?: unknown };

/** The events a touchpoint is bound to, by name, and which of them: conditions that all must hold. */
export function Bound({ item, change }: { item: Item; change: (given: Record<string, unknown>) => void }) {
  const binding = item.fields.binding as Binding | undefined;
  const keep = (next: Binding | null) => change({ fields: { binding: next } });
  return (
    <>
      <FieldInput
        field={{ name: "binding", label: t("Bound to the events"), as: "words", hint: t("one name a line") }}
        value={[binding?.event ?? []].flat()}
        keep={(value) => {
          const names = value as string[];
          keep(names.length === 0 ? null : { ...binding, event: names });
        }}
      />
      {binding && (
        <FilterField
          label={t("Of these only where")}
          subject="property"
          filter={binding.where}
          keptIn={t("with footpath library change")}
          keep={(where) => {
            const { where: _before, ...rest } = binding;
            keep(where === undefined ? rest : { ...rest, where });
          }}
        />
      )}
    </>
  );
}
