import type { Rule } from '../rules/rule.ts';
import type { SuppressingTool, WrittenWaiver } from './written-waiver.ts';

/** How a tool's suppression stands in an annotation: the ids of its checks, `*` for all, and a reason. */
interface Suppressed {
  readonly ids: readonly string[];
  readonly reason: string;
}

interface ToolRow {
  readonly tool: SuppressingTool;
  /** The tool's name in the rules' references. */
  readonly name: string;
  readonly read: (key: string, value: string) => Suppressed | undefined;
}

/** Sources: each tool's documentation on ignoring checks by annotation. */
const rows: readonly ToolRow[] = [
  {
    tool: 'kube-linter',
    name: 'kube-linter',
    read: (key, value) =>
      key === 'kube-linter.io/ignore-all'
        ? { ids: ['*'], reason: value }
        : after(key, 'ignore-check.kube-linter.io/', value),
  },
  {
    tool: 'checkov',
    name: 'Checkov',
    read: (key, value) => {
      if (!/^checkov\.io\/skip\d*$/.test(key)) return undefined;
      const [id = '', ...reason] = value.split('=');
      return { ids: [id.trim()], reason: reason.join('=').trim() };
    },
  },
  {
    tool: 'polaris',
    name: 'Polaris',
    read: (key, value) => {
      if (!key.startsWith('polaris.fairwinds.com/') || value.trim() !== 'true') return undefined;
      const rest = key.slice('polaris.fairwinds.com/'.length);
      if (rest === 'exempt') return { ids: ['*'], reason: '' };
      return rest.endsWith('-exempt') ? { ids: [rest.slice(0, -'-exempt'.length)], reason: '' } : undefined;
    },
  },
  {
    tool: 'kube-score',
    name: 'kube-score',
    read: (key, value) =>
      key === 'kube-score/ignore' ? { ids: value.split(',').map((id) => id.trim()), reason: '' } : undefined,
  },
  {
    tool: 'terrascan',
    name: 'Terrascan',
    read: (key, value) => (key === 'runterrascan.io/skip' ? { ids: terrascanIds(value), reason: '' } : undefined),
  },
  { tool: 'datree', name: 'Datree', read: (key, value) => after(key, 'datree.skip/', value) },
];

function after(key: string, prefix: string, reason: string): Suppressed | undefined {
  return key.startsWith(prefix) ? { ids: [key.slice(prefix.length)], reason } : undefined;
}

/** `[{"rule": "AC_K8S_0085", "comment": "…"}]`; text that is no such JSON names nothing. */
function terrascanIds(value: string): readonly string[] {
  return [...value.matchAll(/"rule"\s*:\s*"([^"]+)"/g)].map(([, id = '']) => id);
}

/** The rules that an annotation of another tool suppresses; none where it is no suppression, or of a check that no rule has. */
export function readSuppressions(
  key: string,
  value: string,
  line: number,
  rules: readonly Rule[],
): readonly WrittenWaiver[] {
  for (const { tool, name, read } of rows) {
    const suppressed = read(key, value);
    if (suppressed === undefined) continue;
    const isNamed = (id: string) => suppressed.ids.includes('*') || suppressed.ids.includes(id);
    return rules
      .filter(({ subject, documentation }) => {
        const ids = documentation.references.tools?.[name]?.split(',').map((id) => id.trim()) ?? [];
        return subject !== 'text' && ids.some(isNamed);
      })
      .map(({ id }) => ({
        by: 'annotation',
        rule: id,
        container: null,
        isForAll: true,
        reason: suppressed.reason === '' ? `suppressed for ${tool}` : suppressed.reason,
        until: null,
        line,
        about: null,
        tool,
        problem: null,
      }));
  }
  return [];
}
