import { useQuery } from "@tanstack/react-query";
import { post } from "../../api";
import { Link } from "../../frame/Link";
import { counted } from "../../numbers";
import { rich, t } from "../../words";
import type { Binding } from "../edit/binding";
import { useMap } from "../mapState";
import type { MeasuredStep, Status } from "../measurement";

type Matched = { n: number; events: number };
type Match = Matched & { persons: { person: string }[] };

const EXAMPLES = 3;

/** Of the other steps the measurement says already why nothing can be counted. */
const ASKED: Status[] = ["OK", "SMALL_N", "HIDDEN"];

const sentence = (reason: string): string => reason.charAt(0).toUpperCase() + reason.slice(1);

/** What the condition of a binding lets through of one event in the period that the map shows, and whose it is. */
export function BindingPreview(props: {
  event: string;
  binding: Binding;
  measured: MeasuredStep | undefined;
}) {
  const { event, binding, measured } = props;
  const { url, document, measurement } = useMap();
  const isAsked = measured !== undefined && ASKED.includes(measured.status);
  const asked = {
    from: url.from ?? measurement?.period.from,
    to: url.to ?? measurement?.period.to,
    zone: document.zone,
    purpose: url.purpose,
    bots: url.bots,
    knownAt: url.knownAt,
    bars: 1,
    events: { event, where: binding.where },
  };
  const match = useQuery({
    queryKey: ["binding-preview", asked],
    enabled: isAsked,
    queryFn: () => matches(asked),
    staleTime: 5_000,
  });
  if (!isAsked) return measured?.reason ? <small>{sentence(measured.reason)}</small> : null;
  if (match.error) return <small className="field-problem">{match.error.message}</small>;
  if (!match.data) return <small aria-busy="true">…</small>;
  const { one, many } = document.subject;
  const { n, events, persons } = match.data;
  const hidden = measurement?.hideBelow ?? 0;
  if (n > 0 && n < hidden) {
    return (
      <small className="binding-preview">
        {t("Of fewer than {hidden}, hidden for privacy", { hidden: counted(hidden, one, many) })}
      </small>
    );
  }
  return (
    <small className="binding-preview">
      {rich(
        "{events, plural, one {# event} other {# events}} of {n} in this period{hasPersons, select, yes {, as of {persons}} other {}}",
        {
          events,
          n: counted(n, one, many),
          hasPersons: persons.length > 0 ? "yes" : "no",
          persons: persons.map(({ person }, at) => (
            <span key={person}>
              {at > 0 && ", "}
              <Link href={`/people/${encodeURIComponent(person)}`}>{person}</Link>
            </span>
          )),
        },
      )}
    </small>
  );
}

async function matches(asked: object): Promise<Match> {
  const found = await post<Matched>("/questions/frequency", asked);
  if (found.n === 0) return { ...found, persons: [] };
  const listed = await post<{ persons: { person: string }[] }>(
    `/questions/frequency/persons?limit=${EXAMPLES}`,
    {
      ...asked,
      cell: { events: 1 },
    },
  );
  return { ...found, persons: listed.persons };
}
