import { useState } from "react";
import { Button } from "react-aria-components";
import { go } from "../router";
import { Problem } from "../sources/Problem";
import { t } from "../words";
import { SEGMENTS_HREF, type Segment, useDeleteSegment } from "./api";

/** Deleting, which cannot be taken back; a segment that others refer to stays. */
export function DeleteSegment({ segment }: { segment: Segment }) {
  const remove = useDeleteSegment(segment.name);
  const [isAsking, setAsking] = useState(false);
  const isUsed = segment.usedBy.length > 0;
  return (
    <section className="block" aria-labelledby="delete-title">
      <h2 id="delete-title">{t("Delete it")}</h2>
      <p>
        {isUsed
          ? t("It cannot be deleted while other segments refer to it.")
          : t("Questions that name it are refused from then on. Its persons and their events stay.")}
      </p>
      {!isUsed && !isAsking && (
        <div className="pills">
          <Button className="button danger" onPress={() => setAsking(true)}>
            {t("Delete…")}
          </Button>
        </div>
      )}
      {isAsking && (
        <div className="ask" role="group" aria-label={t("Delete the segment")}>
          <p>{t("This cannot be taken back; save it again under its name if you need it.")}</p>
          <Button
            className="button danger"
            isDisabled={remove.isPending}
            onPress={() => remove.mutate(undefined, { onSuccess: () => go(SEGMENTS_HREF) })}
          >
            {t("Delete “{segment}”", { segment: segment.name })}
          </Button>
          <Button className="button ghost" autoFocus onPress={() => setAsking(false)}>
            {t("Keep it")}
          </Button>
        </div>
      )}
      <Problem failure={remove.error} />
    </section>
  );
}
