package org.trigpoint.threat.rules;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.marking.Privacy;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.TrackId;

/** What all rules know of a track: what it said last of itself, and where it was minute by minute. */
public final class Subject {
    final TrackId track;
    long identity = Identity.NONE;
    Platform platform = Platform.UNKNOWN;
    Transponder transponder = Transponder.UNKNOWN;
    Marking marking = Marking.CLEAR;
    NavigationStatus status = NavigationStatus.UNDEFINED;
    Motion motion = Motion.NONE;
    IntegrityReport integrity = IntegrityReport.of(false, false, IntegrityReport.PositioningState.NO_TIME_STAMP);

    /** When its newest dated position was true; {@link Header#UNDATED} before the first. */
    long timeEpochMicros = Header.UNDATED;

    double latDeg = Double.NaN;
    double lonDeg = Double.NaN;
    Stamp stamp = Stamp.FIRST;
    /** Arrival of its first report. */
    long firstEpochMicros;
    /** Arrival of its newest report. */
    long heardEpochMicros;

    int shipType;
    int imoNumber;
    double lengthMeters = Double.NaN;
    double beamMeters = Double.NaN;
    double draughtMeters = Double.NaN;

    @Nullable
    String name;

    @Nullable
    String callSign;

    /** True when a list of private aircraft has it: looked up whenever rules are asked, so that it is not written. */
    private boolean listed;

    @Nullable
    String destination;

    /** Of its newest static report. */
    Stamp staticStamp = Stamp.FIRST;

    final Minutes minutes = new Minutes();

    /** When each rule last said something of it, arrival; null while none has. */
    @Nullable
    TreeMap<String, Long> said;

    /** Of what flies and has no MMSI; null of all else. */
    @Nullable
    AirFacts air;

    Subject(TrackId track) {
        this.track = track;
    }

    /** Takes a report; true when it gave a newer dated position. */
    boolean take(Report report, Stamp now) {
        Header header = report.header();
        identity = header.identity();
        if (header.platform() != Platform.UNKNOWN) {
            platform = header.platform();
        }
        if (header.transponder() != Transponder.UNKNOWN) {
            transponder = header.transponder();
        }
        marking = header.marking();
        firstEpochMicros = firstEpochMicros == 0 ? now.arrivalEpochMicros() : firstEpochMicros;
        heardEpochMicros = now.arrivalEpochMicros();
        return switch (report) {
            case PositionReport position -> take(position);
            case IdentityReport said -> take(said);
            default -> false;
        };
    }

    /** Takes what a report of what flies says more. */
    AirFacts takeAir(Report report) {
        AirFacts facts = air == null ? new AirFacts() : air;
        facts.take(report);
        air = facts;
        return facts;
    }

    private boolean take(PositionReport report) {
        Fix fix = report.fix();
        Header header = report.header();
        if (fix == null || !header.isDated() || header.timeEpochMicros() < timeEpochMicros) {
            return false;
        }
        timeEpochMicros = header.timeEpochMicros();
        latDeg = fix.latDeg();
        lonDeg = fix.lonDeg();
        integrity = fix.integrity();
        motion = report.motion();
        status = report.status();
        stamp = header.stamp();
        return true;
    }

    private boolean take(IdentityReport said) {
        staticStamp = said.header().stamp();
        name = said.name() == null ? name : said.name();
        callSign = said.callSign() == null ? callSign : said.callSign();
        destination = said.destination() == null ? destination : said.destination();
        shipType = said.shipType() == 0 ? shipType : said.shipType();
        imoNumber = said.imoNumber() == 0 ? imoNumber : said.imoNumber();
        draughtMeters = said.hasDraught() ? said.draughtMeters() : draughtMeters;
        IdentityReport.Extent extent = said.extent();
        if (extent != null && extent.lengthMeters() > 0) {
            lengthMeters = extent.lengthMeters();
            beamMeters = extent.beamMeters();
        }
        return false;
    }

    public TrackId track() {
        return track;
    }

    /** Packed identity that it reports under. */
    public long identity() {
        return identity;
    }

    public Platform platform() {
        return platform;
    }

    public Transponder transponder() {
        return transponder;
    }

    /** Of its newest report. */
    public Marking marking() {
        return marking;
    }

    /** Of its newest position. */
    public NavigationStatus status() {
        return status;
    }

    /** Of its newest position. */
    public Motion motion() {
        return motion;
    }

    /** Of its newest position. */
    public IntegrityReport integrity() {
        return integrity;
    }

    /** True when a dated position of it is known. */
    public boolean hasPosition() {
        return timeEpochMicros != Header.UNDATED;
    }

    /** When its newest position was true. */
    public long timeEpochMicros() {
        return timeEpochMicros;
    }

    public double latDeg() {
        return latDeg;
    }

    public double lonDeg() {
        return lonDeg;
    }

    /** Of its newest position. */
    public Stamp stamp() {
        return stamp;
    }

    /** Arrival of its first report. */
    public long firstEpochMicros() {
        return firstEpochMicros;
    }

    /** Arrival of its newest report. */
    public long heardEpochMicros() {
        return heardEpochMicros;
    }

    /** AIS type of ship and cargo, 0 for none. */
    public int shipType() {
        return shipType;
    }

    /** Seven digits, 0 for none. */
    public int imoNumber() {
        return imoNumber;
    }

    public OptionalDouble findLengthMeters() {
        return optional(lengthMeters);
    }

    public OptionalDouble findBeamMeters() {
        return optional(beamMeters);
    }

    public OptionalDouble findDraughtMeters() {
        return optional(draughtMeters);
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable String callSign() {
        return callSign;
    }

    public @Nullable String destination() {
        return destination;
    }

    /** All that it has said of its flight; {@link Flight#NONE} of a ship. */
    public Flight flight() {
        return air == null ? Flight.NONE : air.flight;
    }

    /** All that it has said of how it is doing; {@link Condition#NONE} of a ship. */
    public Condition condition() {
        return air == null ? Condition.NONE : air.condition;
    }

    /** What is known of its body, null of a ship. */
    public @Nullable Airframe airframe() {
        return air == null ? null : air.airframe;
    }

    /** Of its newest static report; {@link Stamp#FIRST} before the first. */
    public Stamp staticStamp() {
        return staticStamp;
    }

    /** Where it was in the last hour. */
    public Minutes minutes() {
        return minutes;
    }

    /** Rules about one track that said something of it since a time of arrival, sorted. */
    public List<String> saidSince(long epochMicros) {
        return said == null
                ? List.of()
                : said.entrySet().stream()
                        .filter(each -> each.getValue() >= epochMicros)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    void say(String rule, long nowEpochMicros) {
        TreeMap<String, Long> all = said == null ? new TreeMap<>() : said;
        all.put(rule, nowEpochMicros);
        said = all;
    }

    /** Its name, or its number; of what flies its call sign or its registration before its number. */
    public String shownName() {
        if (name != null) {
            return name;
        }
        if (air != null && callSign != null) {
            return callSign;
        }
        String registration = air == null ? null : air.airframe.registration();
        return registration == null ? Identity.unpack(identity).text() : registration;
    }

    /** True when it is hidden from those who have recorded no purpose. */
    public boolean isHidden() {
        return listed || Privacy.hiddenByDefault(shipType, transponder.isClassB());
    }

    /** Looks whether what flies is on a list of private aircraft. */
    void look(PrivateAircraft aircraft) {
        String registration = air == null ? null : air.airframe.registration();
        listed = platform.flies() && aircraft.holds(identity, name, callSign, registration);
    }
}
