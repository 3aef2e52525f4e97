import { describe, expect, it } from 'vitest';
import type { Alert } from '../src/live/alerts.ts';
import { type Case, type CaseAlert, caseOfAlert, endingOf, leadingOf, outcomeOf, reasonOf, shownAlerts } from '../src/live/cases.ts';

const alertOf = (id: string, open: boolean, product: number): CaseAlert => ({ id, open, order: { product } }) as CaseAlert;
const caseOf = (id: string, hold: Case['hold'], ...alerts: CaseAlert[]): Case => ({ id, hold, held: hold !== 'NONE', alerts }) as Case;
const alert = (id: string, evidence: object[] = []): Alert => ({ id, properties: { evidence } }) as unknown as Alert;

describe('a case', () => {
  it('is led by the open alert of the highest order, by the older of two alike, by any where none is open', () => {
    expect(leadingOf(caseOf('c', 'NONE', alertOf('b', true, 2), alertOf('a', true, 2), alertOf('d', false, 9), alertOf('e', true, 1)))?.id).toBe('a');
    expect(leadingOf(caseOf('c', 'NONE', alertOf('b', false, 1), alertOf('d', false, 9)))?.id).toBe('d');
    expect(leadingOf(caseOf('c', 'NONE'))).toBeUndefined();
  });

  it('gives as its reason what speaks most for an alert, and never what speaks against it', () => {
    const evidence = [
      { supports: true, text: 'weak', weightLog: 0.1 },
      { supports: false, text: 'against', weightLog: -3 },
      { supports: true, text: 'strong', weightLog: 1.4 },
    ];
    expect(reasonOf(alert('a', evidence))).toBe('strong');
    expect(reasonOf(alert('a', evidence.slice(1, 2)))).toBe('');
    expect(reasonOf(undefined)).toBe('');
  });
});

describe('a closed case', () => {
  const over = (id: string, state: string, product: number, ended: object | null): CaseAlert => ({ id, state, open: false, order: { product }, ended }) as CaseAlert;

  it('was right where a person had confirmed it before its time came, and only then', () => {
    expect(outcomeOf(over('a', 'EXPIRED', 1, { confirmedBy: 'ada' }))).toBe('CONFIRMED');
    expect(outcomeOf(over('a', 'EXPIRED', 1, { confirmedBy: null }))).toBe('EXPIRED');
    expect(outcomeOf(over('a', 'EXPIRED', 1, null))).toBe('EXPIRED');
    expect(outcomeOf(over('a', 'DISMISSED', 1, { confirmedBy: 'ada' }))).toBe('DISMISSED');
  });

  it('ended as the alert that leads it did, with what became of the others', () => {
    const led = over('a', 'DISMISSED', 3, { person: 'bo', reason: 'a buoy', confirmedBy: 'ada' });
    const others = [over('b', 'EXPIRED', 2, { person: '', reason: '', confirmedBy: null }), over('c', 'EXPIRED', 1, null), over('d', 'WITHDRAWN', 1, null)];
    expect(endingOf(caseOf('c', 'NONE', led, ...others))).toEqual({ outcome: 'DISMISSED', by: 'bo', reason: 'a buoy', before: 'ada', others: '2 expired, 1 withdrawn' });
    const seen = over('a', 'EXPIRED', 3, { person: '', reason: '', confirmedBy: 'ada' });
    expect(endingOf(caseOf('c', 'NONE', seen))).toEqual({ outcome: 'CONFIRMED', by: 'ada', reason: '', before: '', others: '' });
  });
});

describe('alerts on the map', () => {
  const all = [caseOf('one', 'NONE', alertOf('a', true, 1)), caseOf('two', 'BUDGET', alertOf('b', true, 1)), caseOf('three', 'SILENCED', alertOf('c', true, 1))];
  const alerts = ['a', 'b', 'c', 'new'].map((id) => alert(id));
  const ids = (shown: readonly Alert[]): string[] => shown.map(({ id }) => id);

  it('are those of cases in the list, and those whose case is not known yet', () => {
    expect(ids(shownAlerts(alerts, all, false, null))).toEqual(['a', 'new']);
  });

  it('are those that wait too when they are looked at', () => {
    expect(ids(shownAlerts(alerts, all, false, 'c'))).toEqual(['a', 'c', 'new']);
    expect(ids(shownAlerts(alerts, all, true, null))).toEqual(['a', 'b', 'c', 'new']);
  });

  it('are found in their case', () => {
    expect(caseOfAlert(all, 'b')?.id).toBe('two');
    expect(caseOfAlert(all, 'new')).toBeUndefined();
    expect(caseOfAlert(all, null)).toBeUndefined();
  });
});
