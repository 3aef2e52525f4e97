import type { MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { band } from '../altitude.ts';
import { addCorner, cornerAt, moveCorner } from '../drawing.ts';
import { proposeSame } from '../joining.ts';
import { PALETTES } from '../lib/palette.ts';
import { hasProfile, profileOf, timeNear } from '../lib/profile.ts';
import { settings } from '../lib/settings.ts';
import { fromScreen, toScreen } from '../lib/view.ts';
import { shownLook } from '../live/looks.ts';
import { moverOf } from '../live/places.ts';
import type { Session } from '../live/session.ts';
import { alertsOnMap, showAlert } from '../triage.ts';
import { flyTo, ui } from '../ui.ts';
import { pickAlert } from './alerts.ts';
import type { Chart } from './chart.ts';
import { freeOffset, isFree } from './freearea.ts';
import { TrackMarks } from './marks.ts';
import { Overlay } from './overlay.ts';
import { pick } from './pick.ts';
import { painters } from './painters.ts';
import { pickSatellite } from './satellites.ts';

const MOUSE_REACH = 16;
const TOUCH_REACH = 26;
const TRAIL_REACH = 12;
const DRAWS_KEPT = 200;
const SETTLE_MILLIS = 80;

/** Joins the map with what is drawn over it, and turns clicks into selections and tool steps. */
export class Scene {
  /** Main-thread time of our own part of the latest draws. */
  readonly drawMillis: number[] = [];
  private uncovered = '';
  private readonly marks: TrackMarks;

  constructor(
    private readonly chart: Chart,
    private readonly session: Session,
    container: HTMLElement,
  ) {
    this.marks = new TrackMarks(session);
    const overlay = new Overlay(container, painters(session));
    chart.map.on('render', () => {
      const start = performance.now();
      overlay.draw(chart.view(), session.clock.now(), PALETTES[settings.value.theme]);
      ui.zoom.value = chart.map.getZoom();
      this.drawMillis.push(performance.now() - start + chart.shipMillis);
      if (this.drawMillis.length > DRAWS_KEPT) this.drawMillis.shift();
    });
    for (const signal of [session.selection.trail, session.selection.track, session.selection.second, ui.rings, ui.measured, session.cells, session.truth.truth, session.past.state, session.past.differences, session.past.track, alertsOnMap, ui.alert, ui.draft, ui.alertPlace, ui.profileAt, session.gazes.shown, shownLook, band, session.satellites.paths, session.satellites.chosenPath, session.satellites.windowPath, session.satellites.kinds]) {
      signal.subscribe(() => chart.map.triggerRepaint());
    }
    flyTo.subscribe((target) => {
      if (!target) return;
      const { width, height } = chart.view();
      const offset = freeOffset(width, height);
      chart.map.flyTo({ center: [target.lonDeg, target.latDeg], zoom: target.zoom, duration: 900, offset });
    });
    session.selection.track.subscribe((track) => this.uncover(track?.id ?? ''));
    this.listen();
  }

  private listen(): void {
    const { map } = this.chart;
    map.on('click', (event) => {
      const { x, y } = event.point;
      const touch = (event.originalEvent as PointerEvent).pointerType === 'touch';
      this.click(x, y, event.originalEvent.shiftKey, touch ? TOUCH_REACH : MOUSE_REACH);
    });
    map.on('mousemove', (event) => {
      ui.pointer.value = fromScreen(this.chart.view(), event.point.x, event.point.y);
      this.hover(this.pick(event.point.x, event.point.y, MOUSE_REACH));
      this.pointTrail(event.point.x, event.point.y);
      if (ui.tool.value === 'measure' || ui.draft.value || settings.value.satellites) map.triggerRepaint();
    });
    const drag = (index: number): void => {
      const move = (event: MapMouseEvent | MapTouchEvent): void => moveCorner(index, fromScreen(this.chart.view(), event.point.x, event.point.y));
      map.on('mousemove', move);
      map.on('touchmove', move);
      const end = (): void => {
        map.off('mousemove', move);
        map.off('touchmove', move);
      };
      window.addEventListener('mouseup', end, { once: true });
      window.addEventListener('touchend', end, { once: true });
    };
    const grab = (event: MapMouseEvent | MapTouchEvent, reach: number): void => {
      const index = cornerAt(this.chart.view(), event.point.x, event.point.y, reach);
      if (index < 0) return;
      // The corner moves, and the map stays.
      event.preventDefault();
      drag(index);
    };
    map.on('mousedown', (event) => grab(event, MOUSE_REACH));
    map.on('touchstart', (event) => grab(event, TOUCH_REACH));
    const middle = (): void => {
      const { centerLonDeg: lonDeg, centerLatDeg: latDeg } = this.chart.view();
      ui.middle.value = { lonDeg, latDeg };
    };
    middle();
    map.on('moveend', middle);
    map.on('mouseout', () => {
      ui.pointer.value = null;
      ui.profileAt.value = null;
    });
    ui.tool.subscribe((tool) => map.getCanvas().classList.toggle('aiming', tool !== 'select'));
  }

  /** Moves the map, once for a selection, when a panel covers the selected track. */
  private uncover(id: string): void {
    if (!id || id === this.uncovered) return;
    this.uncovered = id;
    window.setTimeout(() => {
      if (this.chart.map.isMoving()) this.chart.map.once('moveend', () => this.moveInto(id));
      else this.moveInto(id);
    }, SETTLE_MILLIS);
  }

  private moveInto(id: string): void {
    const mover = moverOf(this.session, { kind: 'track', id });
    if (!mover || id !== this.session.selection.id.value) return;
    const view = this.chart.view();
    const [x, y] = toScreen(view, mover.lonDeg, mover.latDeg);
    const onScreen = x >= 0 && y >= 0 && x <= view.width && y <= view.height;
    if (!onScreen || isFree(x, y, view.width, view.height)) return;
    const [dx, dy] = freeOffset(view.width, view.height);
    this.chart.map.panBy([x - view.width / 2 - dx, y - view.height / 2 - dy], { duration: 350 });
  }

  /** The profile shows the moment of the trail that is under the pointer. */
  private pointTrail(x: number, y: number): void {
    const trail = this.session.selection.trail.value;
    if (!trail || !settings.value.profile) return;
    const points = profileOf(trail);
    const view = this.chart.view();
    ui.profileAt.value = hasProfile(points) ? timeNear(points, (lonDeg, latDeg) => toScreen(view, lonDeg, latDeg), x, y, TRAIL_REACH) : null;
  }

  private pick(x: number, y: number, reach: number): number {
    return pick(this.session.store, this.chart.view(), this.session.clock.now(), x, y, reach);
  }

  private click(x: number, y: number, shift: boolean, reach: number): void {
    const slot = this.pick(x, y, reach);
    const id = slot < 0 ? null : (this.session.store.labelAt(slot)?.id ?? null);
    const point = fromScreen(this.chart.view(), x, y);
    const place = id ? ({ kind: 'track', id } as const) : ({ kind: 'point', ...point } as const);
    switch (ui.tool.value) {
      case 'measure':
        ui.measured.value = [...ui.measured.value, point];
        return;
      case 'rings':
        ui.rings.value = place;
        ui.tool.value = 'select';
        return;
      case 'point':
        this.session.selection.second.value = place;
        ui.tool.value = 'select';
        return;
      case 'same':
        if (id) void proposeSame(id);
        return;
      case 'area':
      case 'corridor':
        addCorner(point, this.chart.view(), x, y);
        return;
      case 'alert':
        ui.alertPlace.value = point;
        ui.tool.value = 'select';
        return;
      case 'select': {
        const alert = shift ? null : pickAlert(alertsOnMap.value, this.chart.view(), x, y, reach);
        if (alert) {
          showAlert(alert.id);
          return;
        }
        const { satellites } = this.session;
        const number = id ? null : pickSatellite(satellites, this.chart.view(), satellites.now(), x, y);
        satellites.choose(number);
        if (shift && this.session.selection.id.value && id !== this.session.selection.id.value) this.session.selection.second.value = place;
        else if (!shift) this.session.selection.select(id);
        else if (id) this.session.selection.select(id);
      }
    }
  }

  private hover(slot: number): void {
    if (!this.marks.hover(slot)) return;
    this.chart.map.getCanvas().classList.toggle('over-track', slot >= 0);
    this.chart.map.triggerRepaint();
  }
}
