/** Markdown as GitHub shows it: CommonMark with tables, a few harmless tags, alerts, and suggested changes as diffs. */
import MarkdownIt from 'markdown-it';
import { escapeHtml, type Html, html, trusted } from './html.ts';
import { type IconName, icon } from './icons.ts';
import { colourYaml } from './yaml-colours.ts';

/** Tags that stay, without attributes but `open` and `align`; every other tag and every comment goes, its text stays. */
const ALLOWED = new Set([
  'details',
  'summary',
  'sub',
  'sup',
  'br',
  'b',
  'strong',
  'i',
  'em',
  'code',
  'kbd',
  'ins',
  'del',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'p',
  'hr',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
]);

function withAllowedTags(raw: string): string {
  return raw
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(\/?)([a-zA-Z][\w-]*)([^>]*)>/g, (_, close: string, name: string, rest: string) => {
      const tag = name.toLowerCase();
      if (!ALLOWED.has(tag)) return '';
      const open = tag === 'details' && /\bopen\b/.test(rest) ? ' open' : '';
      return `<${close}${tag}${open}>`;
    });
}

export type SuggestionView = (lines: readonly string[], index: number) => Html;

const ALERTS: { readonly [kind: string]: { readonly title: string; readonly icon: IconName } } = {
  NOTE: { title: 'Note', icon: 'info' },
  TIP: { title: 'Tip', icon: 'light-bulb' },
  IMPORTANT: { title: 'Important', icon: 'report' },
  WARNING: { title: 'Warning', icon: 'alert' },
  CAUTION: { title: 'Caution', icon: 'stop' },
};

/** Markdown in, safe HTML out; `suggestion` shows the n-th suggestion block. */
export function renderMarkdown(text: string, suggestion?: SuggestionView): Html {
  // `html: true` only decides where blocks of HTML end (a table inside <details>); the rules below let the allowed tags pass alone.
  const markdown = new MarkdownIt({ html: true, linkify: true });
  let count = 0;
  markdown.renderer.rules.html_block = (tokens, index) => withAllowedTags(tokens[index]?.content ?? '');
  markdown.renderer.rules.html_inline = (tokens, index) => withAllowedTags(tokens[index]?.content ?? '');
  markdown.renderer.rules.fence = (tokens, index) => {
    const token = tokens[index];
    const language = token?.info.trim().split(/\s+/)[0] ?? '';
    const content = (token?.content ?? '').replace(/\n$/, '');
    if (language === 'suggestion' && suggestion !== undefined) {
      const lines = token?.content === '' ? [] : content.split('\n');
      count += 1;
      return suggestion(lines, count - 1).html;
    }
    return codeBlock(language, content).html;
  };
  return trusted(`<div class="markdown">${withEmoji(withAlerts(markdown.render(text)))}</div>`);
}

function codeBlock(language: string, content: string): Html {
  const lines = content.split('\n');
  if (language === 'diff' || language === 'patch') {
    const kind = (line: string) =>
      line.startsWith('+') ? 'plus' : line.startsWith('-') ? 'minus' : line.startsWith('@@') ? 'hunk' : '';
    return html`<pre class="code"><code>${lines.map((line) => html`<span class="code-line ${kind(line)}">${line || ' '}</span>`)}</code></pre>`;
  }
  const isYaml = language === 'yaml' || language === 'yml';
  const shown = isYaml ? lines.map((line) => html`${colourYaml(line)}\n`) : [content];
  const label =
    language === 'mermaid' ? html`<div class="code-label">mermaid diagram, shown as its source</div>` : null;
  return html`${label}<pre class="code"><code>${shown}</code></pre>`;
}

function withAlerts(rendered: string): string {
  return rendered.replace(/<blockquote>\s*<p>\[!(\w+)\]\s*(<br>)?\n?/g, (whole, kind: string) => {
    const alert = ALERTS[kind];
    if (alert === undefined) return whole;
    return `<blockquote class="alert alert-${kind.toLowerCase()}"><p class="alert-title">${icon(alert.icon).html} ${escapeHtml(alert.title)}</p><p>`;
  });
}

/** GitHub shows emoji as pictures of its own; these few come without a font for them. */
const EMOJI: readonly (readonly [text: RegExp, name: IconName, kind: string])[] = [
  [/\u274c/g, 'x-circle-fill', 'bad'],
  [/\u2705/g, 'check-circle-fill', 'good'],
  [/\u26a0\ufe0f?/g, 'alert', 'attention'],
  [/\u2139\ufe0f?/g, 'info', 'calm'],
];

function withEmoji(rendered: string): string {
  return EMOJI.reduce((text, [pattern, name, kind]) => text.replace(pattern, icon(name, kind).html), rendered);
}
