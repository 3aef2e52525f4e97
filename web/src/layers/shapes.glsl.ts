/** Signed distances of what flies, of what is on land, and of what nobody knows yet, in units of half a symbol's length; ahead is up. */
export const CRAFT_SHAPES = `float box(vec2 p, vec2 half_) { vec2 d = abs(p) - half_; return max(d.x, d.y); }

float aircraft(vec2 p) {
  float body = box(p, vec2(0.13, 0.95));
  float wing = max(abs(p.y + 0.1 - abs(p.x) * 0.35) - 0.15, abs(p.x) - 1.0);
  float fin = max(abs(p.y - 0.72 - abs(p.x) * 0.3) - 0.11, abs(p.x) - 0.42);
  return min(body, min(wing, fin));
}

// A body with a tail, under two crossed blades.
float rotorcraft(vec2 p) {
  float body = length(p * vec2(1.35, 1.0) - vec2(0.0, -0.2)) - 0.42;
  float tail = box(p - vec2(0.0, 0.55), vec2(0.09, 0.45));
  vec2 q = vec2(p.x + p.y + 0.2, p.x - p.y - 0.2) * 0.7071;
  float blades = min(box(q, vec2(0.98, 0.075)), box(q, vec2(0.075, 0.98)));
  return min(blades, min(body, tail));
}

// Four rotors on crossed arms.
float drone(vec2 p) {
  vec2 q = vec2(p.x + p.y, p.x - p.y) * 0.7071;
  float arms = min(box(q, vec2(0.85, 0.09)), box(q, vec2(0.09, 0.85)));
  float rotors = abs(length(abs(p) - vec2(0.6)) - 0.27) - 0.07;
  return min(min(arms, rotors), length(p) - 0.2);
}

// Slender, with long straight wings and a T tail.
float glider(vec2 p) {
  float body = box(p - vec2(0.0, 0.05), vec2(0.08, 0.85));
  float wing = box(p + vec2(0.0, 0.15), vec2(1.35, 0.085));
  float fin = box(p - vec2(0.0, 0.8), vec2(0.36, 0.07));
  return min(body, min(wing, fin));
}

// An envelope over a basket.
float balloon(vec2 p) {
  float envelope = length(p + vec2(0.0, 0.28)) - 0.66;
  float basket = box(p - vec2(0.0, 0.82), vec2(0.2, 0.13));
  float ropes = box(p - vec2(0.0, 0.5), vec2(0.05, 0.25));
  return min(min(envelope, ropes), basket);
}

// A car from above.
float vehicle(vec2 p) { return box(p, vec2(0.3, 0.62)) - 0.14; }

// Head and shoulders of who carries it.
float person(vec2 p) {
  float shoulders = max(length((p - vec2(0.0, 0.95)) * vec2(1.0, 0.9)) - 0.8, p.y - 0.82);
  return min(length(p + vec2(0.0, 0.42)) - 0.38, shoulders);
}

// What measures: a disc that sends to both sides.
float sensor(vec2 p) {
  float arcs = min(abs(length(p) - 0.58), abs(length(p) - 0.92)) - 0.075;
  return min(length(p) - 0.26, max(arcs, (abs(p.y) - abs(p.x) * 0.9) * 0.743));
}

// A hut with a mast.
float station(vec2 p) {
  float hut = box(p - vec2(0.0, 0.5), vec2(0.72, 0.38));
  float roof = max((abs(p.x) * 0.55 - p.y - 0.42) * 0.876, p.y - 0.12);
  return min(hut, max(roof, abs(p.x) - 0.9));
}

// A lattice mast, narrow and tall.
float mast(vec2 p) {
  float legs = abs(abs(p.x) - 0.09 - max(p.y + 0.7, 0.0) * 0.24) - 0.065;
  float bars = min(abs(p.y - 0.1), abs(p.y - 0.55)) - 0.055;
  float inside = abs(p.x) - 0.09 - (p.y + 0.7) * 0.24;
  return max(min(legs, max(bars, inside)), abs(p.y - 0.08) - 0.85);
}

// Four leaves: what nobody knows yet.
float clover(vec2 p) {
  vec2 q = abs(p);
  return min(length(q - vec2(0.42, 0.0)), length(q - vec2(0.0, 0.42))) - 0.52;
}
`;
