import { useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { pictureOf } from "../../../widgets/picture";
import { t } from "../../../words";

/** A picture that the map carries, made small enough to be carried. */
export function ImageField(props: {
  label: string;
  address: string | undefined;
  keep: (address: string | undefined) => void;
}) {
  const { label, address, keep } = props;
  const [problem, setProblem] = useState<string>();
  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    try {
      setProblem(undefined);
      keep(await pictureOf(file));
    } catch {
      setProblem(
        t("{file} is no picture this browser can read; choose a PNG, JPEG, GIF or WebP.", {
          file: file.name,
        }),
      );
    }
  };
  return (
    <div className="field">
      <span>{label}</span>
      {address && <img className="image-preview" src={address} alt={label} />}
      <div className="image-buttons">
        <FileTrigger
          acceptedFileTypes={["image/png", "image/jpeg", "image/gif", "image/webp"]}
          onSelect={take}
        >
          <Button className="button">{address ? t("Choose another") : t("Choose a picture")}</Button>
        </FileTrigger>
        {address && (
          <Button className="button ghost" onPress={() => keep(undefined)}>
            {t("Take it away")}
          </Button>
        )}
      </div>
      {problem && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
