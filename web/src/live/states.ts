/** How the connection stands. */
export interface Link {
  state: 'connecting' | 'up' | 'lost';
  retrySeconds: number;
}

/** How time runs in a replay. */
export interface ReplayState {
  paused: boolean;
  speed: number;
  from: number;
  to: number;
}

/** Counts that came with the newest frame. */
export interface Totals {
  inWindow: number;
  hidden: number;
  aggregated: boolean;
}
