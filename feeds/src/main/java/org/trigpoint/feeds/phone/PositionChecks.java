package org.trigpoint.feeds.phone;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.json.ObjectFields;
import org.trigpoint.feeds.json.Place;
import org.trigpoint.feeds.phone.message.PhoneFault;
import org.trigpoint.feeds.phone.message.PhoneMessage;

/** What positions in JSON have in common. */
final class PositionChecks {
    private PositionChecks() {}

    /** Tells a position, or what is wrong with it. */
    static void tell(
            PhoneMessage position, double latDeg, double lonDeg, ObjectFields fields, MessageSink<PhoneMessage> out) {
        @Nullable PhoneFault fault = null;
        int atBytes = fields.members().offsetBytes();
        if (fields.badTimeAtBytes() >= 0) {
            fault = PhoneFault.TIME;
            atBytes = fields.badTimeAtBytes();
        } else if (fields.badAtBytes() >= 0) {
            fault = PhoneFault.FIELD;
            atBytes = fields.badAtBytes();
        } else if (Double.isNaN(latDeg) || Double.isNaN(lonDeg)) {
            fault = PhoneFault.POSITION;
        } else if (!Place.isOnEarth(latDeg, lonDeg)) {
            fault = PhoneFault.POSITION_RANGE;
        }
        if (fault == null) {
            out.message(position);
        } else {
            out.rejected(fault.code(), atBytes);
        }
    }
}
