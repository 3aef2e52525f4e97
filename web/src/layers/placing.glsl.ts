/**
 * Where a record is on the screen, for all ship shaders. Longitude and latitude stay integers until the centre of the
 * view is taken off, so that no metre is lost at any zoom; near the centre Mercator's northing is its Taylor series.
 */
export const PLACING = `#version 300 es
precision highp float;
precision highp int;
layout(location = 1) in ivec2 lonLat;
layout(location = 2) in uvec4 motion;
layout(location = 3) in uvec4 kind;
layout(location = 4) in float time;
layout(location = 5) in uvec4 look;
layout(location = 6) in uvec4 hull;
layout(location = 7) in uvec4 tail;
layout(location = 8) in ivec2 air;
uniform ivec2 uAnchor;
uniform vec3 uMercator;
uniform float uScale;
uniform vec2 uCentre;
uniform vec2 uViewport;
uniform vec2 uTurn;
uniform float uNow;
uniform ivec2 uBand;
const float RAD_E7 = 1.7453292519943295e-9;
const float RAD_E2 = 1.7453292519943295e-4;
const float EARTH = 6378137.0;

float lonDelta(int lon, int anchor) {
  float rough = float(lon) - float(anchor);
  int d = lon - anchor;
  if (rough > 1.8e9) d = (lon - 1800000000) - (anchor + 1800000000);
  if (rough < -1.8e9) d = (lon + 1800000000) - (anchor - 1800000000);
  return float(d) * RAD_E7;
}

float latDelta(int lat) {
  float d = float(lat - uAnchor.y) * RAD_E7;
  float sec = uMercator.x;
  float tg = uMercator.y;
  if (abs(d) < 0.01) return d * sec * (1.0 + d * (0.5 * tg + d * (1.0 + 2.0 * tg * tg) / 6.0));
  float phi = clamp(float(lat) * RAD_E7, -1.484, 1.484);
  return log(tan(0.7853981634 + 0.5 * phi)) - uMercator.z;
}

bool hasSpeed() { return motion.x != 65535u; }
bool hasCourse() { return motion.y != 65535u; }
bool hasHeading() { return motion.z != 65535u; }
float speedMps() { return hasSpeed() ? float(motion.x) * 0.01 : 0.0; }
float courseRad() { return float(motion.y) * RAD_E2; }
float headingRad() { return float(hasHeading() ? motion.z : motion.y) * RAD_E2; }
bool undated() { return time < -9.0e8; }
float ageSeconds() { return undated() ? 0.0 : max(uNow - time, 0.0); }
uint platform() { return kind.x; }
uint status() { return kind.y; }
bool onLand() { return platform() == 18u || platform() == 20u; }
bool flies() { return platform() == 4u || (platform() >= 13u && platform() <= 17u); }
uint flags() { return tail.w & 255u; }
bool sensedOnly() { return ((tail.w >> 8u) & 2u) != 0u; }
bool moves() { return speedMps() > 0.25 && hasCourse() && status() < 3u; }
float dueSeconds() { return flies() ? 15.0 : speedMps() < 1.1 ? 190.0 : (flags() & 8u) != 0u ? 45.0 : 30.0; }
bool predicted() { return status() == 2u || (moves() && ageSeconds() > dueSeconds()); }
bool liesStill() { return kind.z == 1u || kind.z == 5u || kind.z == 6u || speedMps() < 0.25; }
bool isShip() { return platform() <= 2u || platform() == 7u || platform() == 11u || platform() == 12u; }
float pxPerMeter() { return uScale / (EARTH * max(cos(float(lonLat.y) * RAD_E7), 0.05)); }
vec2 along(float rad) { return vec2(sin(rad), -cos(rad)); }
vec2 turned(vec2 p) { return vec2(p.x * uTurn.x + p.y * uTurn.y, -p.x * uTurn.y + p.y * uTurn.x); }
vec2 measured() { return turned(vec2(lonDelta(lonLat.x, uAnchor.x), -latDelta(lonLat.y)) * uScale); }
vec2 reckoned() {
  float run = moves() ? speedMps() * min(ageSeconds(), flies() || onLand() ? 90.0 : 1800.0) * pxPerMeter() : 0.0;
  return turned(along(courseRad()) * run);
}
vec4 clip(vec2 px) {
  vec2 at = (uCentre + px) / uViewport * 2.0 - 1.0;
  return vec4(at.x, -at.y, 0.0, 1.0);
}
// What flies outside of the band that is shown: live/band.ts says which is spared.
bool leftOut() {
  if (!flies() || (flags() & 2u) != 0u || (look.y & 11u) != 0u || (air.y & 2) != 0) return false;
  if ((air.y & 1) != 0) return uBand.x > -2147483647;
  return air.x >= -2147483647 && (air.x < uBand.x || air.x > uBand.y);
}
float faded() { return status() == 3u ? 0.75 : predicted() ? max(1.0 - ageSeconds() / 1200.0, 0.4) : 1.0; }
`;
