/** A Gatekeeper constraint for a rule's page; the parameters are YAML without their indentation. */
export function exampleConstraint(kind: string, parameters: string, action = 'deny'): string {
  const lines = parameters.split('\n').map((line) => `    ${line}\n`);
  return `apiVersion: constraints.gatekeeper.sh/v1beta1\nkind: ${kind}\nmetadata:\n  name: pods\nspec:\n  enforcementAction: ${action}\n  match:\n    kinds:\n      - apiGroups: [""]\n        kinds: [Pod]\n  parameters:\n${lines.join('')}`;
}
