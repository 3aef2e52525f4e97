import { describe, expect, it } from 'vitest';
import { appSettings } from '../src/lib/phoneapps.ts';

const joined = { handle: 'p1', name: 'Ada', secret: 'phabc', feeds: ['north mole', 'other'] };

describe('settings of apps', () => {
  it('name the first feed and the secret', () => {
    const all = appSettings(joined, 'https://watch.example/');
    expect(all.map(({ app }) => app)).toHaveLength(4);
    expect(all[0]?.settings).toEqual([
      ['Device identifier', 'phabc'],
      ['Server URL', 'https://watch.example/api/feeds/north%20mole/phone'],
    ]);
    expect(all[1]?.settings[0]?.[1]).toContain('/phone?id=phabc&lat={0}&lon={1}&timestamp={2}');
  });

  it('are those of MQTT alone where no feed takes reports over HTTP', () => {
    expect(appSettings({ ...joined, feeds: [] }, 'https://watch.example/')).toHaveLength(1);
  });
});
