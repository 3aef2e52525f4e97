package org.trigpoint.threat.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.ConditionCodec;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.FlightCodec;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.TelemetryReport;

/**
 * What more is known of a track that flies, and what was told of it. Format 1: i64 time, {@link FlightCodec flight}, {@link ConditionCodec
 * condition}, nullable texts registration, type code and category, {@link AirSignLog signs}, {@link PassageLog passages}.
 */
final class AirFacts {
    private static final Airframe UNKNOWN = new Airframe(null, null, null);

    Flight flight = Flight.NONE;
    Condition condition = Condition.NONE;
    Airframe airframe = UNKNOWN;
    final AirSignLog signs = new AirSignLog();
    final PassageLog passages = new PassageLog();
    /** When the newest word was true. */
    private long timeEpochMicros = Header.UNDATED;

    /** Takes what a report says; one that comes late says nothing new. */
    void take(Report report) {
        Header header = report.header();
        if (header.isDated()) {
            if (header.timeEpochMicros() < timeEpochMicros) {
                return;
            }
            timeEpochMicros = header.timeEpochMicros();
        }
        switch (report) {
            case PositionReport position -> flight = flight.after(position.flight());
            case IdentityReport said -> said.findAirframe().ifPresent(newer -> airframe = after(airframe, newer));
            case TelemetryReport told -> told.findCondition().ifPresent(newer -> condition = condition.after(newer));
            default -> {}
        }
    }

    private static Airframe after(Airframe known, Airframe newer) {
        return new Airframe(
                either(newer.registration(), known.registration()),
                either(newer.typeCode(), known.typeCode()),
                either(newer.category(), known.category()));
    }

    private static @Nullable String either(@Nullable String newer, @Nullable String known) {
        return newer == null ? known : newer;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(timeEpochMicros);
        FlightCodec.INSTANCE.write(flight, out);
        ConditionCodec.INSTANCE.write(condition, out);
        Fields.writeNullableText(airframe.registration(), out);
        Fields.writeNullableText(airframe.typeCode(), out);
        Fields.writeNullableText(airframe.category(), out);
        signs.write(out);
        passages.write(out);
    }

    static AirFacts read(DataInput in) throws IOException {
        AirFacts facts = new AirFacts();
        facts.timeEpochMicros = in.readLong();
        facts.flight = FlightCodec.INSTANCE.read(in, 1);
        facts.condition = ConditionCodec.INSTANCE.read(in, 1);
        facts.airframe = new Airframe(
                Fields.readNullableText(in, "registration"),
                Fields.readNullableText(in, "type code"),
                Fields.readNullableText(in, "category"));
        facts.signs.read(in);
        facts.passages.read(in);
        return facts;
    }
}
