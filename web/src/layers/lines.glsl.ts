import { PLACING } from './placing.glsl.ts';

/**
 * Lines of a track, one quad each: what = 0 heading line, 1 course-speed vector, 2 run since the last report,
 * 3 turn indicator, 4 to 8 the five sides of the hull to scale.
 */
export const LINE_VERTEX = `${PLACING}
uniform int uWhat;
uniform float uSize;
uniform float uRatio;
uniform float uVectorSeconds;
out float vAcross;
out float vRun;
flat out float vHalf;
flat out float vAlpha;
flat out int vDashed;

bool hullShown() {
  float length_ = float(hull.x + hull.y) * 0.1;
  return isShip() && hasHeading() && hull.x + hull.y > 0u && hull.z + hull.w > 0u
    && length_ * pxPerMeter() > uSize * 2.4;
}

vec2 hullCorner(int i) {
  float bow = float(hull.x) * 0.1;
  float stern = -float(hull.y) * 0.1;
  float port = -float(hull.z) * 0.1;
  float starboard = float(hull.w) * 0.1;
  float shoulder = bow - 0.2 * (bow - stern);
  vec2 c = vec2((port + starboard) * 0.5, bow);
  if (i == 1) c = vec2(starboard, shoulder);
  if (i == 2) c = vec2(starboard, stern);
  if (i == 3) c = vec2(port, stern);
  if (i == 4) c = vec2(port, shoulder);
  vec2 ahead = along(headingRad());
  return turned(ahead * c.y + vec2(-ahead.y, ahead.x) * c.x) * pxPerMeter();
}

void main() {
  vec2 at = measured() + reckoned();
  vec2 a = at;
  vec2 b = at;
  float half_ = 0.6;
  float dashed = 0.0;
  bool shown = isShip() && status() < 3u;
  bool far = hullShown();
  vec2 bow = far ? (hullCorner(0)) : turned(along(headingRad())) * uSize;
  float headingPx = uSize * 2.1 + (far ? length(bow) : 0.0);
  if (uWhat == 0) {
    a += bow;
    b += turned(along(headingRad())) * headingPx;
    shown = shown && hasHeading() && uSize > 7.5 && !(liesStill() && !far);
    half_ = 0.75;
  } else if (uWhat == 1) {
    b += turned(along(courseRad())) * speedMps() * uVectorSeconds * pxPerMeter();
    shown = (isShip() || flies() || onLand()) && moves() && !(kind.z == 1u || kind.z == 5u || kind.z == 6u)
      && distance(a, b) > uSize * 1.1;
    half_ = sensedOnly() ? 0.9 : 0.7;
    dashed = sensedOnly() && !predicted() ? 0.0 : 5.0;
  } else if (uWhat == 2) {
    a -= reckoned();
    shown = predicted() && moves() && distance(a, b) > uSize;
    dashed = 2.5;
  } else if (uWhat == 3) {
    int raw = int(motion.w) > 32767 ? int(motion.w) - 65536 : int(motion.w);
    vec2 ahead = turned(along(headingRad()));
    a += ahead * headingPx;
    b = a + vec2(-ahead.y, ahead.x) * (raw > 0 ? 6.0 : -6.0);
    shown = shown && hasHeading() && uSize > 7.5 && raw != -32768 && abs(raw) > 50 && !liesStill();
    half_ = 0.9;
  } else {
    int side = uWhat - 4;
    a += hullCorner(side);
    b += hullCorner((side + 1) % 5);
    shown = far;
    half_ = 0.8;
  }
  int v = gl_VertexID;
  float end = (v == 1 || v == 3) ? 1.0 : 0.0;
  float side_ = v < 2 ? -1.0 : 1.0;
  vec2 run = b - a;
  float len = length(run);
  vec2 dir = len > 0.01 ? run / len : vec2(1.0, 0.0);
  float wide = half_ + 1.0;
  vAcross = side_ * wide;
  vRun = end * len;
  vHalf = half_;
  vAlpha = faded();
  vDashed = int(dashed * 2.0);
  vec2 px = mix(a, b, end) + vec2(-dir.y, dir.x) * side_ * wide;
  gl_Position = shown && !leftOut() ? clip(px) : vec4(2.0, 2.0, 2.0, 1.0);
}
`;

export const LINE_FRAGMENT = `#version 300 es
precision highp float;
in float vAcross;
in float vRun;
flat in float vHalf;
flat in float vAlpha;
flat in int vDashed;
uniform vec3 uLine;
uniform float uRatio;
out vec4 colour;

void main() {
  float aa = 0.6 / uRatio;
  float a = smoothstep(vHalf + aa, vHalf - aa, abs(vAcross)) * vAlpha;
  if (vDashed > 0) {
    float period = float(vDashed) * 0.9;
    a *= smoothstep(0.42, 0.36, abs(fract(vRun / period) - 0.5));
  }
  if (a < 0.02) discard;
  colour = vec4(uLine * a, a);
}
`;
