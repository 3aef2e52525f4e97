package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.ais.sentence.Payload;

/** Reads fields of one message; what was not sent, or stands for nothing, is null. */
final class FieldReader {
    private static final double STEPS_PER_DEGREE = 600_000.0;
    private static final double COARSE_STEPS_PER_DEGREE = 600.0;

    private final Payload payload;

    FieldReader(Payload payload) {
        this.payload = payload;
    }

    int type() {
        return payload.unsigned(0, 6);
    }

    int repeat() {
        return payload.unsigned(6, 2);
    }

    int mmsi() {
        return payload.unsigned(8, 30);
    }

    int bits() {
        return payload.bits();
    }

    boolean has(int start, int length) {
        return payload.has(start, length);
    }

    boolean flag(int at) {
        return payload.has(at, 1) && payload.flag(at);
    }

    int unsigned(int start, int length) {
        return payload.unsigned(start, length);
    }

    /** A number, null when it was not sent. */
    @Nullable
    Integer number(int start, int length) {
        return payload.has(start, length) ? payload.unsigned(start, length) : null;
    }

    /** The communication state: of one that was cut off, the bits that are there, as other decoders give them. */
    @Nullable
    Integer communicationState(int start) {
        int sent = Math.min(19, bits() - start);
        return sent <= 0 ? null : (Integer) payload.unsigned(start, sent);
    }

    /** A number, null when it was not sent or is the one that stands for none. */
    @Nullable
    Integer numberUnless(int none, int start, int length) {
        Integer number = number(start, length);
        return number == null || number == none ? null : number;
    }

    /** A number below a limit, null when it was not sent or is not below. */
    @Nullable
    Integer numberBelow(int limit, int start, int length) {
        Integer number = number(start, length);
        return number == null || number >= limit ? null : number;
    }

    /** The same, null when it is below. */
    @Nullable
    Integer numberFrom(int limit, int start, int length) {
        Integer number = number(start, length);
        return number == null || number < limit ? null : number;
    }

    /** Tenths, null when they are the value that stands for none. */
    @Nullable
    Double tenthsUnless(int none, int start, int length) {
        Integer tenths = numberUnless(none, start, length);
        return tenths == null ? null : tenths / 10.0;
    }

    /** A whole number as a double. */
    @Nullable
    Double wholeUnless(int none, int start, int length) {
        Integer whole = numberUnless(none, start, length);
        return whole == null ? null : (double) whole;
    }

    /** Degrees of 1/600,000; {@code noneDeg} stands for none. */
    @Nullable
    Double degrees(int noneDeg, int start, int length) {
        return degrees(noneDeg, STEPS_PER_DEGREE, start, length);
    }

    /** Degrees of 1/600; {@code noneDeg} stands for none. */
    @Nullable
    Double coarseDegrees(int noneDeg, int start, int length) {
        return degrees(noneDeg, COARSE_STEPS_PER_DEGREE, start, length);
    }

    private @Nullable Double degrees(int noneDeg, double stepsPerDegree, int start, int length) {
        if (!payload.has(start, length)) {
            return null;
        }
        double degrees = payload.signed(start, length) / stepsPerDegree;
        return degrees == noneDeg ? null : degrees;
    }

    /** Text, null when there is none. */
    @Nullable
    String text(int start, int characters) {
        String text = payload.text(start, characters);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String textFrom(int start) {
        return text(start, Math.max(0, bits() - start) / 6);
    }

    @Nullable
    String text(int start, int characters, int moreStart) {
        String text = payload.text(start, characters, moreStart);
        return text.isEmpty() ? null : text;
    }

    int bitsFrom(int start) {
        return Math.max(0, bits() - start);
    }

    @Nullable
    String hexFrom(int start) {
        return hex(start, Math.max(start, bits()));
    }

    @Nullable
    String hex(int start, int end) {
        return start == end ? null : payload.hex(start, end);
    }
}
