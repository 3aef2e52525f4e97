import type { View } from '../lib/view.ts';
import { metersPerPixel, toScreen } from '../lib/view.ts';
import { type Alert, placeOfAlert } from '../live/alerts.ts';
import { cornersOf } from '../live/zones.ts';
import type { Sheet } from './overlay.ts';

const SIZE = 10;

/** Markers of alerts: a triangle, filled once a person has confirmed it, grey when it is over, with what it is about around it. */
export function paintAlerts(sheet: Sheet, alerts: readonly Alert[], chosen: string | null): void {
  for (const alert of alerts) {
    const place = placeOfAlert(alert);
    if (!place) continue;
    const [x, y] = toScreen(sheet.view, place.lonDeg, place.latDeg);
    if (x < -40 || y < -40 || x > sheet.view.width + 40 || y > sheet.view.height + 40) continue;
    paintReach(sheet, alert, x, y, alert.id === chosen);
    paintMark(sheet, x, y, alert.properties, alert.id === chosen);
  }
}

function paintReach({ canvas, view, palette }: Sheet, alert: Alert, x: number, y: number, chosen: boolean): void {
  canvas.strokeStyle = alert.properties.open ? palette.alert : palette.muted;
  canvas.lineWidth = chosen ? 2 : 1.2;
  canvas.setLineDash([4, 4]);
  canvas.beginPath();
  if (alert.geometry?.type === 'Point') {
    const pixels = (alert.properties.radiusMeters ?? 0) / metersPerPixel(view.zoom, alert.geometry.coordinates[1]);
    if (pixels > SIZE && pixels < 20_000) canvas.arc(x, y, pixels, 0, 2 * Math.PI);
  } else if (alert.geometry) {
    cornersOf(alert.geometry).forEach((corner, i) => {
      const [cx, cy] = toScreen(view, corner.lonDeg, corner.latDeg);
      if (i === 0) canvas.moveTo(cx, cy);
      else canvas.lineTo(cx, cy);
    });
  }
  canvas.stroke();
  canvas.setLineDash([]);
}

function paintMark({ canvas, palette }: Sheet, x: number, y: number, { state, open }: Alert['properties'], chosen: boolean): void {
  const sure = state === 'CONFIRMED';
  const ink = open ? palette.alert : palette.muted;
  const size = chosen ? SIZE + 3 : SIZE;
  canvas.beginPath();
  canvas.moveTo(x, y - size);
  canvas.lineTo(x + size, y + size * 0.75);
  canvas.lineTo(x - size, y + size * 0.75);
  canvas.closePath();
  canvas.fillStyle = sure ? ink : palette.chartHalo;
  canvas.fill();
  canvas.strokeStyle = ink;
  canvas.lineWidth = 2;
  canvas.lineJoin = 'round';
  canvas.stroke();
  canvas.fillStyle = sure ? palette.chartHalo : ink;
  canvas.fillRect(x - 1.1, y - size * 0.45, 2.2, size * 0.6);
  canvas.fillRect(x - 1.1, y + size * 0.3, 2.2, 2.2);
}

/** The alert whose marker lies under a point of the screen. */
export function pickAlert(alerts: readonly Alert[], view: View, x: number, y: number, reach: number): Alert | null {
  return (
    alerts.find((alert) => {
      const place = placeOfAlert(alert);
      if (!place) return false;
      const [ax, ay] = toScreen(view, place.lonDeg, place.latDeg);
      return Math.hypot(ax - x, ay - y) <= reach;
    }) ?? null
  );
}
