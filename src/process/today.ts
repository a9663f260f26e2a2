/** The day, `YYYY-MM-DD`, in UTC: waivers end with theirs everywhere at the same time. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
