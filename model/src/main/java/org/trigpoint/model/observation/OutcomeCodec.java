package org.trigpoint.model.observation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;

/**
 * Every {@link Outcome}. Format 1: u8 kind, then by kind, with {@link HeaderCodec header} first in kinds 1 to 4 and 7 to 9, and fields as in
 * {@link Fields}:
 *
 * <ul>
 *   <li>0 Rejected: stamp, text code, i32 offsetBytes, i32 lines
 *   <li>1 PositionReport: flag fix given, and if so f64 latDeg, f64 lonDeg, f64 heightMeters, flag heightAtLeast, f64
 *       resolutionDeg, {@link IntegrityCodec integrity}; then {@link MotionCodec motion}, ordinal status
 *   <li>2 IdentityReport: nullable text name, nullable text callSign, i32 imoNumber, i32 shipType, nullable {@link ExtentCodec
 *       extent}, f64 draughtMeters, flag draughtAtLeast, nullable text destination, nullable text etaText, i64 parentIdentity,
 *       flag offPosition
 *   <li>3 PresenceReport: i64 addressee, nullable text safetyText
 *   <li>4 ReceiverReport: stamp first
 *   <li>5 Detection: {@link DetectionCodec}
 *   <li>6 Look: {@link LookCodec}
 *   <li>7 PositionReport of what flies: as 1, then {@link FlightCodec flight}
 *   <li>8 IdentityReport of what flies: as 2, then nullable texts registration, typeCode, category
 *   <li>9 TelemetryReport: nullable {@link ConditionCodec condition}, nullable {@link GazeCodec gaze}
 * </ul>
 */
public final class OutcomeCodec implements Codec<Outcome> {
    public static final OutcomeCodec INSTANCE = new OutcomeCodec();

    private static final int REJECTED = 0;
    private static final int POSITION = 1;
    private static final int IDENTITY = 2;
    private static final int PRESENCE = 3;
    private static final int RECEIVER = 4;
    private static final int DETECTION = 5;
    private static final int LOOK = 6;
    private static final int FLIGHT_POSITION = 7;
    private static final int FLIGHT_IDENTITY = 8;
    private static final int TELEMETRY = 9;
    private static final NavigationStatus[] STATUSES = NavigationStatus.values();

    private OutcomeCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Outcome outcome, DataOutput out) throws IOException {
        switch (outcome) {
            case PositionReport report -> writePosition(report, out);
            case IdentityReport report -> writeIdentity(report, out);
            case PresenceReport report -> {
                begin(PRESENCE, report.header(), out);
                out.writeLong(report.addressee());
                Fields.writeNullableText(report.safetyText(), out);
            }
            case ReceiverReport report -> {
                begin(RECEIVER, report.header(), out);
                StampCodec.INSTANCE.write(report.first(), out);
            }
            case TelemetryReport report -> {
                begin(TELEMETRY, report.header(), out);
                Fields.writeNullable(report.condition(), ConditionCodec.INSTANCE, out);
                Fields.writeNullable(report.gaze(), GazeCodec.INSTANCE, out);
            }
            case Detection detection -> {
                out.writeByte(DETECTION);
                DetectionCodec.INSTANCE.write(detection, out);
            }
            case Look look -> {
                out.writeByte(LOOK);
                LookCodec.INSTANCE.write(look, out);
            }
            case Rejected rejected -> writeRejected(rejected, out);
        }
    }

    private static void begin(int kind, Header header, DataOutput out) throws IOException {
        out.writeByte(kind);
        HeaderCodec.INSTANCE.write(header, out);
    }

    private static void writeRejected(Rejected rejected, DataOutput out) throws IOException {
        out.writeByte(REJECTED);
        StampCodec.INSTANCE.write(rejected.stamp(), out);
        Fields.writeText(rejected.code(), out);
        out.writeInt(rejected.offsetBytes());
        out.writeInt(rejected.lines());
    }

    private static void writePosition(PositionReport report, DataOutput out) throws IOException {
        Fix fix = report.fix();
        boolean flies = !report.flight().equals(Flight.NONE);
        begin(flies ? FLIGHT_POSITION : POSITION, report.header(), out);
        out.writeBoolean(fix != null);
        if (fix != null) {
            writeFix(fix, out);
        }
        MotionCodec.INSTANCE.write(report.motion(), out);
        Fields.writeOrdinal(report.status(), out);
        if (flies) {
            FlightCodec.INSTANCE.write(report.flight(), out);
        }
    }

    private static void writeFix(Fix fix, DataOutput out) throws IOException {
        out.writeDouble(fix.latDeg());
        out.writeDouble(fix.lonDeg());
        out.writeDouble(fix.heightMeters());
        out.writeBoolean(fix.heightAtLeast());
        out.writeDouble(fix.resolutionDeg());
        IntegrityCodec.INSTANCE.write(fix.integrity(), out);
    }

    private static void writeIdentity(IdentityReport report, DataOutput out) throws IOException {
        Airframe airframe = report.airframe();
        begin(airframe == null ? IDENTITY : FLIGHT_IDENTITY, report.header(), out);
        Fields.writeNullableText(report.name(), out);
        Fields.writeNullableText(report.callSign(), out);
        out.writeInt(report.imoNumber());
        out.writeInt(report.shipType());
        ExtentCodec.writeNullable(report.extent(), out);
        out.writeDouble(report.draughtMeters());
        out.writeBoolean(report.draughtAtLeast());
        Fields.writeNullableText(report.destination(), out);
        Fields.writeNullableText(report.etaText(), out);
        out.writeLong(report.parentIdentity());
        out.writeBoolean(report.offPosition());
        if (airframe != null) {
            Fields.writeNullableText(airframe.registration(), out);
            Fields.writeNullableText(airframe.typeCode(), out);
            Fields.writeNullableText(airframe.category(), out);
        }
    }

    @Override
    public Outcome read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Outcome");
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case REJECTED ->
                new Rejected(StampCodec.INSTANCE.read(in, 1), Fields.readText(in, "code"), in.readInt(), in.readInt());
            case POSITION, FLIGHT_POSITION -> readPosition(in, kind == FLIGHT_POSITION);
            case IDENTITY, FLIGHT_IDENTITY -> readIdentity(in, kind == FLIGHT_IDENTITY);
            case PRESENCE ->
                new PresenceReport(
                        HeaderCodec.INSTANCE.read(in, 1), in.readLong(), Fields.readNullableText(in, "safetyText"));
            case RECEIVER -> new ReceiverReport(HeaderCodec.INSTANCE.read(in, 1), StampCodec.INSTANCE.read(in, 1));
            case DETECTION -> DetectionCodec.INSTANCE.read(in, 1);
            case LOOK -> LookCodec.INSTANCE.read(in, 1);
            case TELEMETRY ->
                new TelemetryReport(
                        HeaderCodec.INSTANCE.read(in, 1),
                        Fields.readNullable(in, ConditionCodec.INSTANCE, 1, "condition"),
                        Fields.readNullable(in, GazeCodec.INSTANCE, 1, "gaze"));
            default -> throw new IOException("Outcome of kind " + kind + " is not one of 0 to 9");
        };
    }

    private static PositionReport readPosition(DataInput in, boolean flies) throws IOException {
        return new PositionReport(
                HeaderCodec.INSTANCE.read(in, 1),
                Fields.readFlag(in, "fix given") ? readFix(in) : null,
                MotionCodec.INSTANCE.read(in, 1),
                Fields.readOrdinal(in, STATUSES),
                flies ? FlightCodec.INSTANCE.read(in, 1) : Flight.NONE);
    }

    private static Fix readFix(DataInput in) throws IOException {
        return new Fix(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                Fields.readFlag(in, "heightAtLeast"),
                in.readDouble(),
                IntegrityCodec.INSTANCE.read(in, 1));
    }

    private static IdentityReport readIdentity(DataInput in, boolean flies) throws IOException {
        return new IdentityReport(
                HeaderCodec.INSTANCE.read(in, 1),
                Fields.readNullableText(in, "name"),
                Fields.readNullableText(in, "callSign"),
                in.readInt(),
                in.readInt(),
                ExtentCodec.readNullable(in),
                in.readDouble(),
                Fields.readFlag(in, "draughtAtLeast"),
                Fields.readNullableText(in, "destination"),
                Fields.readNullableText(in, "etaText"),
                in.readLong(),
                Fields.readFlag(in, "offPosition"),
                flies ? readAirframe(in) : null);
    }

    private static Airframe readAirframe(DataInput in) throws IOException {
        return new Airframe(
                Fields.readNullableText(in, "registration"),
                Fields.readNullableText(in, "typeCode"),
                Fields.readNullableText(in, "category"));
    }
}
