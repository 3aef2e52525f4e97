package org.trigpoint.feeds.archive;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.archive.AisCsvColumns.Field;
import org.trigpoint.feeds.table.CsvRow;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Units;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.observation.Header.Transmission;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Transponder;

/** What one row reports. Values that stand for none in AIS (ITU-R M.1371-5, table 48) are absent. */
final class RowReports {
    private static final int MOST_MMSI = 999_999_999;
    private static final double NO_LATITUDE_DEG = 91;
    private static final double NO_LONGITUDE_DEG = 181;
    private static final double NO_SPEED_KN = 102.3;
    private static final double SPEED_OR_MORE_KN = 102.2;
    private static final double TURN_OR_MORE_DEG_PER_MIN = 708;
    private static final double TURN_WITHOUT_SENSOR_DEG_PER_MIN = 709;
    private static final double LEAST_TURN_WITHOUT_SENSOR_DEG_PER_MIN = 10;
    private static final int NO_SECOND = 60;
    /** A row does not say which message it was made of. */
    private static final int NO_TYPE = 0;

    private static final IntegrityReport NOT_SAID = IntegrityReport.of(false, false, PositioningState.OPERATING);

    private final CsvRow row;
    private final AisCsvColumns columns;
    private final Stamp stamp;
    private final Marking marking;
    private final IntFunction<Platform> platforms;
    private final int mmsi;
    private final long timeEpochMicros;
    private final double latDeg;
    private final double lonDeg;

    RowReports(CsvRow row, AisCsvColumns columns, Stamp stamp, Marking marking, IntFunction<Platform> platforms) {
        this.row = row;
        this.columns = columns;
        this.stamp = stamp;
        this.marking = marking;
        this.platforms = platforms;
        this.mmsi = row.whole(columns.column(Field.MMSI));
        int time = columns.column(Field.TIME);
        this.timeEpochMicros =
                row.isEmpty(time) ? RowTime.NONE : RowTime.epochMicros(row.bytes(), row.begin(time), row.end(time));
        this.latDeg = coordinate(Field.LATITUDE, NO_LATITUDE_DEG);
        this.lonDeg = coordinate(Field.LONGITUDE, NO_LONGITUDE_DEG);
    }

    /** An empty field says the same as the value that stands for none. */
    private double coordinate(Field field, double noneDeg) {
        int column = columns.column(field);
        return row.isEmpty(column) ? noneDeg : row.number(column);
    }

    int mmsi() {
        return mmsi;
    }

    /** The field without which a row is no report, when it cannot be read. */
    @Nullable
    Field findFault() {
        if (timeEpochMicros == RowTime.NONE) {
            return Field.TIME;
        }
        if (mmsi < 0 || mmsi > MOST_MMSI) {
            return Field.MMSI;
        }
        if (!(Math.abs(latDeg) <= 90 || latDeg == NO_LATITUDE_DEG)) {
            return Field.LATITUDE;
        }
        return Math.abs(lonDeg) <= 180 || lonDeg == NO_LONGITUDE_DEG ? null : Field.LONGITUDE;
    }

    PositionReport position(long bits) {
        boolean known = latDeg != NO_LATITUDE_DEG && lonDeg != NO_LONGITUDE_DEG;
        Fix fix = known ? new Fix(latDeg, lonDeg, Double.NaN, false, columns.resolutionDeg(), NOT_SAID) : null;
        return new PositionReport(header(bits, 1), fix, motion(), Statuses.of(row, columns.column(Field.STATUS)));
    }

    private Header header(long bits, int lines) {
        Transponder transponder = transponder();
        return new Header(
                stamp,
                timeEpochMicros,
                TimeBasis.RECEIVER,
                Identity.mmsi(mmsi),
                platform(transponder),
                transponder,
                new Transmission(NO_TYPE, bits, NO_SECOND, lines),
                null,
                false,
                marking);
    }

    private Transponder transponder() {
        return switch (AisCsvColumns.plain(text(Field.MOBILE))) {
            case "a", "classa" -> Transponder.AIS_CLASS_A;
            case "b", "classb" -> Transponder.AIS_CLASS_B;
            case "basestation" -> Transponder.AIS_BASE_STATION;
            case "aton" -> Transponder.AIS_AID;
            case "sarairborne" -> Transponder.AIS_SAR_AIRCRAFT;
            default -> Transponder.UNKNOWN;
        };
    }

    /** What the number says; where it says nothing, what the kind of transponder says. */
    private Platform platform(Transponder transponder) {
        Platform platform = platforms.apply(mmsi);
        if (platform != Platform.UNASSIGNED && platform != Platform.UNKNOWN) {
            return platform;
        }
        return switch (transponder) {
            case AIS_BASE_STATION -> Platform.COAST_STATION;
            case AIS_AID -> Platform.AID;
            case AIS_SAR_AIRCRAFT -> Platform.SAR_AIRCRAFT;
            // What is no kind of AIS does not come in these tables.
            default -> platform;
        };
    }

    private Motion motion() {
        double speedKn = within(Field.SPEED, 0, NO_SPEED_KN);
        double turn = row.number(columns.column(Field.TURN));
        boolean turnAtLeast = Math.abs(turn) >= TURN_OR_MORE_DEG_PER_MIN;
        if (Math.abs(turn) > TURN_WITHOUT_SENSOR_DEG_PER_MIN) {
            turn = Math.copySign(LEAST_TURN_WITHOUT_SENSOR_DEG_PER_MIN, turn);
        } else if (turnAtLeast) {
            turn = Math.copySign(TURN_OR_MORE_DEG_PER_MIN, turn);
        }
        return new Motion(
                Units.mpsFromKnots(speedKn),
                speedKn >= SPEED_OR_MORE_KN,
                within(Field.COURSE, 0, 360),
                within(Field.HEADING, 0, 360),
                turn,
                turnAtLeast);
    }

    /** The number of a field, NaN unless it is from the least up to, and not at, the limit. */
    private double within(Field field, double least, double limit) {
        double number = row.number(columns.column(field));
        return number >= least && number < limit ? number : Double.NaN;
    }

    /** The static part; it has no line of its own. */
    IdentityReport identity(long bits) {
        double draughtMeters = within(Field.DRAUGHT, 0, 100);
        return new IdentityReport(
                header(bits, 0),
                word(Field.NAME),
                word(Field.CALL_SIGN),
                imo(),
                ShipTypes.of(text(Field.SHIP_TYPE), text(Field.CARGO)),
                extent(),
                draughtMeters == 0 ? Double.NaN : draughtMeters,
                draughtMeters >= 25.5,
                word(Field.DESTINATION),
                eta(),
                0,
                false);
    }

    private String text(Field field) {
        return row.text(columns.column(field));
    }

    private @Nullable String word(Field field) {
        String text = text(field);
        return text.isEmpty() || text.equals("Unknown") || text.equals("Undefined") ? null : text;
    }

    /** {@code 9307839}, {@code IMO9307839}, {@code Unknown}. */
    private int imo() {
        String text = text(Field.IMO);
        String digits = text.startsWith("IMO") ? text.substring(3) : text;
        return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 0;
    }

    /**
     * Distances to the hull. Where only length and beam are given, the reference point is taken at bow and port side, as AIS itself
     * says this (ITU-R M.1371-5, figure 41).
     */
    private IdentityReport.@Nullable Extent extent() {
        double bow = zeroIfNone(Field.BOW);
        double stern = zeroIfNone(Field.STERN);
        double port = zeroIfNone(Field.PORT);
        double starboard = zeroIfNone(Field.STARBOARD);
        if (bow + stern == 0) {
            stern = zeroIfNone(Field.LENGTH);
        }
        if (port + starboard == 0) {
            starboard = zeroIfNone(Field.WIDTH);
        }
        return bow + stern + port + starboard == 0 ? null : new IdentityReport.Extent(bow, stern, port, starboard);
    }

    private double zeroIfNone(Field field) {
        double meters = within(field, 0, 1_023);
        return Double.isNaN(meters) ? 0 : meters;
    }

    /** The Danish archive gives the estimated time of arrival with a year that AIS does not have. */
    private @Nullable String eta() {
        int column = columns.column(Field.ETA);
        if (row.isEmpty(column)
                || RowTime.epochMicros(row.bytes(), row.begin(column), row.end(column)) == RowTime.NONE) {
            return null;
        }
        String text = row.text(column);
        boolean dayFirst = text.charAt(2) == '/';
        String month = dayFirst ? text.substring(3, 5) : text.substring(5, 7);
        String day = dayFirst ? text.substring(0, 2) : text.substring(8, 10);
        return month + "-" + day + " " + text.substring(11, 16);
    }
}
