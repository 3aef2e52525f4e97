package org.trigpoint.feeds.mavlink.message;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.trigpoint.feeds.mavlink.frame.FieldType;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrame;
import org.trigpoint.feeds.mavlink.frame.MessageField;
import org.trigpoint.feeds.mavlink.frame.MessageLayout;
import org.trigpoint.feeds.mavlink.frame.NamedValue;

/** Messages by their layout alone. */
final class TableMessages {
    private TableMessages() {}

    static UnknownMessage unknown(MavlinkFrame frame) {
        String payload = HexFormat.of()
                .formatHex(frame.array(), frame.payloadOffset(), frame.payloadOffset() + frame.payloadLength());
        return new UnknownMessage(frame.crcExtra(), payload);
    }

    static TableMessage decode(MessageLayout layout, Payload in) {
        List<NamedValue> values = new ArrayList<>();
        for (MessageField field : layout.fields()) {
            if (!field.extension() || in.sent(field.offsetBytes())) {
                add(field, in, values);
            }
        }
        return new TableMessage(layout.name(), values);
    }

    private static void add(MessageField field, Payload in, List<NamedValue> values) {
        Object value = value(field, in);
        boolean none = (value instanceof Float single && !Float.isFinite(single))
                || (value instanceof Double number && !Double.isFinite(number));
        if (!none) {
            values.add(new NamedValue(field.name(), value));
        }
    }

    private static Object value(MessageField field, Payload in) {
        if (field.count() == 0) {
            return number(field.type(), field.offsetBytes(), in);
        }
        return switch (field.type()) {
            case CHAR -> in.text(field.offsetBytes(), field.count());
            case U8 -> in.hex(field.offsetBytes(), field.count());
            default -> numbers(field, in);
        };
    }

    private static List<Object> numbers(MessageField field, Payload in) {
        List<Object> numbers = new ArrayList<>();
        for (int i = 0; i < field.count(); i++) {
            numbers.add(
                    number(field.type(), field.offsetBytes() + i * field.type().bytes(), in));
        }
        return List.copyOf(numbers);
    }

    private static Object number(FieldType type, int at, Payload in) {
        return switch (type) {
            case U8, CHAR -> in.unsigned8(at);
            case I8 -> in.signed8(at);
            case U16 -> in.unsigned16(at);
            case I16 -> in.signed16(at);
            case U32 -> in.unsigned32(at);
            case I32 -> in.signed32(at);
            case U64 -> new BigInteger(Long.toUnsignedString(in.signed64(at)));
            case I64 -> in.signed64(at);
            case F32 -> Float.intBitsToFloat(in.signed32(at));
            case F64 -> Double.longBitsToDouble(in.signed64(at));
        };
    }
}
