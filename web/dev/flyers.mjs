// What flies and what is on land over the invented coast, moved by a clock that is passed in.
const RAD = Math.PI / 180;
const METERS_PER_DEG = 111_320;
const FOOT = 0.3048;

/** Where something is that keeps a course from a place on, so many seconds after the start. */
function straight({ lonDeg, latDeg }, courseDeg, speedMps) {
  return (seconds) => ({
    lonDeg: lonDeg + (Math.sin(courseDeg * RAD) * speedMps * seconds) / METERS_PER_DEG / Math.cos(latDeg * RAD),
    latDeg: latDeg + (Math.cos(courseDeg * RAD) * speedMps * seconds) / METERS_PER_DEG,
    speedMps, courseDeg, headingDeg: courseDeg,
  });
}

/** Where something is that goes round a place. */
function round({ lonDeg, latDeg }, radiusMeters, speedMps) {
  return (seconds) => {
    const angle = (seconds * speedMps) / radiusMeters;
    const course = ((angle / RAD + 90) % 360 + 360) % 360;
    return {
      lonDeg: lonDeg + (Math.sin(angle) * radiusMeters) / METERS_PER_DEG / Math.cos(latDeg * RAD),
      latDeg: latDeg + (Math.cos(angle) * radiusMeters) / METERS_PER_DEG,
      speedMps, courseDeg: course, headingDeg: course,
    };
  };
}

/** Up at a rate to a height, and down again in the end. */
const climb = (fromFeet, toFeet, feetPerMinute) => (seconds) => {
  const feet = Math.max(Math.min(fromFeet, toFeet), Math.min(Math.max(fromFeet, toFeet), fromFeet + (feetPerMinute * (seconds + 1800)) / 60));
  return { altitudeMeters: feet * FOOT, climbMps: feet === toFeet ? 0 : (feetPerMinute * FOOT) / 60 };
};
/** Level until a moment, then down at a rate to a height. */
const down = (fromFeet, toFeet, feetPerMinute, since) => (seconds) => {
  const feet = seconds < since ? fromFeet : Math.max(toFeet, fromFeet - (feetPerMinute * (seconds - since)) / 60);
  return { altitudeMeters: feet * FOOT, climbMps: feet === toFeet || feet === fromFeet ? 0 : (-feetPerMinute * FOOT) / 60 };
};
const level = (feet) => () => ({ altitudeMeters: feet * FOOT, climbMps: 0 });

const DRONE = { lonDeg: -0.93, latDeg: 50.575 };

/** What a camera that looks down and ahead sees from a place. */
function gazeFrom({ lonDeg, latDeg, courseDeg }) {
  const at = (ahead, right) => {
    const [sin, cos] = [Math.sin(courseDeg * RAD), Math.cos(courseDeg * RAD)];
    return [lonDeg + (ahead * sin + right * cos) / METERS_PER_DEG / Math.cos(latDeg * RAD), latDeg + (ahead * cos - right * sin) / METERS_PER_DEG];
  };
  return { azimuthDeg: courseDeg, elevationDeg: -32, horizontalFieldDeg: 41, verticalFieldDeg: 24, slantRangeMeters: 1310,
    centre: at(1100, 0), corners: [at(1600, -620), at(1600, 620), at(760, 330), at(760, -330)] };
}

const well = { gnss: 'FIX_3D', satellites: 14, batteryPercent: 71, linkPercent: 96, arming: 'ARMED', fence: 'WITHIN', mode: 'AUTO' };

const CRAFT = [
  { name: 'BAW226', icao: '400F2A', platform: 13, path: straight({ lonDeg: -1.9, latDeg: 50.35 }, 75, 235), height: climb(0, 37_000, 1000) },
  { name: 'EZY81KP', icao: '4CA7B1', platform: 13, path: straight({ lonDeg: -0.2, latDeg: 50.3 }, 280, 210), height: down(31_000, 22_000, 1600, -300), emergencySeconds: -300, emergency: 'GENERAL', squawk: '7700' },
  { name: 'GCIHL', icao: '401234', platform: 13, path: straight({ lonDeg: -1.35, latDeg: 50.42 }, 110, 52), height: level(2500) },
  { name: 'GOVTL', icao: '405678', platform: 13, path: straight({ lonDeg: -1.2, latDeg: 50.65 }, 30, 0), onGround: true },
  { name: 'RESCUE HELO', icao: '43C4F1', platform: 14, path: round({ lonDeg: -1.12, latDeg: 50.58 }, 1500, 40), height: level(600) },
  { name: 'K5', icao: '4069C1', platform: 15, path: round({ lonDeg: -0.8, latDeg: 50.72 }, 900, 25), height: climb(1500, 4300, 40) },
  { name: 'BALLOON', icao: '40A001', platform: 16, path: straight({ lonDeg: -1.25, latDeg: 50.68 }, 60, 3), height: level(1800) },
  { name: 'SURVEY 1', icao: 'D00001', platform: 17, path: round(DRONE, 700, 14), height: climb(40, 390, 30), condition: well, looks: true },
  { name: 'SURVEY 2', icao: 'D00002', platform: 17, path: straight({ lonDeg: -1.0, latDeg: 50.53 }, 140, 0), height: level(250), status: 2, quietSeconds: 70,
    condition: { ...well, gnss: 'NO_FIX', satellites: 3, batteryPercent: 11, linkPercent: 34, fence: 'BREACHED', mode: 'RTL' } },
  { name: 'MOBILE 4', icao: 'C00004', platform: 18, path: straight({ lonDeg: -0.87, latDeg: 50.735 }, 45, 9) },
  { name: 'CRANE', icao: 'C00005', platform: 19, path: straight({ lonDeg: -0.84, latDeg: 50.69 }, 0, 0) },
  { name: 'TEAM A', icao: 'C00006', platform: 20, path: straight({ lonDeg: -0.78, latDeg: 50.685 }, 0, 0) },
  { name: 'GAUGE 7', icao: 'C00007', platform: 21, path: straight({ lonDeg: -0.81, latDeg: 50.66 }, 0, 0) },
  { name: 'PILOTS', icao: 'C00008', platform: 22, path: straight({ lonDeg: -0.76, latDeg: 50.655 }, 0, 0) },
  { name: 'UNKNOWN', icao: 'C00009', platform: 0, path: straight({ lonDeg: -0.73, latDeg: 50.69 }, 0, 0) },
];

/** All of it, with handles from here on and the ids that go with them. */
export function makeFlyers(first, idOf) {
  return CRAFT.map((craft, i) => ({ handle: first + i, id: idOf(first + i), mmsi: 0, route: null, shipType: 0, hull: [0, 0, 0, 0], navigation: 15, flags: 0, ...craft }));
}

/** Brings one of them to a time. */
export function moveFlyer(craft, seconds) {
  Object.assign(craft, craft.path(seconds), craft.height ? craft.height(seconds) : {});
  const ill = craft.emergencySeconds !== undefined && seconds >= craft.emergencySeconds;
  craft.said = ill ? craft.emergency : 'NONE';
  craft.gaze = craft.looks ? gazeFrom(craft) : null;
  craft.craft = (craft.onGround ? 1 : 0) | (ill ? 2 : 0) | (craft.condition?.fence === 'BREACHED' ? 4 : 0) | (craft.gaze ? 8 : 0);
  return craft;
}

/** What a track says of what flies. */
export function flightOf({ altitudeMeters, climbMps, height, onGround, platform, said, squawk }) {
  if (!height && !onGround) return null;
  const drone = platform === 17;
  return { pressureAltitudeMeters: drone ? null : (altitudeMeters ?? null), heightMeters: drone ? altitudeMeters : null, climbMps: climbMps ?? null,
    place: onGround ? 'ON_GROUND' : 'AIRBORNE', squawk: said === 'NONE' ? null : squawk, emergency: said };
}
