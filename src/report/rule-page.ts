import type { Control, Rule } from '../rules/rule.ts';

/** A rule's page in Markdown: what `rules ID` prints and `docs/rules/<id>.md` holds. */
export function rulePage(rule: Rule): string {
  const { documentation, control } = rule;
  const { guidance, details, breaks, elsewhere = [], violates, complies, references } = documentation;
  const sections = [
    `# ${rule.id}`,
    `${upperFirst(rule.summary)}.`,
    [`- Level: ${rule.severity} (profile \`guidance\`)`, ...controlLines(control), ...optionLines(rule)].join('\n'),
    guidance === '' ? '' : `> ${guidance.trim()}`,
    details.trim(),
    `## Violates\n\n${fenced(violates)}`,
    `## Complies\n\n${fenced(complies)}`,
    elsewhere.length === 0 ? '' : `## Elsewhere\n\n${elsewhere.map((line) => `- ${line}`).join('\n')}`,
    breaks === '' ? '' : `## What the fix may break\n\n${breaks.trim()}`,
    referenceSection(references),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** The index of the rules' pages: `docs/rules/README.md`. */
export function ruleIndex(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, severity, summary, control }) => {
    const levels = (['baseline', 'restricted'] as const).filter((level) => control?.[level] !== undefined);
    return `| [\`${id}\`](${id}.md) | ${severity} | ${levels.join(', ')} | ${summary} |`;
  });
  const heading =
    '# Rules\n\nLevels are those of the profile `guidance`. Under `baseline` and `restricted` the rules of that Standard run, each as an error, and `unreadable-document`.';
  return `${heading}\n\n| Rule | Level | Standards | What it finds |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

function controlLines(control: Control | null): readonly string[] {
  if (control === null) return ['- Not a control of the Pod Security Standards'];
  const levels = (['baseline', 'restricted'] as const).flatMap((level) => {
    const since = control[level]?.since;
    return since === undefined ? [] : [`\`${level}\`${since === 0 ? '' : ` from v1.${since}`}`];
  });
  return [`- Pod Security Standards: ${control.name} (${levels.join(', ')})`];
}

function optionLines({ options = [] }: Rule): readonly string[] {
  return options.length === 0 ? [] : [`- Options: ${options.map((option) => `\`${option}\``).join(', ')}`];
}

function referenceSection({ cis, nsa, attack, tools = {}, links }: Rule['documentation']['references']): string {
  const known = [
    cis === undefined ? [] : [`- CIS Kubernetes Benchmark ${cis}`],
    nsa === undefined ? [] : [`- NSA/CISA Kubernetes Hardening Guidance: ${nsa}`],
    attack === undefined ? [] : [`- MITRE ATT&CK ${attack}`],
    Object.entries(tools).map(([tool, id]) => `- ${tool}: \`${id}\``),
    links.map((link) => `- <${link}>`),
  ].flat();
  return known.length === 0 ? '' : `## References\n\n${known.join('\n')}`;
}

function fenced(yaml: string): string {
  return `\`\`\`yaml\n${yaml.trim()}\n\`\`\``;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
