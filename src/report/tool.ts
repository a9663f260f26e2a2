/** What the reports and the command call this program; the version equals that of package.json (checked by a test). */
export const tool = { name: 'kube-privilege-review', version: '1.0.0' } as const;
