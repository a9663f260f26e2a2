import type { Addition } from './rule.ts';

/** A name that the API server takes and that no YAML can be smuggled in by. Source: RFC 1123 labels, as Kubernetes checks them. */
const plainName = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;

/** A ServiceAccount to create; none where a name could not be one. */
export function newAccount(
  name: string | null,
  namespace: string | null,
  cures: boolean,
): { readonly addition?: Addition } {
  if (name === null || !plainName.test(name) || (namespace !== null && !plainName.test(namespace))) return {};
  const where = namespace === null ? '' : `  namespace: ${scalar(namespace)}\n`;
  const text = `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${scalar(name)}\n${where}automountServiceAccountToken: false\n`;
  return { addition: { file: `${name}-service-account.yaml`, text, cures } };
}

/** A NetworkPolicy that denies what comes into a namespace. */
export function newDefaultDeny(namespace: string): { readonly addition?: Addition } {
  if (!plainName.test(namespace)) return {};
  return { addition: { file: 'default-deny.yaml', text: defaultDenyPolicy(namespace), cures: true } };
}

/** The NetworkPolicy's text. */
export function defaultDenyPolicy(namespace: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: default-deny
  namespace: ${scalar(namespace)}
spec:
  podSelector: {}
  policyTypes:
    - Ingress
`;
}

/** A plain name as YAML: in quotes where it would be read as a number or a word of YAML's. */
function scalar(name: string): string {
  return /^[0-9.-]+$|^[0-9]+e[0-9]+$|^0[xob]|^(?:y|n|yes|no|on|off|true|false|null)$/.test(name)
    ? JSON.stringify(name)
    : name;
}
