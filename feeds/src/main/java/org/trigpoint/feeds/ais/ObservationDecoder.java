package org.trigpoint.feeds.ais;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.ais.sentence.AisFault;
import org.trigpoint.feeds.ais.sentence.Payload;
import org.trigpoint.feeds.ais.sentence.Reception;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Header.Transmission;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.PresenceReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.SourceOpened.Clock;

/**
 * Whole messages become observations (ITU-R M.1371-5, annex 8). The hot path: it makes the records of the result and nothing else.
 *
 * <p>Types 1 2 3 4 9 11 18 19 21 27 tell a position, 5 and 24 an identity, 19 and 21 both: their identity follows as a second
 * observation of no further line. Every other type tells that its sender was there.
 */
final class ObservationDecoder {
    private static final int NO_SECOND = 60;

    private final ReportTime time = new ReportTime();
    private final IdentityDecoder identities = new IdentityDecoder();
    private Marking marking = Marking.CLEAR;
    private Clock clock = Clock.NONE;

    private Payload payload = new Payload();
    private Reception reception = new Reception();
    private int type;
    private int mmsi;

    /** What follows comes from this source. */
    void from(SourceOpened source) {
        marking = source.marking();
        clock = source.clock();
    }

    /** Decodes a message; null when it was sound and has been handed on. */
    @Nullable
    AisFault decode(Payload bits, Reception how, Consumer<? super Report> out) {
        AisFault fault = MessageLength.check(bits);
        if (fault != null) {
            return fault;
        }
        payload = bits;
        reception = how;
        type = bits.unsigned(0, 6);
        mmsi = bits.unsigned(8, 30);
        if (mmsi > Mmsi.MAX) {
            return AisFault.MMSI_RANGE;
        }
        return switch (type) {
            case 1, 2, 3 -> classA(out);
            case 4, 11 -> baseStation(out);
            case 5 -> identity(out, Transponder.AIS_CLASS_A);
            case 9 -> aircraft(out);
            case 18, 19 -> classB(out);
            case 21 -> aid(out);
            case 24 -> identity(out, Transponder.AIS_CLASS_B);
            case 27 -> longRange(out);
            default -> presence(out);
        };
    }

    private @Nullable AisFault classA(Consumer<? super Report> out) {
        int second = payload.unsigned(137, 6);
        int lon = payload.signed(61, 28);
        int lat = payload.signed(89, 27);
        if (Positions.isImpossible(lat, lon)) {
            return AisFault.POSITION_RANGE;
        }
        Fix fix = Positions.fix(lat, lon, payload.flag(60), payload.flag(148), second);
        Motion motion = Motions.of(
                payload.unsigned(50, 10), payload.unsigned(116, 12), payload.unsigned(128, 9), payload.signed(42, 8));
        NavigationStatus status = NavigationStatus.ofCode(payload.unsigned(38, 4));
        Header header = header(second, Mmsi.classify(mmsi), Transponder.AIS_CLASS_A, reception.lines());
        out.accept(new PositionReport(header, fix, motion, status));
        return null;
    }

    private @Nullable AisFault classB(Consumer<? super Report> out) {
        int second = payload.unsigned(133, 6);
        int lon = payload.signed(57, 28);
        int lat = payload.signed(85, 27);
        if (Positions.isImpossible(lat, lon)) {
            return AisFault.POSITION_RANGE;
        }
        boolean raim = payload.flag(type == 18 ? 147 : 305);
        boolean selfOrganising = type == 18 && !payload.flag(141);
        Transponder transponder = selfOrganising ? Transponder.AIS_CLASS_B_SELF_ORGANISING : Transponder.AIS_CLASS_B;
        Motion motion = Motions.of(
                payload.unsigned(46, 10), payload.unsigned(112, 12), payload.unsigned(124, 9), Motions.NO_TURN);
        Platform platform = Mmsi.classify(mmsi);
        Fix fix = Positions.fix(lat, lon, payload.flag(56), raim, second);
        Header header = header(second, platform, transponder, reception.lines());
        out.accept(new PositionReport(header, fix, motion, NavigationStatus.UNDEFINED));
        if (type == 19) {
            out.accept(identities.extendedClassB(payload, header(second, platform, transponder, 0)));
        }
        return null;
    }

    private @Nullable AisFault aircraft(Consumer<? super Report> out) {
        int second = payload.unsigned(128, 6);
        int lon = payload.signed(61, 28);
        int lat = payload.signed(89, 27);
        if (Positions.isImpossible(lat, lon)) {
            return AisFault.POSITION_RANGE;
        }
        Fix fix = Positions.fixAt(lat, lon, payload.unsigned(38, 12), payload.flag(60), payload.flag(147), second);
        Motion motion = Motions.ofAircraft(payload.unsigned(50, 10), payload.unsigned(116, 12));
        Header header = header(second, Mmsi.classify(mmsi), Transponder.AIS_SAR_AIRCRAFT, reception.lines());
        out.accept(new PositionReport(header, fix, motion, NavigationStatus.UNDEFINED));
        return null;
    }

    /** Type 4 comes from base stations, type 11 from ships that were asked for the time. */
    private @Nullable AisFault baseStation(Consumer<? super Report> out) {
        int second = payload.unsigned(72, 6);
        int lon = payload.signed(79, 28);
        int lat = payload.signed(107, 27);
        if (Positions.isImpossible(lat, lon)) {
            return AisFault.POSITION_RANGE;
        }
        Platform platform = Mmsi.classify(mmsi);
        boolean station = type == 4;
        if (station && platform == Platform.UNASSIGNED) {
            platform = Platform.COAST_STATION;
        }
        Fix fix = Positions.fix(lat, lon, payload.flag(78), payload.flag(148), second);
        Transponder transponder = station ? Transponder.AIS_BASE_STATION : Transponder.UNKNOWN;
        Header header = header(second, platform, transponder, reception.lines());
        out.accept(new PositionReport(header, fix, Motion.NONE, NavigationStatus.UNDEFINED));
        return null;
    }

    private @Nullable AisFault aid(Consumer<? super Report> out) {
        int second = payload.unsigned(253, 6);
        int lon = payload.signed(164, 28);
        int lat = payload.signed(192, 27);
        if (Positions.isImpossible(lat, lon)) {
            return AisFault.POSITION_RANGE;
        }
        boolean virtual = payload.flag(269) || Mmsi.classify(mmsi) == Platform.VIRTUAL_AID;
        Platform platform = virtual ? Platform.VIRTUAL_AID : Platform.AID;
        Fix fix = Positions.fix(lat, lon, payload.flag(163), payload.flag(268), second);
        Header header = header(second, platform, Transponder.AIS_AID, reception.lines());
        out.accept(new PositionReport(header, fix, Motion.NONE, NavigationStatus.UNDEFINED));
        out.accept(identities.aid(payload, header(second, platform, Transponder.AIS_AID, 0)));
        return null;
    }

    private @Nullable AisFault longRange(Consumer<? super Report> out) {
        int lon = payload.signed(44, 18);
        int lat = payload.signed(62, 17);
        if (Positions.isImpossibleCoarse(lat, lon)) {
            return AisFault.POSITION_RANGE;
        }
        Fix fix = Positions.fixCoarse(lat, lon, payload.flag(38), payload.flag(39));
        Motion motion = Motions.ofLongRange(payload.unsigned(79, 6), payload.unsigned(85, 9));
        NavigationStatus status = NavigationStatus.ofCode(payload.unsigned(40, 4));
        Header header = header(NO_SECOND, Mmsi.classify(mmsi), Transponder.UNKNOWN, reception.lines());
        out.accept(new PositionReport(header, fix, motion, status));
        return null;
    }

    private @Nullable AisFault identity(Consumer<? super Report> out, Transponder transponder) {
        Header header = header(NO_SECOND, Mmsi.classify(mmsi), transponder, reception.lines());
        Report report = type == 5 ? identities.classA(payload, header) : identities.classB(payload, header, mmsi);
        if (report == null) {
            return AisFault.STATIC_PART;
        }
        out.accept(report);
        return null;
    }

    private @Nullable AisFault presence(Consumer<? super Report> out) {
        Transponder transponder = switch (type) {
            case 16, 17, 20, 22, 23 -> Transponder.AIS_BASE_STATION;
            default -> Transponder.UNKNOWN;
        };
        Header header = header(NO_SECOND, Mmsi.classify(mmsi), transponder, reception.lines());
        out.accept(new PresenceReport(header, addressee(), safetyText()));
        return null;
    }

    /** The first whom the message is for; 0 for all. */
    private long addressee() {
        int to = switch (type) {
            case 6, 7, 10, 12, 13, 15, 16 -> payload.unsigned(40, 30);
            case 22 -> payload.flag(139) ? payload.unsigned(69, 30) : 0;
            case 25, 26 -> payload.flag(38) ? payload.unsigned(40, 30) : 0;
            default -> 0;
        };
        return to == 0 || to > Mmsi.MAX ? 0 : Identity.mmsi(to);
    }

    private @Nullable String safetyText() {
        return switch (type) {
            case 12 -> payload.text(72, (payload.bits() - 72) / 6);
            case 14 -> payload.text(40, (payload.bits() - 40) / 6);
            default -> null;
        };
    }

    private Header header(int second, Platform platform, Transponder transponder, int lines) {
        time.resolve(reception, clock, second);
        return new Header(
                reception.stamp(),
                time.epochMicros,
                time.basis,
                Identity.mmsi(mmsi),
                platform,
                transponder,
                new Transmission(type, payload.digest(), second, lines),
                reception.station(),
                reception.own(),
                marking);
    }
}
