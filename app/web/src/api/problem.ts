/** A refusal as the server tells it (RFC 9457), or as we tell it when no answer came. */
export type Finding = {
  code: string;
  level: string;
  field?: string | null;
  params?: Record<string, unknown>;
  detail?: string;
};
/** A stored entry whose verdict would turn. */
export type Flip = { id: string; kind: string; occurred_on: string; verdict: string };
export type FieldError = { pointer: string; code: string; detail: string };
export type Document = {
  status?: number;
  code?: string;
  title?: string;
  detail?: string;
  errors?: FieldError[];
  findings?: Finding[];
  request_id?: string;
  would_flip?: Flip[];
  later?: Flip[];
};

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly findings: Finding[];
  readonly errors: FieldError[];
  /** Entries that would be in doubt because of this, or that stand in its way. */
  readonly flips: Flip[];
  readonly requestId: string | undefined;
  /** Whether the server answered with a sentence in the reader's language. */
  readonly spoken: boolean;

  constructor(status: number, body: Document = {}) {
    super(body.detail ?? body.title ?? '');
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'no_signal' : 'server_error');
    this.findings = body.findings ?? [];
    this.errors = body.errors ?? [];
    this.flips = body.would_flip ?? body.later ?? [];
    this.requestId = body.request_id;
    this.spoken = Boolean(body.detail);
  }

  static of(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(0);
  }

  /** The sentence about one field, by the last step of its pointer. */
  about(field: string): string | undefined {
    return this.errors.find((one) => one.pointer.split('/').at(-1) === field)?.detail;
  }
}
