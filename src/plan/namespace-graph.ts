import type { NamespaceSummary } from '../findings/namespace-summary.ts';

/** Text of a Mermaid flowchart. */
export interface NamespaceGraph {
  readonly text: string;
  /** More than a reader takes in at a glance. */
  readonly isLarge: boolean;
  /** Namespaces that are not drawn. */
  readonly left: number;
}

/** Nodes beyond which the picture is folded, and beyond which nothing more is drawn (Mermaid takes 500 edges). */
const openNodes = 12;
const mostNodes = 120;

/** Right boxes of an account; each tells the verbs on one kind of thing. */
const mostRights = 3;

/** Applications, the accounts that they run as and what those may do, a box a namespace; undefined where there is nothing to draw. */
export function namespaceGraph(namespaces: readonly NamespaceSummary[]): NamespaceGraph | undefined {
  const graph = new Graph();
  let left = 0;
  for (const namespace of namespaces) {
    if (namespace.applications.length === 0) continue;
    if (graph.nodes >= mostNodes) left += 1;
    else graph.draw(namespace);
  }
  if (graph.nodes === 0) return undefined;
  return { text: graph.text, isLarge: graph.nodes > openNodes, left };
}

class Graph {
  nodes = 0;
  readonly #boxes: string[] = [];
  readonly #edges: string[] = [];

  get text(): string {
    return ['flowchart LR', ...this.#boxes, ...this.#edges].join('\n');
  }

  draw({ name, applications, accounts, enforced, defaultDeny }: NamespaceSummary): void {
    const walls = [
      enforced === null ? 'no Pod Security level' : enforced.level,
      defaultDeny.ingress ? 'default deny' : 'open network',
    ];
    const box = this.#id();
    this.#boxes.push(`  subgraph ${box}["${label(name)} (${walls.join(', ')})"]`);
    const known = new Map<string, string>();
    for (const account of accounts) {
      const id = this.#id();
      known.set(account.name, id);
      this.#boxes.push(`    ${id}(["account ${label(account.name)}"])`);
      if (account.rights.length > mostRights && account.notable.length > 0) {
        this.#right(id, `${account.notable.join(', ')} (${account.rights.length} rules)`);
        continue;
      }
      const shown = account.rights.slice(0, mostRights);
      for (const right of shown) {
        const where = right.scope === 'cluster' ? 'everywhere' : right.scope === name ? 'here' : `in ${right.scope}`;
        const what = right.resources.length > 0 ? right.resources : right.urls;
        this.#right(id, `${few(right.verbs)} ${few(what)} ${where}`);
      }
      if (account.rights.length > shown.length) this.#right(id, `${account.rights.length - shown.length} more rights`);
    }
    for (const application of applications) {
      const id = this.#id();
      this.#boxes.push(`    ${id}["${label(application.name)}"]`);
      for (const account of application.accounts) {
        const target = known.get(account);
        if (target !== undefined) this.#edges.push(`  ${id} --> ${target}`);
      }
    }
    this.#boxes.push('  end');
  }

  #right(account: string, text: string): void {
    const id = this.#id();
    this.#edges.push(`  ${account} --> ${id}{{"${label(text)}"}}`);
  }

  #id(): string {
    this.nodes += 1;
    return `n${this.nodes}`;
  }
}

function few(items: readonly string[]): string {
  return items.length > 3 ? `${items.slice(0, 3).join(', ')}, …` : items.join(', ');
}

/** Text in a Mermaid label: what is no plain character of a name is written as its number, so that it can mean nothing. */
function label(text: string): string {
  const shown = text.length > 90 ? `${text.slice(0, 89)}…` : text;
  return shown.replace(/[^\p{L}\p{N} .,/:*…-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}
