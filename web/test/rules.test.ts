import { describe, expect, it } from 'vitest';
import { aDay, newRuleId, offsetOf, pointedAt } from '../src/live/rules.ts';

const TEXT = "speedKn < 3.0 &&\n\tzons == []";
const FAULT = { line: 2, column: 2, message: 'no' };

describe('a fault', () => {
  it('is pointed at below its line', () => {
    expect(pointedAt(TEXT, FAULT)).toBe('\tzons == []\n\t^');
    expect(pointedAt('name', { line: 1, column: 3, message: '' })).toBe('name\n  ^');
    expect(pointedAt('name', { line: 7, column: 1, message: '' })).toBe('\n^');
  });

  it('has its place in the text', () => {
    expect(TEXT.slice(offsetOf(TEXT, FAULT))).toBe('zons == []');
    expect(offsetOf('ab', { line: 9, column: 9, message: '' })).toBe(2);
  });
});

describe('newRuleId', () => {
  it('is made of the title and is no other', () => {
    expect(newRuleId('Is slow, over Læsø!', [])).toBe('is-slow-over-l-s');
    expect(newRuleId('  ', ['rule', 'rule-2'])).toBe('rule-3');
    expect(newRuleId('x'.repeat(120), [])).toMatch(/^x{36}$/);
  });
});

describe('aDay', () => {
  it('tells a rate and the days', () => {
    expect(aDay({ rule: 'a', perDay: [0, 1, 2, 0, 0, 0, 1], total: 4, open: 1 })).toBe('0.6 a day (0 1 2 0 0 0 1)');
    expect(aDay(undefined)).toBe('no alert in seven days');
  });
});
