/** An object in a namespace, for rule pages; null leaves the namespace out. */
export function exampleConfigMap(namespace: string | null): string {
  const line = namespace === null ? '' : `  namespace: ${namespace}\n`;
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n${line}`;
}

/** A Namespace with labels, for rule pages. */
export function exampleNamespace(labels: Readonly<Record<string, string>>): string {
  const lines = Object.entries(labels).map(([key, value]) => `    ${key}: ${value}\n`);
  const written = lines.length === 0 ? '' : `  labels:\n${lines.join('')}`;
  return `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n${written}`;
}

/** A Deployment with an account, for rule pages. */
export function exampleDeployment(name: string, account: string, namespace = 'shop'): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${namespace}
  labels:
    app: ${name}
spec:
  template:
    spec:
      serviceAccountName: ${account}
      containers:
        - name: app
          image: registry.example.com/${name}:1.0.0
`;
}
