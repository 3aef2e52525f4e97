package org.trigpoint.feeds.cot.tak;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotFault;
import org.trigpoint.feeds.cot.message.CotPoint;

/** Reads the message CotEvent. Of a field that comes twice the last counts, as protobuf has it. */
final class EventMessageReader {
    /** The end of the year 9999. */
    private static final long LAST_EPOCH_MILLIS = 253_402_300_799_999L;

    private final ProtoReader in;
    private final DetailMessageReader details;
    private final List<CotFault> remarks;
    private String uid = "";
    private String type = "";
    private @Nullable String how;
    private @Nullable String access;
    private @Nullable String qos;
    private @Nullable String opex;
    private @Nullable String caveat;
    private @Nullable String releasableTo;
    private @Nullable Instant time;
    private @Nullable Instant start;
    private @Nullable Instant stale;
    private double latDeg;
    private double lonDeg;
    private double haeMeters;
    private double ceMeters;
    private double leMeters;
    private @Nullable CotDetail detail;

    /** @param remarks takes what is wrong with an event that is one all the same */
    EventMessageReader(ProtoReader in, boolean keepsPhones, List<CotFault> remarks) {
        this.in = in;
        this.remarks = remarks;
        details = new DetailMessageReader(in, keepsPhones, remarks);
    }

    void read() {
        int outer = in.enter();
        while (in.next()) {
            if (!texts() && !numbers()) {
                in.skip();
            }
        }
        in.leave(outer);
    }

    private boolean texts() {
        switch (in.key()) {
            case TakKeys.TYPE -> type = in.text();
            case TakKeys.ACCESS -> access = text();
            case TakKeys.QOS -> qos = text();
            case TakKeys.OPEX -> opex = text();
            case TakKeys.UID -> uid = in.text();
            case TakKeys.HOW -> how = text();
            case TakKeys.DETAIL -> detail = details.read();
            case TakKeys.CAVEAT -> caveat = text();
            case TakKeys.RELEASABLE_TO -> releasableTo = text();
            default -> {
                return false;
            }
        }
        return true;
    }

    private @Nullable String text() {
        String text = in.text();
        return text.isEmpty() ? null : text;
    }

    private boolean numbers() {
        switch (in.key()) {
            case TakKeys.SEND_TIME -> time = time(in.varint());
            case TakKeys.START_TIME -> start = time(in.varint());
            case TakKeys.STALE_TIME -> stale = time(in.varint());
            case TakKeys.LAT -> latDeg = in.fixed64();
            case TakKeys.LON -> lonDeg = in.fixed64();
            case TakKeys.HAE -> haeMeters = knownMeters(in.fixed64());
            case TakKeys.CE -> ceMeters = knownMeters(in.fixed64());
            case TakKeys.LE -> leMeters = knownMeters(in.fixed64());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Instant time(long epochMillis) {
        return epochMillis > 0 && epochMillis <= LAST_EPOCH_MILLIS ? Instant.ofEpochMilli(epochMillis) : null;
    }

    private static double knownMeters(double meters) {
        return meters == CotPoint.UNKNOWN_METERS ? Double.NaN : meters;
    }

    /** An event has an identity and a type. */
    void check() {
        if (uid.isEmpty()) {
            in.fail(CotFault.UID, in.position());
        } else if (type.isEmpty()) {
            in.fail(CotFault.TYPE, in.position());
        }
    }

    CotEvent event() {
        if (time == null || start == null || stale == null) {
            remarks.add(CotFault.TIME);
        }
        if (!(Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180)) {
            remarks.add(CotFault.POINT);
        }
        return new CotEvent(
                "2.0",
                uid,
                type,
                how,
                time,
                start,
                stale,
                access,
                qos,
                opex,
                caveat,
                releasableTo,
                new CotPoint(latDeg, lonDeg, haeMeters, ceMeters, leMeters, null),
                detail,
                null);
    }
}
