import { Button } from "react-aria-components";
import { Blocks, Loading } from "../../widgets/Blocks";
import { Failure } from "../../widgets/Failure";
import { useThreads } from "../comments";
import { useMap } from "../mapState";
import { CommentsOn, ThreadList } from "./Comments";
import { elementOf, titleOf } from "./ElementPanel";
import { CloseButton } from "./Panel";

/** All that is said about the map and its parts, each thread leading to its part. */
export function CommentsPanel({ close }: { close: () => void }) {
  const { document, edit, open } = useMap();
  const threads = useThreads(document.slug);
  const ofParts = threads.data?.filter((thread) => thread.first.target !== "map") ?? [];
  const about = (target: string) => {
    const [kind = "", key = ""] = target.split(":");
    const step = document.stages
      .flatMap((stage) => stage.steps)
      .find((each) => kind === "step" && each.key === key);
    const found = elementOf(document, target);
    if (!step && !found) return <p className="thread-about">about something that is gone</p>;
    const title = step?.title ?? titleOf((found?.element ?? {}) as Record<string, unknown>);
    return (
      <Button
        className="linklike thread-about"
        onPress={() => (step ? open(step.key) : found && edit(found.kind, key))}
      >
        {title}
      </Button>
    );
  };
  return (
    <>
      <header className="panel-head">
        <div className="panel-where">
          <span>This map</span>
          <span className="grow" />
          <CloseButton close={close} />
        </div>
        <h2 tabIndex={-1}>Comments</h2>
      </header>
      <div className="panel-body">
        {threads.error && <Failure failure={threads.error} retry={threads.refetch} />}
        {threads.isPending && (
          <>
            <Loading what="the comments" />
            <Blocks lines={[{ width: "70%", height: 14 }]} />
          </>
        )}
        {ofParts.length > 0 && (
          <section className="section comments">
            <h3>On parts of the map</h3>
            <ThreadList threads={ofParts} about={about} />
          </section>
        )}
        <CommentsOn target="map" />
      </div>
    </>
  );
}
