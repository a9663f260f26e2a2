/** What the configuration says lives outside the repository (`external`). */
export interface External {
  readonly namespaces: readonly string[];
  readonly accounts: readonly { readonly namespace: string; readonly name: string }[];
  readonly bindings: readonly ExternalBinding[];
}

export interface ExternalBinding {
  readonly account: { readonly namespace: string; readonly name: string };
  readonly clusterRole: string;
  /** null: for the whole cluster. */
  readonly namespace: string | null;
}

export const nothingExternal: External = { namespaces: [], accounts: [], bindings: [] };
