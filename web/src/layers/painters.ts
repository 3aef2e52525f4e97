import { settings } from '../lib/settings.ts';
import { toScreen } from '../lib/view.ts';
import { moverOf } from '../live/places.ts';
import { shownLook } from '../live/looks.ts';
import type { Session } from '../live/session.ts';
import { alertsOnMap } from '../triage.ts';
import { ui } from '../ui.ts';
import { paintAlerts } from './alerts.ts';
import { paintApproach } from './approaching.ts';
import { paintCells } from './cells.ts';
import { paintDraft } from './draft.ts';
import { paintEllipses } from './ellipses.ts';
import { paintGraticule } from './graticule.ts';
import { LabelLayer } from './labels.ts';
import { paintLook } from './look.ts';
import { mark, paintMeasure, paintRings } from './measuring.ts';
import type { Painter } from './overlay.ts';
import { paintDifferences, paintPastTrail } from './past.ts';
import { paintGazes } from './gaze.ts';
import { paintProfileMark } from './profile.ts';
import { paintSatellites } from './satellites.ts';
import { paintSelection } from './selection.ts';
import { paintTruth } from './truth.ts';
import { paintZoneNames } from './zones.ts';

/** What is drawn over the map, in this order. */
export function painters(session: Session): Painter[] {
  const labels = new LabelLayer(session.store);
  return [
    (sheet) => settings.value.graticule && paintGraticule(sheet),
    (sheet) => {
      const centre = ui.rings.value && moverOf(session, ui.rings.value);
      if (centre) paintRings(sheet, centre);
    },
    (sheet) => paintSatellites(sheet, session.satellites, session.satellites.now(), ui.pointer.value),
    (sheet) => paintZoneNames(sheet, session.zones.value.value),
    (sheet) => paintCells(sheet, session.cells.value),
    (sheet) => settings.value.ellipses && paintEllipses(sheet, session.store),
    (sheet) => settings.value.labels && labels.paint(sheet, performance.now()),
    (sheet) => session.truth.truth.value && !session.past.on && paintTruth(sheet, session.truth.truth.value, session.store),
    (sheet) => session.past.differences.value && paintDifferences(sheet, session.past.differences.value),
    (sheet) => session.past.track.value && paintPastTrail(sheet, session.past.track.value, session.clock.now()),
    (sheet) => !session.past.on && paintGazes(sheet, session),
    (sheet) => paintSelection(sheet, session),
    (sheet) => {
      const [trail, at] = [session.selection.trail.value, ui.profileAt.value];
      if (trail && at !== null && !session.past.on) paintProfileMark(sheet, trail, at);
    },
    (sheet) => shownLook.value && !session.past.on && paintLook(sheet, shownLook.value),
    (sheet) => paintApproach(sheet, session),
    (sheet) => !session.past.on && paintAlerts(sheet, alertsOnMap.value, ui.alert.value),
    (sheet) => {
      const place = ui.alertPlace.value;
      if (place) mark(sheet, ...toScreen(sheet.view, place.lonDeg, place.latDeg));
    },
    (sheet) => {
      const draft = ui.draft.value;
      const drawing = ui.tool.value === 'area' || ui.tool.value === 'corridor';
      if (draft && draft.kind !== 'circle') paintDraft(sheet, draft.kind, draft.corners, drawing ? ui.pointer.value : null);
    },
    (sheet) => paintMeasure(sheet, ui.measured.value, ui.tool.value === 'measure' ? ui.pointer.value : null),
  ];
}
