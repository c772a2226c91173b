import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { t } from "../words";

/** How the numbers are counted, in whole sentences: they are too long for a bar, and too weighty to be cut. */
export function RuleButton({ rule }: { rule: string }) {
  return (
    <DialogTrigger>
      <Button className="button ghost">{t("How it is counted")}</Button>
      <Popover className="popover" placement="top end">
        <Dialog className="rule-panel" aria-label={t("How it is counted")} data-testid="rule">
          {rule.split(/(?<=\.)\s+/).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
