import { CRAFT_SHAPES } from './shapes.glsl.ts';

/** Draws the symbol as a signed distance, in units of half its length: sharp at any scale. */
export const SYMBOL_FRAGMENT = `#version 300 es
precision highp float;
in vec2 vAt;
flat in int vShape;
flat in int vClass;
flat in int vBits;
flat in float vUnit;
flat in float vAlpha;
uniform vec3 uShips[9];
uniform vec3 uEdge;
uniform vec3 uBack;
uniform vec3 uAlert;
uniform vec3 uAid;
uniform float uRatio;
out vec4 colour;

bool bit(int b) { return (vBits & b) != 0; }

// Apex at (0,-1), base from (-.56,.78) to (.56,.78); a class B base is hollowed by an arc.
float triangle(vec2 p) {
  float side = dot(vec2(abs(p.x), p.y + 1.0), vec2(0.9539, -0.3001));
  float d = max(side, p.y - 0.78);
  return bit(1) ? max(d, 0.62 - length(p - vec2(0.0, 1.12))) : d;
}

${CRAFT_SHAPES}
float diamond(vec2 p) { return (abs(p.x) + abs(p.y) - 0.95) * 0.7071; }

// Negative inside the light mark that tells the ship class without colour.
float mark(vec2 p, int c) {
  vec2 q = p - vec2(0.0, 0.28);
  if (c == 2) return length(q) - 0.21;
  if (c == 3) return box(q, vec2(0.6, 0.115));
  if (c == 4) return max(abs(abs(q.x) * 0.9 + q.y - 0.12) - 0.11, q.y - 0.5);
  if (c == 5) return box(p - vec2(0.0, 0.2), vec2(0.085, 0.8));
  if (c == 6) return 0.16 - q.y + 0.02;
  if (c == 7) return p.x;
  if (c == 8) return min(box(q, vec2(0.27, 0.085)), box(q, vec2(0.085, 0.27)));
  return 1.0;
}

void over(inout vec4 below, vec3 rgb, float a) {
  below = vec4(rgb * a, a) + below * (1.0 - a);
}

void main() {
  float px = 1.0 / (vUnit * uRatio);
  float aa = px * 0.75;
  float halfLine = max(0.62 / vUnit, 0.055);
  float d;
  if (vShape == 0) d = triangle(vAt);
  else if (vShape == 1) d = diamond(vAt);
  else if (vShape == 2) d = box(vAt, vec2(0.6));
  else if (vShape == 3) d = aircraft(vAt);
  else if (vShape == 8) d = rotorcraft(vAt);
  else if (vShape == 9) d = drone(vAt);
  else if (vShape == 10) d = glider(vAt);
  else if (vShape == 11) d = balloon(vAt);
  else if (vShape == 12) d = vehicle(vAt);
  else if (vShape == 13) d = mast(vAt);
  else if (vShape == 14) d = person(vAt);
  else if (vShape == 15) d = sensor(vAt);
  else if (vShape == 16) d = station(vAt);
  else if (vShape == 17) d = clover(vAt);
  else if (vShape == 4) d = length(vAt) - 0.95;
  else if (vShape == 6) d = length(vAt) - 0.95;
  else d = length(vAt) - 0.78;
  vec3 fill = vShape == 0 || vShape == 5 ? uShips[vClass] : uBack;
  vec3 edge = vShape == 4 ? uAlert : vShape == 1 || vShape == 2 ? uAid : uEdge;
  bool solid = vShape == 3 || (vShape >= 8 && vShape <= 11) || (vShape >= 13 && vShape <= 15);
  if (vShape == 13 || vShape == 15 || vShape == 16) edge = uAid;
  if (bit(1024)) edge = uAlert;
  if (solid) fill = edge;
  float fillAlpha = vShape == 0 || vShape == 5 ? (vClass == 0 ? 0.0 : 1.0) : solid ? 1.0 : 0.72;
  if (bit(2)) fillAlpha *= 0.45;
  if (bit(4)) fillAlpha = 0.0;
  vec4 paint = vec4(0.0);
  if (vShape == 7) fillAlpha = 0.55;
  float halo = smoothstep(halfLine + 1.5 / vUnit, halfLine + 0.4 / vUnit, d);
  over(paint, uBack, halo * 0.62);
  over(paint, uBack, smoothstep(aa, -aa, d) * (vShape == 0 || vShape == 5 ? 0.92 : 0.0));
  over(paint, fill, smoothstep(aa, -aa, d) * fillAlpha);
  if ((vShape == 0 || vShape == 5) && !bit(4)) {
    float lift = vShape == 5 ? 0.28 : bit(1) ? 0.22 : 0.0;
    float m = mark(vAt + vec2(0.0, lift), vClass);
    over(paint, uBack, smoothstep(aa, -aa, max(m, d + 0.04)) * 0.95);
  }
  float along = vShape == 0 ? (vAt.y > 0.62 ? vAt.x + 0.3 : vAt.y) : atan(vAt.y, vAt.x) * (vShape == 1 ? 1.2 : 0.9);
  bool dashed = bit(2) || bit(8) || (vShape == 7 && bit(128));
  float dash = dashed ? step(0.42, fract(along * 2.2)) : 1.0;
  over(paint, edge, smoothstep(halfLine + aa, halfLine - aa, abs(d)) * dash);
  if (vShape == 1) {
    float cross_ = min(box(vAt, vec2(0.34, halfLine * 0.7)), box(vAt, vec2(halfLine * 0.7, 0.34)));
    over(paint, bit(64) ? uAlert : edge, smoothstep(aa, -aa, cross_));
  }
  if (vShape == 2) over(paint, edge, smoothstep(aa, -aa, length(vAt) - 0.2));
  if (vShape == 4) {
    float arm = max(min(abs(vAt.x), abs(vAt.y)) - halfLine * 1.3, d);
    over(paint, uAlert, smoothstep(aa, -aa, arm));
    over(paint, uAlert, smoothstep(halfLine * 1.6 + aa, halfLine * 1.6 - aa, abs(d)));
  }
  if (vShape == 12) over(paint, edge, smoothstep(aa, -aa, box(vAt + vec2(0.0, 0.28), vec2(0.32, 0.1))));
  if (vShape == 16) over(paint, edge, smoothstep(aa, -aa, min(box(vAt + vec2(0.0, 0.72), vec2(0.07, 0.36)), length(vAt + vec2(0.0, 1.05)) - 0.16)));
  if (vShape == 7 && !bit(4) && !bit(128)) over(paint, edge, smoothstep(aa, -aa, length(vAt) - 0.24));
  if (vShape == 6) over(paint, edge, smoothstep(halfLine + aa, halfLine - aa, abs(length(vAt) - 0.45)));
  if (bit(4)) {
    float x = max(abs(abs(vAt.x) - abs(vAt.y)) * 0.7071 - halfLine, length(vAt) - 1.35);
    over(paint, edge, smoothstep(aa, -aa, x));
  }
  if (bit(16)) {
    float ring = abs(length(vAt) - 1.5) - halfLine * 0.8;
    over(paint, edge, smoothstep(aa, -aa, ring) * step(0.5, fract(atan(vAt.y, vAt.x) * 2.546)) * 0.6);
  }
  if (bit(32)) {
    float q = abs(length(vAt - vec2(1.0, 0.75)) - 0.2) - halfLine * 0.8;
    over(paint, edge, smoothstep(aa, -aa, q));
  }
  if (bit(256)) {
    vec2 q = vAt - vec2(1.2, -1.15);
    float x = max(abs(abs(q.x) - abs(q.y)) * 0.7071 - halfLine * 1.4, max(abs(q.x), abs(q.y)) - 0.36);
    over(paint, uBack, smoothstep(aa, -aa, length(q) - 0.52) * 0.8);
    over(paint, edge, smoothstep(aa, -aa, x));
  }
  if (bit(512)) {
    vec2 q = vAt - vec2(-1.2, -1.15);
    float t = max((abs(q.x) * 1.75 - q.y - 0.36) * 0.496, q.y - 0.36);
    over(paint, uBack, smoothstep(aa, -aa, t - 0.16) * 0.8);
    over(paint, uAlert, smoothstep(aa, -aa, t));
  }
  colour = paint * vAlpha;
  if (colour.a < 0.01) discard;
}
`;
