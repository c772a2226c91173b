import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";

type Head = {
  /** What the panel is about. */
  where: string;
  /** Ways to others of that kind. */
  ways?: ReactNode;
  close: () => void;
  /** The title, and what stands below it. */
  children?: ReactNode;
};

/** The head of a panel: what it is about, the way out, its title. */
export function PanelHead({ where, ways, close, children }: Head) {
  return (
    <header className="panel-head">
      <div className="panel-where">
        <span>{where}</span>
        <span className="grow" />
        {ways}
        <CloseButton close={close} />
      </div>
      {children}
    </header>
  );
}

function CloseButton({ close }: { close: () => void }) {
  return (
    <Button className="button icon-only ghost" aria-label={t("Close")} onPress={close}>
      <Icon name="close" />
    </Button>
  );
}
