import { useEffect, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { go } from "../router";
import { t } from "../words";
import { Icon } from "./Icon";

const PAUSE_MILLIS = 200;

/** A field whose text is kept in the address of the page, once nothing was typed for a moment. */
export function AddressSearch({
  label,
  placeholder,
  query,
  href,
}: {
  label: string;
  placeholder: string;
  query: string;
  href: (query: string) => string;
}) {
  const [typed, setTyped] = useState(query);
  useEffect(() => {
    if (typed === query) return;
    const pause = window.setTimeout(() => go(href(typed), "replace"), PAUSE_MILLIS);
    return () => window.clearTimeout(pause);
  }, [typed, query, href]);
  return (
    <SearchField aria-label={label} className="search" value={typed} onChange={setTyped} autoFocus>
      <Icon name="search" />
      <Input placeholder={placeholder} />
      <Button className="button icon-only ghost small" aria-label={t("Clear")}>
        <Icon name="close" size={12} />
      </Button>
    </SearchField>
  );
}
