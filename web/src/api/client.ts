// Talks to the server. Every request carries the token; every answer is checked for the server's
// id, so that a page of an ended run never writes to another run.
import type { State } from "./types.ts";
import { Lines } from "./lines.ts";
import { t } from "../domain/messages.ts";

export interface Fault {
  code: string;
  message: string;
  help: string | null;
  faults?: string[];
  /** The words are the page's own, in its language; the server's are English. */
  is_own?: boolean;
}

/** The server answered, and refused. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly fault: Fault,
    readonly body: Record<string, unknown>,
  ) {
    super(fault.message);
  }

  /** The newest state, which a mismatch of revisions carries. */
  get state(): State | null {
    return (this.body["state"] as State | undefined) ?? null;
  }
}

/** No answer came: the server is gone, or the connection is. */
export class Gone extends Error {}

const KEY = "horseshoe.token";
/** One name a window, so that its newer question takes the place of its older one. */
const WINDOW = crypto.randomUUID();
let server: string | null = null;

/** Moves the token from the fragment of the address to the session's storage. */
export function takeToken(): boolean {
  const match = /(?:^#|&)token=([^&]+)/.exec(location.hash);
  if (match?.[1]) {
    sessionStorage.setItem(KEY, match[1]);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return sessionStorage.getItem(KEY) !== null;
}

type Method = "GET" | "POST" | "DELETE";

async function send(
  method: Method,
  path: string,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${sessionStorage.getItem(KEY) ?? ""}`,
  };
  headers["X-Horseshoe-Window"] = WINDOW;
  if (method !== "GET") headers["X-Horseshoe-Time"] = new Date().toISOString();
  const request: RequestInit = { method, headers, cache: "no-store" };
  if (method !== "GET") {
    headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(body ?? {});
  }
  if (signal) request.signal = signal;
  let answer: Response;
  try {
    answer = await fetch(`/api/${path}`, request);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Gone(t("desk-gone"));
  }
  const id = answer.headers.get("X-Horseshoe-Server");
  if (server !== null && id !== null && id !== server) {
    throw new Refused(409, {
      code: "other_server",
      message: t("desk-other-run"),
      help: t("desk-open-new-run"),
      is_own: true,
    }, {});
  }
  server ??= id;
  if (!answer.ok) throw await refusal(answer);
  return answer;
}

async function refusal(answer: Response): Promise<Refused> {
  const body = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const fault = (body["error"] as Fault | undefined) ?? {
    code: `status_${answer.status}`,
    message: t("desk-refused-status", { status: String(answer.status) }),
    help: null,
    is_own: true,
  };
  return new Refused(answer.status, fault, body);
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await send("GET", path, undefined, signal)).json() as Promise<T>;
}

export async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return (await send("POST", path, body, signal)).json() as Promise<T>;
}

export async function remove<T>(path: string, body: unknown): Promise<T> {
  return (await send("DELETE", path, body, undefined)).json() as Promise<T>;
}

/** A file of the server, with the name which the server gave it. */
export async function file(path: string): Promise<{ blob: Blob; name: string | null }> {
  const answer = await send("GET", path, undefined, undefined);
  const named = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "");
  return { blob: await answer.blob(), name: named?.[1] ?? null };
}

/** The events of a streamed answer, as they come. An answer that is plain JSON is one event. */
export async function* stream<T extends { event: string }>(
  path: string,
  body: unknown,
  signal?: AbortSignal,
): AsyncGenerator<T> {
  const answer = await send("POST", path, body, signal);
  if (!(answer.headers.get("Content-Type") ?? "").includes("ndjson")) {
    const plain = (await answer.json()) as Record<string, unknown>;
    yield { event: "done", ...("revision" in plain ? { state: plain } : plain) } as unknown as T;
    return;
  }
  const lines = new Lines();
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let last = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      for (const line of done ? lines.end() : lines.push(value)) {
        const event = JSON.parse(line) as T & { error?: Fault };
        if (event.event === "error" && event.error) throw new Refused(200, event.error, event);
        last = event.event;
        yield event;
      }
      if (done) break;
    }
  } catch (error) {
    if (error instanceof Refused || signal?.aborted) throw error;
    throw new Gone(t("desk-gone"));
  } finally {
    reader.cancel().catch(() => undefined);
  }
  if (last !== "done") throw new Gone(t("desk-gone"));
}
