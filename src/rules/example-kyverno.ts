/** A Kyverno policy for a rule's page. */
export function exampleKyverno(action: string, level: string): string {
  return `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: pod-security
spec:
  validationFailureAction: ${action}
  rules:
    - name: ${level}
      match:
        any:
          - resources:
              kinds: [Pod]
      validate:
        podSecurity:
          level: ${level}
          version: latest
`;
}
