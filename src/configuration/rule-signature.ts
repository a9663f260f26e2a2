/** What the configuration may say of a rule. */
export interface RuleSignature {
  readonly options: readonly string[];
  /** Whether the rule runs whatever the configuration says: text that cannot be read is always told. */
  readonly isMandatory: boolean;
}

/** By rule id, in the catalogue's order. */
export type RuleSignatures = ReadonlyMap<string, RuleSignature>;

const mandatory = new Set(['unreadable-document']);

export function ruleSignatures(
  rules: Iterable<{ readonly id: string; readonly options?: readonly string[] }>,
): RuleSignatures {
  const signatures = new Map<string, RuleSignature>();
  for (const { id, options = [] } of rules) signatures.set(id, { options, isMandatory: mandatory.has(id) });
  return signatures;
}
