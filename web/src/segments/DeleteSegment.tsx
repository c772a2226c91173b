import { useState } from "react";
import { Button } from "react-aria-components";
import { go } from "../router";
import { Problem } from "../sources/Problem";
import { SEGMENTS_HREF, type Segment, useDeleteSegment } from "./api";

/** Deleting, which cannot be taken back; a segment that others refer to stays. */
export function DeleteSegment({ segment }: { segment: Segment }) {
  const remove = useDeleteSegment(segment.name);
  const [isAsking, setAsking] = useState(false);
  const isUsed = segment.usedBy.length > 0;
  return (
    <section className="block" aria-labelledby="delete-title">
      <h2 id="delete-title">Delete it</h2>
      <p>
        {isUsed
          ? "It cannot be deleted while other segments refer to it."
          : "Questions that name it are refused from then on. Its persons and their events stay."}
      </p>
      {!isUsed && !isAsking && (
        <div className="pills">
          <Button className="button danger" onPress={() => setAsking(true)}>
            Delete…
          </Button>
        </div>
      )}
      {isAsking && (
        <div className="ask" role="group" aria-label="Delete the segment">
          <p>This cannot be taken back; save it again under its name if you need it.</p>
          <Button
            className="button danger"
            isDisabled={remove.isPending}
            onPress={() => remove.mutate(undefined, { onSuccess: () => go(SEGMENTS_HREF) })}
          >
            Delete “{segment.name}”
          </Button>
          <Button className="button ghost" autoFocus onPress={() => setAsking(false)}>
            Keep it
          </Button>
        </div>
      )}
      <Problem failure={remove.error} />
    </section>
  );
}
