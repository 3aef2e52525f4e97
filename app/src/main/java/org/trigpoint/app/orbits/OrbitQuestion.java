package org.trigpoint.app.orbits;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.access.AccessFinder;
import org.trigpoint.orbits.access.Aim;
import org.trigpoint.orbits.access.AreaPoints;
import org.trigpoint.orbits.access.PointAccess;
import org.trigpoint.orbits.coverage.Cell;
import org.trigpoint.orbits.coverage.Revisit;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.orbits.pass.PassFinder;
import org.trigpoint.orbits.sight.Place;
import org.trigpoint.orbits.sight.SubPoint;

/** What is asked of satellites, each of which is a task of its own for the pool. */
public record OrbitQuestion(Target target, Span span, List<Satellite> satellites) {
    private static final int COVERAGE_ROWS = 20;

    public OrbitQuestion {
        satellites = List.copyOf(satellites);
    }

    /** Passes over a point, in order of their rise. */
    List<PassRow> passes(double minElevationDeg) {
        Place place = Place.of(target.place());
        return satellites.parallelStream()
                .flatMap(satellite -> PassFinder.find(
                                satellite.ephemeris(),
                                place,
                                minElevationDeg,
                                span.fromEpochMicros(),
                                span.untilEpochMicros())
                        .stream()
                        .map(pass -> new PassRow(satellite, pass)))
                .sorted(Comparator.comparingLong(row -> row.pass().rise().epochMicros()))
                .toList();
    }

    /** Accesses of all instruments, in order of their beginnings. */
    List<AccessRow> accesses() {
        Aim aim = target.aim();
        return satellites.parallelStream()
                .flatMap(satellite -> accesses(satellite, aim))
                .sorted(Comparator.comparingLong(row -> row.access().beginEpochMicros()))
                .toList();
    }

    private Stream<AccessRow> accesses(Satellite satellite, Aim aim) {
        Ephemeris ephemeris = satellite.ephemeris();
        return satellite.instruments().stream()
                .flatMap(instrument ->
                        AccessFinder.find(ephemeris, instrument, aim, span.fromEpochMicros(), span.untilEpochMicros())
                                .stream()
                                .map(access -> new AccessRow(
                                        satellite,
                                        instrument,
                                        access,
                                        ephemeris
                                                .findState(access.best().epochMicros())
                                                .map(state -> SubPoint.of(state).heightMeters())
                                                .orElseThrow())));
    }

    /** How often the cells of the areas, or the one point, are seen. */
    List<Cell> coverage() {
        List<Position> centres =
                target.isPoint() ? List.of(target.place()) : AreaPoints.of(target.areas(), COVERAGE_ROWS);
        Aim cells = Aim.ofPoints(centres);
        Revisit revisit = new Revisit(centres, span.fromEpochMicros(), span.untilEpochMicros());
        satellites.parallelStream().map(each -> seen(each, cells)).toList().forEach(revisit::add);
        return revisit.cells();
    }

    private List<PointAccess> seen(Satellite satellite, Aim cells) {
        Ephemeris ephemeris = satellite.ephemeris();
        return satellite.instruments().stream()
                .flatMap(
                        instrument -> AccessFinder.findEach(
                                ephemeris, instrument, cells, span.fromEpochMicros(), span.untilEpochMicros())
                                .stream())
                .toList();
    }
}
