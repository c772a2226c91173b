import { Button } from "react-aria-components";
import { Blocks, Loading } from "../../widgets/Blocks";
import { Failure } from "../../widgets/Failure";
import { t } from "../../words";
import { useThreads } from "../comments";
import { useMap } from "../mapState";
import { CommentsOn, ThreadList } from "./Comments";
import { elementOf, titleOf } from "./ElementPanel";
import { PanelHead } from "./PanelHead";

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
    if (!step && !found) return <p className="thread-about">{t("about something that is gone")}</p>;
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
      <PanelHead where={t("This map")} close={close}>
        <h2 tabIndex={-1}>{t("Comments")}</h2>
      </PanelHead>
      <div className="panel-body">
        {threads.error && <Failure failure={threads.error} retry={threads.refetch} />}
        {threads.isPending && (
          <>
            <Loading what={t("the comments")} />
            <Blocks lines={[{ width: "70%", height: 14 }]} />
          </>
        )}
        {threads.data?.length === 0 && (
          <p className="panel-none">
            {t(
              "Nobody has said anything yet. Ask about the whole map here; or open a step or a card, and say it there: a mark shows where something is open.",
            )}
          </p>
        )}
        {ofParts.length > 0 && (
          <section className="section comments">
            <h3>{t("On parts of the map")}</h3>
            <ThreadList threads={ofParts} about={about} />
          </section>
        )}
        <CommentsOn target="map" />
      </div>
    </>
  );
}
