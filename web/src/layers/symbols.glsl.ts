import { PLACING } from './placing.glsl.ts';

/**
 * One quad a track; the fragment shader draws the symbol as a signed distance: at sea those of IMO SN.1/Circ.243, others as
 * docs/map.md says.
 */
export const SYMBOL_VERTEX = `${PLACING}
uniform float uSize;
uniform float uRatio;
out vec2 vAt;
flat out int vShape;
flat out int vClass;
flat out int vBits;
flat out float vUnit;
flat out float vAlpha;

int shapeOf() {
  uint p = platform();
  if ((flags() & 2u) != 0u || p == 8u || p == 9u || p == 10u) return 4;
  if ((flags() & 4u) != 0u) return 6;
  if (sensedOnly()) return 7;
  if (p == 5u || p == 6u) return 1;
  if (p == 3u) return 2;
  if (p == 4u || p == 13u) return 3;
  if (p >= 14u && p <= 22u) return p == 14u ? 8 : p == 17u ? 9 : p == 15u ? 10 : p == 16u ? 11 : int(p) - 6;
  if (p == 11u) return 14;
  if (p == 0u) return 17;
  return hasHeading() || (hasCourse() && moves()) ? 0 : 5;
}

void main() {
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, gl_VertexID < 2 ? -1.0 : 1.0);
  vShape = shapeOf();
  bool asleep = isShip() && liesStill() && !sensedOnly();
  bool classB = (flags() & 8u) != 0u;
  float unit = uSize * (asleep ? 0.68 : 1.0) * (classB ? 0.84 : 1.0);
  if (vShape == 5 || vShape == 7) unit *= 0.8;
  if (vShape == 4) unit = max(uSize, 11.0) * 1.15;
  if ((look.y & 3u) != 0u) unit = max(unit * 1.12, 10.0);
  if (flies() && kind.x != 4u) unit *= 1.1;
  vClass = isShip() ? int(look.x) : 0;
  bool silent = status() == 2u || status() == 3u;
  vBits = (classB ? 1 : 0) | (predicted() ? 2 : 0) | (status() == 3u ? 4 : 0) | (platform() == 6u ? 8 : 0)
    | ((flags() & 1u) != 0u ? 16 : 0) | (undated() ? 32 : 0) | ((flags() & 32u) != 0u ? 64 : 0)
    | (status() == 0u ? 128 : 0) | (platform() == 17u && silent ? 256 : 0) | ((air.y & 4) != 0 ? 512 : 0)
    | ((air.y & 2) != 0 ? 1024 : 0);
  vUnit = unit;
  vAlpha = faded();
  bool pointed = vShape == 0 || vShape == 3 || vShape == 8 || vShape == 10 || vShape == 12;
  float angle = pointed ? headingRad() : 0.0;
  vec2 local = corner * (unit * 1.75 + 2.0);
  vAt = local / unit;
  vec2 dir = vec2(cos(angle), sin(angle));
  vec2 rotated = vec2(local.x * dir.x - local.y * dir.y, local.x * dir.y + local.y * dir.x);
  gl_Position = leftOut() ? vec4(2.0, 2.0, 2.0, 1.0) : clip(measured() + reckoned() + (pointed ? turned(rotated) : rotated));
}
`;
