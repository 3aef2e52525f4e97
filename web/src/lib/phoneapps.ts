/** A phone that has joined, as the server answers. */
export interface Joined {
  handle: string;
  name: string;
  secret: string;
  /** Feeds that take reports over HTTP. */
  feeds: string[];
}

/** What to set in an app, in the order of its pages. */
export interface AppSettings {
  app: string;
  settings: [string, string][];
}

/** The settings of the apps that a phone may report with; `base` is the address of the station, with a slash at its end. */
export function appSettings({ secret, feeds }: Joined, base: string): AppSettings[] {
  const overHttp = feeds.slice(0, 1).flatMap((feed): AppSettings[] => {
    const address = `${base}api/feeds/${encodeURIComponent(feed)}/phone`;
    return [
      {
        app: 'Traccar Client',
        settings: [
          ['Device identifier', secret],
          ['Server URL', address],
        ],
      },
      {
        app: 'OsmAnd: online tracking',
        settings: [['Web address', `${address}?id=${secret}&lat={0}&lon={1}&timestamp={2}&hdop={3}&altitude={4}&bearing={6}`]],
      },
      {
        app: 'OwnTracks over HTTP',
        settings: [
          ['Mode', 'HTTP'],
          ['URL', address],
          ['Device ID', secret],
        ],
      },
    ];
  });
  return [...overHttp, { app: 'OwnTracks over MQTT, where the station reads a broker', settings: [['Device ID', secret]] }];
}
