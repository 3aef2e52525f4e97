package org.trigpoint.model.recording;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContentCodec;
import org.trigpoint.model.alert.AlertIdCodec;
import org.trigpoint.model.alert.SilenceContentCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.track.Overrule;
import org.trigpoint.model.track.TrackIdCodec;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.model.zone.ZoneContentCodec;

/**
 * Every {@link Recorded} body. Format 1: u8 kind, then by kind, fields as in {@link Fields}:
 *
 * <ul>
 *   <li>0 Raw: count of bytes, the bytes
 *   <li>1 SourceOpened: i32 source, text name, text uri, text format, ordinal clock, {@link MarkingCodec marking}, count of
 *       options, each a text name and a text value, sorted by name
 *   <li>2 SourceClosed: text reason
 *   <li>3 Tracking: f64 coastAfterSeconds, f64 lostAfterSeconds, f64 forgetAfterSeconds, i32 confirmAfterReports
 *   <li>4 TrackCommand: {@link TrackIdCodec track}, i64 identity, text person, nullable text name, u8 platform ordinal + 1 or 0 for
 *       null, flag drop
 *   <li>5 PurposeDeclared: text person, text purpose
 *   <li>6 Associating: nothing more
 *   <li>7 AssociationCommand: {@link TrackIdCodec track}, ordinal kind, nullable {@link TrackIdCodec other}, i64 otherIdentity, text person
 *   <li>8 Audiences: count of names, each a text, u8 present
 *   <li>9 ZoneCommand: u8 audience, text zone, nullable {@link ZoneContentCodec content}, text person
 *   <li>10 AlertByHand: u8 audience, {@link AlertContentCodec content}, text person
 *   <li>11 AlertVerdict: {@link AlertIdCodec alert}, ordinal state, text reason, text person
 *   <li>12 RuleSettings: count of values, each a text name and an f64, sorted by name
 *   <li>13 ZonesInForce: u8 audience, count of zones, each a text id and {@link ZoneContentCodec content}, sorted by id
 *   <li>14 VesselList: {@link VesselListCodec its fields}
 *   <li>15 UserRule, UserRules: as {@link UserRuleCodec} says
 *   <li>16 CaseCommand: as {@link CaseCommandCodec} writes it
 *   <li>17 SilenceBegun: u8 audience, {@link SilenceContentCodec content}, text person
 *   <li>18 SilenceEnded: u8 audience, {@link StampCodec silence}, text person
 *   <li>19 PrivateAircraft: {@link PrivateAircraftCodec its fields}
 * </ul>
 */
public final class RecordedCodec implements Codec<Recorded> {
    public static final RecordedCodec INSTANCE = new RecordedCodec();

    /** The same bytes, as the codec of a pipeline's recording; it writes nothing but {@link Recorded} bodies. */
    public static final Codec<Object> BODIES = new Bodies();

    /** Most bytes of one raw message. */
    public static final int MAX_RAW_BYTES = 1 << 24;

    private static final int RAW = 0;
    private static final int SOURCE_OPENED = 1;
    private static final int SOURCE_CLOSED = 2;
    private static final int TRACKING = 3;
    private static final int TRACK_COMMAND = 4;
    private static final int PURPOSE = 5;
    private static final int ASSOCIATING = 6;
    private static final int ASSOCIATION_COMMAND = 7;
    private static final int AUDIENCES = 8;
    private static final int ZONE_COMMAND = 9;
    private static final int ALERT_BY_HAND = 10;
    private static final int ALERT_VERDICT = 11;
    private static final int RULE_SETTINGS = 12;
    private static final int ZONES_IN_FORCE = 13;
    private static final int USER_RULE = 15;
    private static final int VESSEL_LIST = 14;
    private static final int CASE_COMMAND = 16;
    private static final int SILENCE_BEGUN = 17;
    private static final int SILENCE_ENDED = 18;
    private static final int PRIVATE_AIRCRAFT = 19;
    private static final Alert.State[] ALERT_STATES = Alert.State.values();
    private static final Overrule.Kind[] ASSOCIATION_KINDS = Overrule.Kind.values();
    private static final int MAX_OPTIONS = 1024;
    private static final int MAX_ZONES = 1 << 24;
    private static final SourceOpened.Clock[] CLOCKS = SourceOpened.Clock.values();
    private static final Platform[] PLATFORMS = Platform.values();

    private RecordedCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Recorded body, DataOutput out) throws IOException {
        switch (body) {
            case Raw raw -> writeRaw(raw, out);
            case SourceOpened opened -> writeOpened(opened, out);
            case SourceClosed closed -> {
                out.writeByte(SOURCE_CLOSED);
                Fields.writeText(closed.reason(), out);
            }
            case Tracking tracking -> {
                out.writeByte(TRACKING);
                out.writeDouble(tracking.coastAfterSeconds());
                out.writeDouble(tracking.lostAfterSeconds());
                out.writeDouble(tracking.forgetAfterSeconds());
                out.writeInt(tracking.confirmAfterReports());
            }
            case TrackCommand command -> writeCommand(command, out);
            case PurposeDeclared declared -> {
                out.writeByte(PURPOSE);
                Fields.writeText(declared.person(), out);
                Fields.writeText(declared.purpose(), out);
            }
            case Associating _ -> out.writeByte(ASSOCIATING);
            case AssociationCommand command -> writeCommand(command, out);
            case Audiences audiences -> {
                out.writeByte(AUDIENCES);
                writeAudiences(audiences, out);
            }
            case ZoneCommand command -> writeCommand(command, out);
            case AlertByHand raised -> {
                out.writeByte(ALERT_BY_HAND);
                out.writeByte(raised.audience());
                AlertContentCodec.INSTANCE.write(raised.content(), out);
                Fields.writeText(raised.person(), out);
            }
            case AlertVerdict verdict -> {
                out.writeByte(ALERT_VERDICT);
                AlertIdCodec.INSTANCE.write(verdict.alert(), out);
                Fields.writeOrdinal(verdict.state(), out);
                Fields.writeText(verdict.reason(), out);
                Fields.writeText(verdict.person(), out);
            }
            case VesselList lists -> {
                out.writeByte(VESSEL_LIST);
                VesselListCodec.write(lists, out);
            }
            case PrivateAircraft aircraft -> {
                out.writeByte(PRIVATE_AIRCRAFT);
                PrivateAircraftCodec.write(aircraft, out);
            }
            case RuleSettings settings -> {
                out.writeByte(RULE_SETTINGS);
                Fields.writeCount(settings.values().size(), out);
                for (Map.Entry<String, Double> value : settings.values().entrySet()) {
                    Fields.writeText(value.getKey(), out);
                    out.writeDouble(value.getValue());
                }
            }
            case UserRule rule -> {
                out.writeByte(USER_RULE);
                UserRuleCodec.write(rule, out);
            }
            case UserRules rules -> {
                out.writeByte(USER_RULE);
                UserRuleCodec.write(rules, out);
            }
            case ZonesInForce zones -> {
                out.writeByte(ZONES_IN_FORCE);
                out.writeByte(zones.audience());
                Fields.writeCount(zones.contents().size(), out);
                for (Map.Entry<String, ZoneContent> zone : zones.contents().entrySet()) {
                    Fields.writeText(zone.getKey(), out);
                    ZoneContentCodec.INSTANCE.write(zone.getValue(), out);
                }
            }
            case CaseCommand command -> {
                out.writeByte(CASE_COMMAND);
                CaseCommandCodec.INSTANCE.write(command, out);
            }
            case SilenceBegun begun -> {
                out.writeByte(SILENCE_BEGUN);
                out.writeByte(begun.audience());
                SilenceContentCodec.INSTANCE.write(begun.content(), out);
                Fields.writeText(begun.person(), out);
            }
            case SilenceEnded ended -> {
                out.writeByte(SILENCE_ENDED);
                out.writeByte(ended.audience());
                StampCodec.INSTANCE.write(ended.silence(), out);
                Fields.writeText(ended.person(), out);
            }
        }
    }

    /** Writes the fields of an Audiences body, as a book of feeds holds them too. */
    public static void writeAudiences(Audiences audiences, DataOutput out) throws IOException {
        Fields.writeCount(audiences.names().size(), out);
        for (String name : audiences.names()) {
            Fields.writeText(name, out);
        }
        out.writeByte(audiences.present());
    }

    /** Reads what {@link #writeAudiences} wrote. */
    public static Audiences readAudiences(DataInput in) throws IOException {
        int count = Fields.readCount(in, Key.MOST_AUDIENCES, "audiences");
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(Fields.readText(in, "audience"));
        }
        int present = in.readUnsignedByte();
        try {
            return new Audiences(names, present);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void writeRaw(Raw raw, DataOutput out) throws IOException {
        if (raw.length() > MAX_RAW_BYTES) {
            throw new IOException("Raw message of " + raw.length() + " bytes is longer than " + MAX_RAW_BYTES);
        }
        out.writeByte(RAW);
        Fields.writeCount(raw.length(), out);
        out.write(raw.array(), raw.offset(), raw.length());
    }

    private static void writeOpened(SourceOpened opened, DataOutput out) throws IOException {
        out.writeByte(SOURCE_OPENED);
        out.writeInt(opened.source());
        Fields.writeText(opened.name(), out);
        Fields.writeText(opened.uri(), out);
        Fields.writeText(opened.format(), out);
        Fields.writeOrdinal(opened.clock(), out);
        MarkingCodec.INSTANCE.write(opened.marking(), out);
        Fields.writeCount(opened.options().size(), out);
        for (Map.Entry<String, String> option : opened.options().entrySet()) {
            Fields.writeText(option.getKey(), out);
            Fields.writeText(option.getValue(), out);
        }
    }

    private static void writeCommand(AssociationCommand command, DataOutput out) throws IOException {
        out.writeByte(ASSOCIATION_COMMAND);
        TrackIdCodec.INSTANCE.write(command.track(), out);
        Fields.writeOrdinal(command.kind(), out);
        Fields.writeNullable(command.other(), TrackIdCodec.INSTANCE, out);
        out.writeLong(command.otherIdentity());
        Fields.writeText(command.person(), out);
    }

    private static void writeCommand(ZoneCommand command, DataOutput out) throws IOException {
        out.writeByte(ZONE_COMMAND);
        out.writeByte(command.audience());
        Fields.writeText(command.zone(), out);
        Fields.writeNullable(command.content(), ZoneContentCodec.INSTANCE, out);
        Fields.writeText(command.person(), out);
    }

    private static Recorded readZoneOrAlert(int kind, DataInput in) throws IOException {
        try {
            return switch (kind) {
                case ZONE_COMMAND ->
                    new ZoneCommand(
                            in.readUnsignedByte(),
                            Fields.readText(in, "zone"),
                            Fields.readNullable(in, ZoneContentCodec.INSTANCE, 1, "content"),
                            Fields.readText(in, "person"));
                case ALERT_BY_HAND ->
                    new AlertByHand(
                            in.readUnsignedByte(),
                            AlertContentCodec.INSTANCE.read(in, 1),
                            Fields.readText(in, "person"));
                default ->
                    new AlertVerdict(
                            AlertIdCodec.INSTANCE.read(in, 1),
                            Fields.readOrdinal(in, ALERT_STATES),
                            Fields.readText(in, "reason"),
                            Fields.readText(in, "person"));
            };
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Recorded readSilence(int kind, DataInput in) throws IOException {
        int audience = in.readUnsignedByte();
        try {
            return kind == SILENCE_BEGUN
                    ? new SilenceBegun(
                            audience, SilenceContentCodec.INSTANCE.read(in, 1), Fields.readText(in, "person"))
                    : new SilenceEnded(audience, StampCodec.INSTANCE.read(in, 1), Fields.readText(in, "person"));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static AssociationCommand readAssociationCommand(DataInput in) throws IOException {
        try {
            return new AssociationCommand(
                    TrackIdCodec.INSTANCE.read(in, 1),
                    Fields.readOrdinal(in, ASSOCIATION_KINDS),
                    Fields.readNullable(in, TrackIdCodec.INSTANCE, 1, "other"),
                    in.readLong(),
                    Fields.readText(in, "person"));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void writeCommand(TrackCommand command, DataOutput out) throws IOException {
        out.writeByte(TRACK_COMMAND);
        TrackIdCodec.INSTANCE.write(command.track(), out);
        out.writeLong(command.identity());
        Fields.writeText(command.person(), out);
        Fields.writeNullableText(command.name(), out);
        Platform platform = command.platform();
        out.writeByte(platform == null ? 0 : platform.ordinal() + 1);
        out.writeBoolean(command.drop());
    }

    @Override
    public Recorded read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Recorded");
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case RAW -> readRaw(in);
            case SOURCE_OPENED -> readOpened(in);
            case SOURCE_CLOSED -> new SourceClosed(Fields.readText(in, "reason"));
            case TRACKING -> readTracking(in);
            case TRACK_COMMAND -> readCommand(in);
            case PURPOSE -> new PurposeDeclared(Fields.readText(in, "person"), Fields.readText(in, "purpose"));
            case ASSOCIATING -> new Associating();
            case ASSOCIATION_COMMAND -> readAssociationCommand(in);
            case AUDIENCES -> readAudiences(in);
            case ZONE_COMMAND, ALERT_BY_HAND, ALERT_VERDICT -> readZoneOrAlert(kind, in);
            case RULE_SETTINGS -> readRuleSettings(in);
            case ZONES_IN_FORCE -> readZones(in);
            case USER_RULE -> UserRuleCodec.read(in);
            case VESSEL_LIST -> VesselListCodec.read(in);
            case PRIVATE_AIRCRAFT -> PrivateAircraftCodec.read(in);
            case CASE_COMMAND -> CaseCommandCodec.INSTANCE.read(in, 1);
            case SILENCE_BEGUN, SILENCE_ENDED -> readSilence(kind, in);
            default -> throw new IOException("Recorded body of kind " + kind + " is none that this release knows");
        };
    }

    private static RuleSettings readRuleSettings(DataInput in) throws IOException {
        Map<String, Double> values = new TreeMap<>();
        for (int left = Fields.readCount(in, MAX_OPTIONS, "settings of rules"); left > 0; left--) {
            values.put(Fields.readText(in, "setting"), in.readDouble());
        }
        try {
            return new RuleSettings(values);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static ZonesInForce readZones(DataInput in) throws IOException {
        int audience = in.readUnsignedByte();
        Map<String, ZoneContent> contents = new TreeMap<>();
        for (int left = Fields.readCount(in, MAX_ZONES, "zones"); left > 0; left--) {
            contents.put(Fields.readText(in, "zone"), ZoneContentCodec.INSTANCE.read(in, 1));
        }
        try {
            return new ZonesInForce(audience, contents);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Raw readRaw(DataInput in) throws IOException {
        int length = Fields.readCount(in, MAX_RAW_BYTES, "raw bytes");
        return Raw.of(Fields.readExactly(in, length, "raw bytes"));
    }

    private static SourceOpened readOpened(DataInput in) throws IOException {
        return new SourceOpened(
                in.readInt(),
                Fields.readText(in, "name"),
                Fields.readText(in, "uri"),
                Fields.readText(in, "format"),
                Fields.readOrdinal(in, CLOCKS),
                MarkingCodec.INSTANCE.read(in, 1),
                readOptions(in));
    }

    private static Map<String, String> readOptions(DataInput in) throws IOException {
        int count = Fields.readCount(in, MAX_OPTIONS, "options");
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            options.put(Fields.readText(in, "option"), Fields.readText(in, "option value"));
        }
        return options;
    }

    private static Tracking readTracking(DataInput in) throws IOException {
        double coast = in.readDouble();
        double lost = in.readDouble();
        double forget = in.readDouble();
        int confirm = in.readInt();
        try {
            return new Tracking(coast, lost, forget, confirm);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static TrackCommand readCommand(DataInput in) throws IOException {
        return new TrackCommand(
                TrackIdCodec.INSTANCE.read(in, 1),
                in.readLong(),
                Fields.readText(in, "person"),
                Fields.readNullableText(in, "name"),
                readPlatform(in),
                Fields.readFlag(in, "drop"));
    }

    private static @Nullable Platform readPlatform(DataInput in) throws IOException {
        int code = in.readUnsignedByte();
        if (code > PLATFORMS.length) {
            throw new IOException("Platform " + code + " is not one of 0 to " + PLATFORMS.length);
        }
        return code == 0 ? null : PLATFORMS[code - 1];
    }

    private static final class Bodies implements Codec<Object> {
        @Override
        public int version() {
            return INSTANCE.version();
        }

        @Override
        public void write(Object body, DataOutput out) throws IOException {
            if (!(body instanceof Recorded recorded)) {
                throw new IOException(
                        "Not a body of a recording: " + body.getClass().getName());
            }
            INSTANCE.write(recorded, out);
        }

        @Override
        public Object read(DataInput in, int version) throws IOException {
            return INSTANCE.read(in, version);
        }
    }
}
