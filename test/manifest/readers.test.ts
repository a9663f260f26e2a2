import { describe, expect, test } from 'vitest';
import { splitDocuments } from '../../src/manifest/documents.ts';
import type { Node } from '../../src/manifest/node.ts';
import { readComposed } from '../../src/manifest/read-composed.ts';
import { readEvents } from '../../src/manifest/read-events.ts';
import { corpusFiles, corpusInput, hasCorpus } from '../corpus.ts';

/** A node as plain data: what it says, where its scalars stand, and its style; the readers must agree on all of it. */
function plain(node: Node): unknown {
  if (node.type === 'alias') return { alias: node.name, span: node.span };
  if (node.type === 'map') {
    return {
      flow: node.flow,
      anchor: node.anchor,
      map: node.entries.map(({ key, value }) => [plain(key), plain(value)]),
    };
  }
  if (node.type === 'list') return { flow: node.flow, anchor: node.anchor, list: node.items.map(plain) };
  const { text, style, anchor, span } = node;
  // An empty value's place differs by blanks; the end of a block scalar by its last line end.
  const place = text === '' || style === 'block' ? span.start * 0 : span;
  return { text: style === 'block' ? text.replace(/\n*$/, '') : text, style, anchor, place };
}

const folders = ['realworld', 'nasty', 'kics', 'gatekeeper', 'polaris', 'kube-score', 'bad-pods', 'pss', 'namespaces'];

describe.skipIf(!hasCorpus)('the two readers give the same nodes', () => {
  test.each(folders)('for every document of %s that both read', (folder) => {
    let read = 0;
    const onlyOne: string[] = [];
    for (const path of corpusFiles(folder)) {
      const { text } = corpusInput(folder, path);
      if (text.length > 500_000) continue;
      for (const { span } of splitDocuments(text)) {
        const events = readEvents(text, span);
        const composed = readComposed(text, span);
        if ('kind' in events || 'kind' in composed) {
          if ('kind' in events !== 'kind' in composed) onlyOne.push(`${path}:${span.start}`);
          continue;
        }
        expect(plain(events), `${path} at ${span.start}`).toEqual(plain(composed));
        read += 1;
      }
    }
    expect(read).toBeGreaterThan(5);
    expect(onlyOne.length / read, onlyOne.join(', ')).toBeLessThan(0.01);
  });
});
