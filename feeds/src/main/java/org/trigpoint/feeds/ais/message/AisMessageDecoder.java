package org.trigpoint.feeds.ais.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.ais.sentence.Payload;

/** Bits of a whole message into the record of its type. Makes objects freely: the pipeline has its own decoder. */
public final class AisMessageDecoder {
    private AisMessageDecoder() {}

    /**
     * Decodes a message whose type is 1 to 27 and which is as long as its type needs; null for a part of type 24 that does not exist.
     */
    public static @Nullable DecodedMessage decode(Payload payload) {
        return switch (payload.unsigned(0, 6)) {
            case 1, 2, 3 -> PositionMessages.classA(new FieldReader(payload));
            case 4, 11 -> PositionMessages.utc(new FieldReader(payload));
            case 5 -> StaticMessages.classA(new FieldReader(payload));
            case 6 -> addressedBinary(new FieldReader(payload));
            case 7, 13 -> acknowledgement(new FieldReader(payload));
            case 8 -> broadcastBinary(new FieldReader(payload));
            case 9 -> PositionMessages.aircraft(new FieldReader(payload));
            case 10 -> utcInquiry(new FieldReader(payload));
            case 12 -> addressedText(new FieldReader(payload));
            case 14 -> broadcastText(new FieldReader(payload));
            case 15 -> interrogation(new FieldReader(payload));
            case 16 -> ManagementMessages.assignment(new FieldReader(payload));
            case 17 -> ManagementMessages.dgnss(new FieldReader(payload));
            case 18 -> PositionMessages.classB(new FieldReader(payload));
            case 19 -> StaticMessages.classBExtended(new FieldReader(payload));
            case 20 -> ManagementMessages.dataLink(new FieldReader(payload));
            case 21 -> StaticMessages.aid(new FieldReader(payload));
            case 22 -> ManagementMessages.channels(new FieldReader(payload));
            case 23 -> ManagementMessages.group(new FieldReader(payload));
            case 24 -> StaticMessages.classB(new FieldReader(payload));
            case 25, 26 -> slotBinary(new FieldReader(payload));
            case 27 -> PositionMessages.longRange(new FieldReader(payload));
            default -> null;
        };
    }

    private static DecodedMessage addressedBinary(FieldReader in) {
        return new AddressedBinary(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.number(38, 2),
                in.number(40, 30),
                in.flag(70),
                in.number(71, 1),
                in.number(72, 10),
                in.number(82, 6),
                in.bitsFrom(88),
                in.hexFrom(88));
    }

    private static DecodedMessage broadcastBinary(FieldReader in) {
        return new BroadcastBinary(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.number(38, 2),
                in.number(40, 10),
                in.number(50, 6),
                in.bitsFrom(56),
                in.hexFrom(56));
    }

    /** A last number that was cut off is read as if zeros followed, as other decoders do. */
    private static DecodedMessage acknowledgement(FieldReader in) {
        List<Acknowledgement.Receipt> receipts = new ArrayList<>();
        for (int at = 40; at < Math.min(in.bits(), 168); at += 32) {
            if (in.unsigned(at, 30) != 0) {
                receipts.add(new Acknowledgement.Receipt(in.unsigned(at, 30), in.unsigned(at + 30, 2)));
            }
        }
        return new Acknowledgement(in.type(), in.repeat(), in.mmsi(), in.number(38, 2), receipts);
    }

    private static DecodedMessage utcInquiry(FieldReader in) {
        return new UtcInquiry(in.type(), in.repeat(), in.mmsi(), in.number(38, 2), in.number(40, 30), in.number(70, 2));
    }

    private static DecodedMessage addressedText(FieldReader in) {
        return new AddressedSafetyText(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.number(38, 2),
                in.number(40, 30),
                in.flag(70),
                in.number(71, 1),
                in.textFrom(72));
    }

    private static DecodedMessage broadcastText(FieldReader in) {
        return new BroadcastSafetyText(in.type(), in.repeat(), in.mmsi(), in.number(38, 2), in.textFrom(40));
    }

    private static DecodedMessage interrogation(FieldReader in) {
        List<Interrogation.Question> questions = new ArrayList<>();
        ask(questions, in, 40, 70);
        ask(questions, in, 40, 90);
        ask(questions, in, 110, 140);
        return new Interrogation(in.type(), in.repeat(), in.mmsi(), in.number(38, 2), questions);
    }

    /** A question whose message type is 0 is none. */
    private static void ask(List<Interrogation.Question> questions, FieldReader in, int whom, int what) {
        if (in.has(what, 18) && in.unsigned(what, 6) != 0) {
            questions.add(
                    new Interrogation.Question(in.unsigned(whom, 30), in.unsigned(what, 6), in.unsigned(what + 6, 12)));
        }
    }

    private static DecodedMessage slotBinary(FieldReader in) {
        boolean addressed = in.flag(38);
        boolean structured = in.flag(39);
        int state = in.type() == 26 ? 20 : 0;
        int application = addressed ? 70 : 40;
        int data = Math.min(structured ? application + 16 : application, Math.max(40, in.bits() - state));
        int end = Math.max(data, in.bits() - state);
        return new SlotBinary(
                in.type(),
                in.repeat(),
                in.mmsi(),
                addressed,
                structured,
                addressed ? in.number(40, 30) : null,
                structured ? in.number(application, 10) : null,
                structured ? in.number(application + 10, 6) : null,
                end - data,
                in.hex(data, end),
                state > 0 && in.flag(end),
                state > 0 ? in.number(end + 1, 19) : null);
    }
}
