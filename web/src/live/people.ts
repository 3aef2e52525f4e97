import { type Account, accounts } from './accounts.ts';
import type { Case } from './cases.ts';
import type { Hello } from './messages.ts';

/** Someone who may be given a case. */
export interface Taker {
  name: string;
  /** Null where the accounts are not known to this page: only admins may list them. */
  role: string | null;
  /** Open cases that are with that person. */
  has: number;
}

type Me = Pick<Hello, 'person' | 'audience'>;

/** Accounts that may work on the cases that this page sees, or without accounts those whose names stand on cases, and oneself. */
export function takersOf(all: readonly Account[] | null, cases: readonly Case[], me: Me): Taker[] {
  const has = (name: string): number => cases.filter(({ assignee, state }) => assignee === name && state === 'OPEN').length;
  const people = all ? working(all, me) : [...new Set([me.person, ...cases.map(({ assignee }) => assignee ?? '')])].map((name) => ({ name, role: null }));
  return people
    .filter(({ name }) => name)
    .map(({ name, role }) => ({ name, role, has: has(name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function working(all: readonly Account[], me: Me): Account[] {
  const audience = all.find(({ name }) => name === me.person)?.audience ?? me.audience ?? '';
  return all.filter((each) => each.role !== 'viewer' && !each.disabled && (me.audience == null || [audience, me.audience].includes(each.audience)));
}

/** The accounts; null for those who may not list them. */
export async function listedAccounts(role: string): Promise<Account[] | null> {
  return role === 'admin' ? accounts.all() : null;
}
