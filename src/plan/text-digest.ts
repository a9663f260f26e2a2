/**
 * 16 hex digits that tell whether two texts of ours are the same: FNV-1a over UTF-16 units, with two offsets. It guards
 * against nothing; only our own comments are compared.
 */
export function textDigest(text: string): string {
  return fnv(text, 0x811c9dc5) + fnv(text, 0x1b873593);
}

function fnv(text: string, offset: number): string {
  let hash = offset;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
