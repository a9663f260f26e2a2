import { type PodApi, workloadKinds } from '../src/workload/kinds.ts';

/** docs/workload-kinds.md: the kinds whose pods are known, where each has them and where fixes are written. */
export function kindsPage(): string {
  const rows = workloadKinds.map(({ groups, kinds, where, api }) => {
    const names = kinds.map((kind) => `\`${kind}\``).join(', ');
    return `| ${names} | ${groups.map((group) => (group === '' ? 'core' : group)).join(', ')} | ${where} | ${writes(api)} |`;
  });
  return `<!-- Made from src/workload/kinds.ts by test/pages.test.ts; change the table there. -->
# Workload kinds

Where the pods of each kind are looked for, and at which level a fix may write: only where the kind's own API has the
field. Items of a \`List\` (of any kind) and the objects of an OpenShift \`Template\` are looked at one by one.

| Kinds | API groups | The pod stands at | Fixes write |
|---|---|---|---|
${rows.join('\n')}

## Other kinds

A pod template is recognised by its shape: a map under a key \`template\`, \`podTemplate\` or \`jobTemplate\` whose
\`containers\` all have a \`name\` and an \`image\`. An operator puts such a pod together with what it adds itself. So a bad
value counts in full there, a missing field is a notice, and nothing is fixed.

Kinds of your own can be declared in the [configuration](../README.md#configure-it):

\`\`\`yaml
workloads:
  - { apiVersion: example.com/v1, kind: Worker, podSpec: spec.worker.podTemplate.spec }
\`\`\`

\`podSpec\` is the path of a whole pod spec. Who declares it says that the operator runs it as it stands: missing fields
have their full level, and fixes are offered.

## Not looked at

- the schema of a \`CustomResourceDefinition\`, the text in a \`ConfigMap\` or \`Secret\`, the inline values of an Argo CD
  \`Application\` or a Flux \`HelmRelease\`: what looks like a pod there is none;
- Argo's \`podSpecPatch\`: text that is put together at run time;
- a step of Tekton that only names a \`StepAction\`: its rights stand there.
`;
}

function writes({ podSecurityContext, podSpec, containerSecurityContext, tokenRefusal }: PodApi): string {
  const levels = [
    ...(podSecurityContext ? ['pod’s `securityContext`'] : []),
    ...(podSpec ? ['pod'] : []),
    ...(containerSecurityContext ? ['container’s `securityContext`'] : []),
  ].join(', ');
  return tokenRefusal === null ? levels : `${levels}; not \`automountServiceAccountToken\``;
}
