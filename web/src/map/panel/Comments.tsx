import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { ApiProblem } from "../../api";
import { ago } from "../../widgets/ago";
import { Icon } from "../../widgets/Icon";
import { RichText } from "../../widgets/RichText";
import { useNow } from "../../widgets/useNow";
import { t } from "../../words";
import {
  type Comment,
  rememberedName,
  rememberName,
  type Thread,
  useResolving,
  useSaying,
  useThreads,
  useUnsaying,
} from "../comments";
import { useMap } from "../mapState";

/** What is said about one part of the map, and a field to say more. */
export function CommentsOn({ target }: { target: string }) {
  const { document } = useMap();
  const threads = useThreads(document.slug).data?.filter((thread) => thread.first.target === target) ?? [];
  return (
    <section className="section comments">
      <h3>{t("Comments")}</h3>
      <ThreadList threads={threads} />
      <Say placeholder={t("Ask, doubt, agree …")} what={{ target }} />
    </section>
  );
}

/** Threads that are open, and behind a button those that are resolved. */
export function ThreadList({
  threads,
  about,
}: {
  threads: Thread[];
  about?: (target: string) => React.ReactNode;
}) {
  const [isAll, setAll] = useState(false);
  const resolved = threads.filter((thread) => thread.first.resolvedAt).length;
  const shown = threads.filter((thread) => isAll || !thread.first.resolvedAt);
  return (
    <>
      {shown.map((thread) => (
        <ThreadItem key={thread.first.id} thread={thread} about={about?.(thread.first.target)} />
      ))}
      {resolved > 0 && (
        <Button className="button ghost" aria-expanded={isAll} onPress={() => setAll(!isAll)}>
          {isAll ? t("Hide what is resolved") : t("{resolved} resolved", { resolved })}
        </Button>
      )}
    </>
  );
}

function ThreadItem({ thread, about }: { thread: Thread; about: React.ReactNode }) {
  const { document } = useMap();
  const resolving = useResolving(document.slug);
  const isResolved = thread.first.resolvedAt !== null;
  return (
    <article className={`thread ${isResolved ? "resolved" : ""}`}>
      {about}
      <Said comment={thread.first} />
      {thread.replies.map((reply) => (
        <Said key={reply.id} comment={reply} />
      ))}
      <div className="revision-acts">
        <Button
          className="button ghost"
          isDisabled={resolving.isPending}
          onPress={() => resolving.mutate({ id: thread.first.id, resolved: !isResolved })}
        >
          <Icon name="check" size={12} /> {isResolved ? t("Open again") : t("Resolve")}
        </Button>
      </div>
      {!isResolved && <Say placeholder={t("Answer …")} what={{ thread: thread.first.id }} />}
    </article>
  );
}

function Said({ comment }: { comment: Comment }) {
  const { document } = useMap();
  const now = useNow();
  const unsaying = useUnsaying(document.slug);
  const isOwn = comment.author === rememberedName();
  return (
    <div className="said">
      <p className="revision-head">
        <b>{comment.author}</b>
        <time dateTime={comment.at} title={comment.at}>
          {ago(comment.at, now)}
        </time>
        {isOwn && (
          <Button
            className="button icon-only ghost"
            aria-label={t("Remove “{comment}”", { comment: comment.text.slice(0, 40) })}
            onPress={() => unsaying.mutate(comment.id)}
          >
            <Icon name="close" size={12} />
          </Button>
        )}
      </p>
      <div>
        <RichText text={comment.text} />
      </div>
    </div>
  );
}

/** Says something under the name this browser remembers; Ctrl+Enter sends it. */
function Say({ placeholder, what }: { placeholder: string; what: { target: string } | { thread: string } }) {
  const { document } = useMap();
  const saying = useSaying(document.slug);
  const [text, setText] = useState("");
  const [name, setName] = useState(rememberedName);
  const id = useId();
  const isReady = text.trim() !== "" && name.trim() !== "" && !saying.isPending;
  const send = () => {
    if (!isReady) return;
    rememberName(name.trim());
    saying.mutate({ ...what, author: name.trim(), text: text.trim() }, { onSuccess: () => setText("") });
  };
  return (
    <div className="say">
      <textarea
        aria-label={placeholder}
        placeholder={placeholder}
        rows={text === "" ? 1 : 3}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send();
        }}
      />
      {text !== "" && (
        <div className="say-foot">
          <label htmlFor={id} className="screen-reader">
            {t("Your name")}
          </label>
          <input
            id={id}
            placeholder={t("Your name")}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button className="button primary" isDisabled={!isReady} onPress={send}>
            {t("Comment")}
          </Button>
        </div>
      )}
      {saying.error && (
        <p role="alert" className="field-problem">
          {saying.error instanceof ApiProblem
            ? saying.error.message
            : t("Not sent: the server does not answer. Try again.")}
        </p>
      )}
    </div>
  );
}
