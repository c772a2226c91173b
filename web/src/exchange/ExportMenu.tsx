import { useState } from "react";
import { Button, Checkbox, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useMap } from "../map/mapState";
import { Failure } from "../widgets/Failure";
import { Icon } from "../widgets/Icon";
import { rich, t } from "../words";
import { exportHref, useFormats } from "./api";
import { glossOf, titleOf } from "./formats";
import "./exchange.css";

/** Takes the map out as a file, with or without its numbers. */
export function ExportMenu() {
  return (
    <DialogTrigger>
      <Button className="button export-button" data-testid="export" aria-label={t("Export this map")}>
        <Icon name="download" size={14} />
        <span>{t("Export")}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="export-dialog" aria-label={t("Export this map")}>
          {({ close }) => <Choices close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices({ close }: { close: () => void }) {
  const { url } = useMap();
  const formats = useFormats();
  const [isMeasured, setMeasured] = useState(false);
  if (formats.error) return <Failure failure={formats.error} retry={formats.refetch} />;
  return (
    <>
      <Checkbox className="check" isSelected={isMeasured} onChange={setMeasured}>
        <i className="box" aria-hidden="true" />
        <span>
          {rich(
            "With what happened<small>Numbers as they are now, each with its period, its n and when it was asked.</small>",
            { small: (text) => <small>{text}</small> },
          )}
        </span>
      </Checkbox>
      <Button
        className="button ghost"
        onPress={() => {
          close();
          // The menu goes before the paper is laid out.
          setTimeout(() => window.print(), 50);
        }}
      >
        <Icon name="printer" size={14} /> {t("Print what is shown")}
      </Button>
      <ul>
        {(formats.data?.exports ?? []).map(({ format, extension }) => (
          <li key={format}>
            <a
              href={exportHref(url, format, isMeasured)}
              download={`${url.slug}.${extension}`}
              data-format={format}
              onClick={() => setTimeout(close)}
            >
              <span>
                {titleOf(format)} <small>{glossOf(format)}</small>
              </span>
              <code>.{extension}</code>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
