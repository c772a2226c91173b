import { setSignedOut } from "./session/signedOut";
import { t } from "./words";

/** The one way to the server: a typed request that turns every failure into an ApiProblem with a sentence a person can act on. */

export type ProblemDetail = { code: string; input: string; problem: string; remedy: string };

export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly detail: ProblemDetail,
  ) {
    super(detail.problem);
    this.name = "ApiProblem";
  }
}

const UNREACHABLE: ProblemDetail = {
  code: "unreachable",
  input: "server",
  problem: t("the server does not answer"),
  remedy: t("see that `footpath serve` still runs, then try again"),
};

export type Parameters = Record<string, string | number | null | undefined>;

export function apiPath(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value != null && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  return `/api/v1${path}${text ? `?${text}` : ""}`;
}

export async function get<T>(path: string, parameters: Parameters, signal: AbortSignal): Promise<T> {
  const response = await fetch(apiPath(path, parameters), {
    signal,
    headers: { Accept: "application/json" },
  }).catch((failure: unknown) => {
    if (signal.aborted) throw failure;
    throw new ApiProblem(0, UNREACHABLE);
  });
  if (response.status === 401) setSignedOut(true);
  return answerOf<T>(response);
}

/** A typed POST of JSON. */
export const post = <T>(path: string, body: unknown): Promise<T> => send<T>("POST", path, body);

/** A POST of a file, as it is. */
export async function sendFile<T>(path: string, parameters: Parameters, file: Blob): Promise<T> {
  const response = await fetch(apiPath(path, parameters), {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/octet-stream" },
    body: file,
  }).catch(() => {
    throw new ApiProblem(0, UNREACHABLE);
  });
  if (response.status === 401) setSignedOut(true);
  return answerOf<T>(response);
}

/** A typed PUT of JSON. */
export const put = <T>(path: string, body: unknown): Promise<T> => send<T>("PUT", path, body);

/** A typed DELETE. */
export const remove = <T>(path: string): Promise<T> => send<T>("DELETE", path);

async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(apiPath(path), {
    method,
    headers: {
      Accept: "application/json",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiProblem(0, UNREACHABLE);
  });
  return answerOf<T>(response);
}

async function answerOf<T>(response: Response): Promise<T> {
  if (!response.ok) throw new ApiProblem(response.status, await problemOf(response));
  return (await response.json()) as T;
}

async function problemOf(response: Response): Promise<ProblemDetail> {
  const body: unknown = await response.json().catch(() => null);
  const detail = (body as { error?: Partial<ProblemDetail> } | null)?.error;
  // A proxy in front of a stopped server answers 502 to 504 without our error form.
  if (!detail?.problem) {
    return response.status >= 502 && response.status <= 504
      ? UNREACHABLE
      : {
          code: "unexpected",
          input: "server",
          problem: t("the server answered {status}", { status: response.status }),
          remedy: t("see its log"),
        };
  }
  return {
    code: detail.code ?? "unknown",
    input: detail.input ?? "",
    problem: detail.problem,
    remedy: detail.remedy ?? "",
  };
}
