import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openClock } from '../../bot/clock.ts';

describe('the clock', () => {
  it('follows the practice file, and keeps its last answer while the file is half written', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'clock-')), 'clock.json');
    const year = 365 * 86_400_000;
    const yearsAhead = (): number => Math.abs(Math.round((Date.parse(clock.now()) - Date.now()) / year));
    const clock = openClock(file);
    expect(yearsAhead()).toBe(0);
    writeFileSync(file, JSON.stringify({ offsetMs: 2 * year }));
    expect(yearsAhead()).toBe(2);
    writeFileSync(file, '{"offse');
    expect(yearsAhead()).toBe(2);
    writeFileSync(file, JSON.stringify({ offsetMs: 3 * year }));
    expect(yearsAhead()).toBe(3);
  });
});
