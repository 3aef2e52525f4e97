package org.trigpoint.feeds.ais.sentence;

/** Finds the time that one line carries itself. Reused from line to line. */
public final class LineTimeReader {
    private final Sentence sentence = new Sentence();
    private final TagBlock tagBlock = new TagBlock();
    private final GatehouseLine gatehouse = new GatehouseLine();
    private final PlainTimes plain = new PlainTimes();
    private final Payload payload = new Payload();
    private boolean fromBaseStation;

    /** In micros since 1970 UTC, {@link CivilTime#NONE} when the line carries none or is not sound. */
    public long epochMicros(byte[] array, int offset, int length) {
        fromBaseStation = false;
        int to = AisFramer.endOf(array, offset, length);
        if (to == offset || to - offset > AisFramer.LONGEST_LINE_BYTES) {
            return CivilTime.NONE;
        }
        if (GatehouseLine.startsAt(array, offset, to)) {
            return gatehouse.parse(array, offset, to) == null ? gatehouse.timeEpochMicros : CivilTime.NONE;
        }
        int at = offset;
        while (at < to && array[at] != '\\' && !Sentence.startsAt(array, at, to)) {
            at++;
        }
        if (at == to) {
            return CivilTime.NONE;
        }
        plain.clear();
        if (at > offset) {
            plain.readLeading(array, offset, at);
        }
        if (array[at] == '\\') {
            if (tagBlock.parse(array, at, to) == null && tagBlock.timeEpochMicros != CivilTime.NONE) {
                return tagBlock.timeEpochMicros;
            }
            at = tagBlock.end;
        }
        return Sentence.startsAt(array, at, to) ? ofSentence(array, at, to) : plain.timeEpochMicros;
    }

    private long ofSentence(byte[] array, int at, int to) {
        if (sentence.parse(array, at, to) != null) {
            return CivilTime.NONE;
        }
        plain.readTrailing(array, sentence.end, to);
        if (plain.timeEpochMicros != CivilTime.NONE || sentence.total > 1) {
            return plain.timeEpochMicros;
        }
        byte type = array[sentence.payloadStart];
        return type == '4' || type == ';' ? ofReport(array) : CivilTime.NONE;
    }

    /** Types 4 and 11: year to second from bit 38. */
    private long ofReport(byte[] array) {
        int characters = sentence.payloadEnd - sentence.payloadStart;
        payload.clear();
        if (!payload.fits(characters)
                || payload.append(array, sentence.payloadStart, sentence.payloadEnd, sentence.fill) >= 0
                || !payload.has(0, 78)) {
            return CivilTime.NONE;
        }
        long time = CivilTime.epochMicros(
                payload.unsigned(38, 14),
                payload.unsigned(52, 4),
                payload.unsigned(56, 5),
                payload.unsigned(61, 5),
                payload.unsigned(66, 6),
                payload.unsigned(72, 6),
                0);
        fromBaseStation = time != CivilTime.NONE;
        return time;
    }

    /** True when the last time came from a base station's report. */
    public boolean isFromBaseStation() {
        return fromBaseStation;
    }
}
