import { useId } from "react";
import { t } from "../../words";

/** Who does it: there are no accounts, so people give their name, which the browser remembers. */
export function NameField({ name, setName }: { name: string; setName: (name: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("Your name")}</label>
      <input id={id} value={name} autoComplete="name" onChange={(event) => setName(event.target.value)} />
    </div>
  );
}
