/** Who may see something and under whose licence it stands, as people write it: TLP:AMBER+STRICT · for own, partners · NLOD. */
export function markingWords(marking: { tlp: string; releasableTo?: string[] | null; licence?: string | null }): string {
  const audiences = marking.releasableTo ?? [];
  const parts = [`TLP:${marking.tlp.replace('_', '+')}`];
  if (audiences.length > 0) parts.push(`for ${audiences.filter((name) => name !== '').join(', ') || 'no single audience'}`);
  if (marking.licence) parts.push(marking.licence);
  return parts.join(' · ');
}
