import { newestPodSecurityVersion } from '../src/rules/profile.ts';
import type { Control, ControlLevel, Rule } from '../src/rules/rule.ts';
import { standardsSource } from '../src/rules/standards.ts';

/** docs/pod-security-standards.md: every control that the rules have, by level and version, for people who compare. */
export function standardsPage(rules: readonly Rule[]): string {
  const rows = rules.flatMap((rule) => {
    const { control } = rule;
    if (control === null) return [];
    const { baseline, restricted } = control;
    if (baseline !== undefined && baseline.fails === restricted?.fails) {
      return rowOf(rule, control, 'baseline, restricted', baseline);
    }
    return [
      ...(baseline === undefined ? [] : [rowOf(rule, control, 'baseline', baseline)]),
      ...(restricted === undefined ? [] : [rowOf(rule, control, 'restricted', restricted)]),
    ];
  });
  return `<!-- Made from src/rules by test/pages.test.ts; change the rules. -->
# The Pod Security Standards, as this tool has them

With \`profile: baseline\` or \`restricted\` the verdict is that of Kubernetes' own admission, at the version that
\`pod-security-version\` names: \`v1.0\` to \`v1.${newestPodSecurityVersion}\`, or \`latest\`, which is \`v1.${newestPodSecurityVersion}\`.
The controls were read in [kubernetes/pod-security-admission](https://github.com/kubernetes/pod-security-admission/tree/${standardsSource}/policy)
at \`${standardsSource}\`; the files named below stand in its folder \`policy/\`. Kubernetes documents them as
[Pod Security Standards](https://kubernetes.io/docs/concepts/security/pod-security-standards/).

A pod fails a level if it fails any of its rows. Init, ephemeral and regular containers are looked at alike, and
restricted has every control of baseline.

| Control | Level | Since | A pod fails when | Later versions | Rule | Source |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

function rowOf({ id }: Rule, { name, changes = [], source }: Control, level: string, part: ControlLevel): string {
  const later = changes.map(({ since, what }) => `v1.${since}: ${what}`).join('; ');
  const cells = [name, level, `v1.${part.since}`, part.fails, later, `[\`${id}\`](rules/${id}.md)`, source];
  return `| ${cells.join(' | ')} |`;
}
