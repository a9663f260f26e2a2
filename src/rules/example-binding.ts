/** A complete RoleBinding for a rule's page, with one subject; the text is YAML without its indentation. */
export function exampleBinding(subject: string): string {
  const lines = subject.split('\n').map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
  return [
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: readers\n  namespace: shop',
    'roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: view',
    `subjects:\n${lines.join('\n')}`,
  ].join('\n');
}
