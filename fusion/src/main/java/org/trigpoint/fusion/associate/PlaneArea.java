package org.trigpoint.fusion.associate;

import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.observation.Look;

/** What was searched, in the plane of a cell. */
final class PlaneArea {
    private static final double RAD_PER_DEG = StrictMath.PI / 180;

    private final double[] east;
    private final double[] north;
    private final Look.Sector sector;
    private final double fromRad;

    private PlaneArea(double[] east, double[] north, Look.Sector sector, double fromRad) {
        this.east = east;
        this.north = north;
        this.sector = sector;
        this.fromRad = fromRad;
    }

    private static final Look.Sector NO_SECTOR = new Look.Sector(0, 0, 0, 1, 0, 360);

    /** An area as this plane has it. */
    static PlaneArea of(Look.Area area, CellPlane plane) {
        return switch (area) {
            case Look.Polygon polygon -> {
                int count = polygon.corners().size();
                double[] east = new double[count];
                double[] north = new double[count];
                for (int i = 0; i < count; i++) {
                    Position corner = polygon.corners().get(i);
                    LocalFrame.Offset offset = plane.offsetTo(corner.latDeg(), corner.lonDeg());
                    east[i] = offset.eastMeters();
                    north[i] = offset.northMeters();
                }
                yield new PlaneArea(east, north, NO_SECTOR, 0);
            }
            case Look.Sector sector -> {
                LocalFrame.Offset at = plane.offsetTo(sector.latDeg(), sector.lonDeg());
                LocalFrame.Turn turn = plane.turnFrom(sector.latDeg(), sector.lonDeg());
                double sin = StrictMath.sin(sector.fromDeg() * RAD_PER_DEG);
                double cos = StrictMath.cos(sector.fromDeg() * RAD_PER_DEG);
                double from = StrictMath.atan2(turn.east(sin, cos), turn.north(sin, cos));
                yield new PlaneArea(new double[] {at.eastMeters()}, new double[] {at.northMeters()}, sector, from);
            }
        };
    }

    /** True for a point of the plane within. */
    boolean contains(double eastMeters, double northMeters) {
        return isSector() ? inSector(eastMeters, northMeters, 0) : inPolygon(eastMeters, northMeters);
    }

    /** True for a point within, or outside but this near. */
    boolean containsNearly(double eastMeters, double northMeters, double marginMeters) {
        return isSector()
                ? inSector(eastMeters, northMeters, marginMeters)
                : inPolygon(eastMeters, northMeters) || isNearEdge(eastMeters, northMeters, marginMeters);
    }

    double areaMeters2() {
        if (isSector()) {
            double rings = sector.farMeters() * sector.farMeters() - sector.nearMeters() * sector.nearMeters();
            return rings * sector.sweepDeg() * RAD_PER_DEG / 2;
        }
        double twice = 0;
        for (int i = 0, j = east.length - 1; i < east.length; j = i++) {
            twice += east[j] * north[i] - east[i] * north[j];
        }
        return Math.abs(twice) / 2;
    }

    private boolean isSector() {
        return east.length == 1;
    }

    private boolean inSector(double eastMeters, double northMeters, double margin) {
        double e = eastMeters - east[0];
        double n = northMeters - north[0];
        double range = Math.sqrt(e * e + n * n);
        if (range < sector.nearMeters() - margin || range > sector.farMeters() + margin) {
            return false;
        }
        if (sector.sweepDeg() >= 360 || range <= margin) {
            return true;
        }
        double marginRad = margin / range;
        double turned = StrictMath.atan2(e, n) - fromRad + marginRad;
        double full = 2 * StrictMath.PI;
        return turned - full * Math.floor(turned / full) <= sector.sweepDeg() * RAD_PER_DEG + 2 * marginRad;
    }

    private boolean isNearEdge(double eastMeters, double northMeters, double margin) {
        for (int i = 0, j = east.length - 1; i < east.length; j = i++) {
            double alongE = east[i] - east[j];
            double alongN = north[i] - north[j];
            double e = eastMeters - east[j];
            double n = northMeters - north[j];
            double square = alongE * alongE + alongN * alongN;
            double ratio = square == 0 ? 0 : Math.clamp((e * alongE + n * alongN) / square, 0, 1);
            double offE = e - ratio * alongE;
            double offN = n - ratio * alongN;
            if (offE * offE + offN * offN <= margin * margin) {
                return true;
            }
        }
        return false;
    }

    /** Even-odd rule along a ray to the east. */
    private boolean inPolygon(double eastMeters, double northMeters) {
        boolean inside = false;
        for (int i = 0, j = east.length - 1; i < east.length; j = i++) {
            if (north[i] > northMeters != north[j] > northMeters) {
                double at = east[i] + (northMeters - north[i]) / (north[j] - north[i]) * (east[j] - east[i]);
                inside ^= at > eastMeters;
            }
        }
        return inside;
    }
}
