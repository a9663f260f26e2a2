/** Something that was found and not judged. Codes `template` and `not-kubernetes` never touch the verdict. */
export interface Unread {
  readonly file: string;
  /** 1-based line at which it starts or at which reading failed. */
  readonly line: number;
  readonly code: string;
  readonly reason: string;
}

/** A chart or kustomization that a judged file belongs to. */
export interface RenderedRoot {
  readonly root: string;
  readonly renderer: 'helm' | 'kustomize';
  readonly version: string | null;
  readonly release: string | null;
  readonly status: 'rendered' | 'failed' | 'skipped' | 'not-rendered';
  readonly reason: string | null;
}

export interface Coverage {
  /** Judged files that were read and hold at least one Kubernetes document. */
  readonly files: number;
  /** Kubernetes documents (List items counted as their List's document). */
  readonly documents: number;
  /** Pods and pod templates judged. */
  readonly workloads: number;
  readonly rendered: readonly RenderedRoot[];
  readonly unread: readonly Unread[];
}

/** A rule that threw: a bug of ours, told, and the run counts as incomplete. */
export interface RuleFailure {
  readonly rule: string;
  readonly file: string;
  readonly reason: string;
}
