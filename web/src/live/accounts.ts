import { call } from './api.ts';

/** An account as an admin sees it. */
export interface Account {
  name: string;
  role: string;
  audience: string;
  /** True where it has one. */
  password: boolean;
  tokens: { id: string; made: string }[];
  disabled: boolean;
  /** It stands in the settings, and is changed there. */
  declared: boolean;
}

export const ROLES = ['viewer', 'officer', 'analyst', 'admin'] as const;

/** What may be changed of an account; what is left out stays. */
export interface AccountChange {
  role?: string;
  audience?: string;
  password?: string;
  disabled?: boolean;
}

const path = (name: string): string => `api/accounts/${encodeURIComponent(name)}`;

/** The routes of docs/accounts.md, for admins. */
export const accounts = {
  all: () => call<Account[]>('GET', 'api/accounts'),
  add: (account: AccountChange & { name: string }) => call<Account>('POST', 'api/accounts', account),
  change: (name: string, change: AccountChange) => call<Account>('POST', path(name), change),
  remove: (name: string) => call<Account>('DELETE', path(name)),
  addToken: (name: string) => call<{ token: string }>('POST', `${path(name)}/tokens`, {}),
  removeToken: (name: string, id: string) => call<Account>('DELETE', `${path(name)}/tokens/${encodeURIComponent(id)}`),
};
