import { describe, expect, it } from 'vitest';
import type { Account } from '../src/live/accounts.ts';
import type { Case } from '../src/live/cases.ts';
import { takersOf } from '../src/live/people.ts';

const account = (name: string, role: string, audience = '', disabled = false): Account => ({ name, role, audience, disabled, password: true, tokens: [], declared: false });
const with_ = (assignee: string | null, state = 'OPEN'): Case => ({ assignee, state }) as Case;
const names = (takers: { name: string }[]): string[] => takers.map(({ name }) => name);

describe('who may be given a case', () => {
  const all = [account('root', 'admin'), account('bo', 'officer'), account('eve', 'viewer'), account('off', 'analyst', '', true), account('pia', 'officer', 'partners')];

  it('is, for admins, each account that may work on cases, with how many it has', () => {
    const takers = takersOf(all, [with_('bo'), with_('bo'), with_('bo', 'CLOSED'), with_(null)], { person: 'root', audience: null });
    expect(names(takers)).toEqual(['bo', 'pia', 'root']);
    expect(takers[0]).toEqual({ name: 'bo', role: 'officer', has: 2 });
  });

  it('is of the audience whose picture the page shows, under its name or as that of the site', () => {
    expect(names(takersOf(all, [], { person: 'root', audience: 'own' }))).toEqual(['bo', 'root']);
    expect(names(takersOf(all, [], { person: 'pia', audience: 'partners' }))).toEqual(['pia']);
    expect(names(takersOf([...all, account('ann', 'officer', 'own')], [], { person: 'root', audience: 'own' }))).toEqual(['ann', 'bo', 'root']);
  });

  it('is, for others, whoever stands on a case that they see, and themselves', () => {
    expect(takersOf(null, [with_('bo'), with_(null), with_('bo')], { person: 'ada', audience: null })).toEqual([
      { name: 'ada', role: null, has: 0 },
      { name: 'bo', role: null, has: 2 },
    ]);
  });
});
