package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.mavlink.fixtures.MavlinkRun;

/** Logs that describe themselves, built record by record. */
class DataFlashTest {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private DataFlashTest format(int type, int length, String name, String letters, String columns) {
        return record(
                128,
                ByteBuffer.allocate(86)
                        .put((byte) type)
                        .put((byte) length)
                        .put(padded(name, 4))
                        .put(padded(letters, 16))
                        .put(padded(columns, 64)));
    }

    private DataFlashTest record(int type, ByteBuffer body) {
        log.write(0xa3);
        log.write(0x95);
        log.write(type);
        log.writeBytes(body.array());
        return this;
    }

    private static byte[] padded(String text, int bytes) {
        return ByteBuffer.allocate(bytes)
                .put(text.getBytes(StandardCharsets.UTF_8))
                .array();
    }

    private static ByteBuffer body(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private MavlinkRun run() {
        return MavlinkRun.of(log.toByteArray());
    }

    /** The units of the log: altitude in metres by a factor of a hundredth, rates in degrees a second. */
    private DataFlashTest described() {
        return format(128, 89, "FMT", "BBnNZ", "Type,Length,Name,Format,Columns")
                .format(1, 76, "UNIT", "QbZ", "TimeUS,Id,Label")
                .format(2, 20, "MULT", "Qbd", "TimeUS,Id,Mult")
                .format(3, 44, "FMTU", "QBNN", "TimeUS,FmtType,UnitIds,MultIds")
                .format(4, 22, "X", "QiCfb", "TimeUS,Alt,Dir,Rate,Flag");
    }

    @Test
    void valuesAreInTheUnitsThatTheLogSays() {
        described()
                .record(1, body(73).putLong(5).put((byte) 'm').put(padded("m", 64)))
                .record(1, body(73).putLong(5).put((byte) 'h').put(padded("degheading", 64)))
                .record(2, body(17).putLong(5).put((byte) 'B').putDouble(0.01))
                .record(2, body(17).putLong(5).put((byte) 'E').putDouble(100))
                .record(
                        3,
                        body(41).putLong(5)
                                .put((byte) 4)
                                .put(padded("smhk-", 16))
                                .put(padded("FBBE-", 16)))
                .record(
                        4,
                        body(19).putLong(7)
                                .putInt(12_345)
                                .putShort((short) -1)
                                .putFloat(0.5f)
                                .put((byte) -3));
        MavlinkRun run = run();
        assertThat(run.counts().rejectedLines()).isEmpty();
        assertThat(run.text().lines().skip(9))
                .containsExactly(
                        "{\"message\":\"FormatUnitsLog\",\"bootMicros\":5,\"type\":4,\"name\":\"X\","
                                + "\"columns\":[\"TimeUS\",\"Alt\",\"Dir\",\"Rate\",\"Flag\"],"
                                + "\"units\":[\"s\",\"m\",\"degheading\",\"k\",\"-\"]}",
                        "{\"message\":\"TableLog\",\"name\":\"X\",\"bootMicros\":7,"
                                + "\"values\":{\"Alt\":123.45,\"Dir\":655.35,\"Rate\":50.0,\"Flag\":-3}}");
        assertThat(run.text().lines().skip(5).limit(4))
                .containsExactly(
                        "{\"message\":\"UnitLog\",\"bootMicros\":5,\"letter\":\"m\",\"unit\":\"m\"}",
                        "{\"message\":\"UnitLog\",\"bootMicros\":5,\"letter\":\"h\",\"unit\":\"degheading\"}",
                        "{\"message\":\"FactorLog\",\"bootMicros\":5,\"letter\":\"B\",\"factorRatio\":0.01}",
                        "{\"message\":\"FactorLog\",\"bootMicros\":5,\"letter\":\"E\",\"factorRatio\":100}");
    }

    @Test
    void withoutUnitsValuesAreAsTheirLettersSay() {
        described()
                .record(
                        4,
                        body(19).putLong(7)
                                .putInt(12_345)
                                .putShort((short) -1)
                                .putFloat(Float.NaN)
                                .put((byte) 3));
        assertThat(run().text().lines().skip(5))
                .containsExactly("{\"message\":\"TableLog\",\"name\":\"X\",\"bootMicros\":7,"
                        + "\"values\":{\"Alt\":12345,\"Dir\":655.35,\"Flag\":3}}");
    }

    @Test
    void everyLetterIsRead() {
        ByteBuffer values = body(111);
        for (int i = 0; i < 32; i++) {
            values.putShort((short) -i);
        }
        values.put((byte) -1)
                .put((byte) -1)
                .putShort((short) -1)
                .putShort((short) -1)
                .putInt(-1)
                .putInt(-1);
        values.putFloat(0.1f).putDouble(0.1).put(padded("ab", 4));
        values.putShort((short) -1)
                .putShort((short) -1)
                .putInt(-1)
                .putInt(-1)
                .putInt(-1)
                .put((byte) -1);
        assertThat(values.remaining()).isZero();
        format(9, 114, "ALL", "abBhHiIfdncCeELM", "a,b,B,h,H,i,I,f,d,n,c,C,e,E,L,M")
                .record(9, values);
        String text = run().text().lines().skip(1).findFirst().orElseThrow();
        assertThat(text)
                .contains("\"a\":[0,-1,-2,", "-31],\"b\":-1,\"B\":255,\"h\":-1,\"H\":65535,\"i\":-1,\"I\":4294967295,")
                .contains("\"f\":0.1,\"d\":0.1,\"n\":\"ab\",\"c\":-0.01,\"C\":655.35,\"e\":-0.01,\"E\":4.294967295E7,")
                .contains("\"L\":-1.0E-7,\"M\":255");
        log.reset();
        format(9, 103, "MORE", "qQNZgZ", "q,Q,N,Z,g");
        assertThat(run().counts().rejectedLines()).isEqualTo(Map.of("format", 1L));
        log.reset();
        format(9, 101, "MORE", "qQNZg", "q,Q,N,Z")
                .record(
                        9,
                        body(98).putLong(-1)
                                .putLong(-1)
                                .put(padded("x", 16))
                                .put(padded("y\"", 64))
                                .putShort((short) 0x3e00));
        assertThat(run().text())
                .contains(
                        "\"values\":{\"q\":-1,\"Q\":18446744073709551615,\"N\":\"x\",\"Z\":\"y\\\"\",\"column4\":1.5}");
    }

    @Test
    void eventsAndErrorsAreTyped() {
        format(20, 12, "EV", "QB", "TimeUS,Id")
                .format(21, 13, "ERR", "QBB", "TimeUS,Subsys,ECode")
                .record(20, body(9).putLong(8).put((byte) 10))
                .record(21, body(10).putLong(9).put((byte) 5).put((byte) 1));
        assertThat(run().text().lines().skip(2))
                .containsExactly(
                        "{\"message\":\"EventLog\",\"bootMicros\":8,\"event\":10}",
                        "{\"message\":\"ErrorLog\",\"bootMicros\":9,\"subsystem\":5,\"code\":1}");
    }

    @Test
    void gpsTimeBecomesUtcByTheLeapSecondsOfItsDay() {
        format(30, 24, "GPS", "QBIHBBhH", "TimeUS,Status,GMS,GWk,NSats,U,x,y");
        // the first millisecond after the leap second at the end of 2016, and the last before it
        gps(1_930, 18_000).gps(1_930, 16_999).gps(0, 5);
        assertThat(run().messages().stream()
                        .skip(1)
                        .map(node -> node.path("utcEpochMicros").asString("none")))
                .containsExactly("1483228800000000", "1483228799999000", "none");
    }

    private DataFlashTest gps(int week, int millis) {
        return record(
                30,
                body(21).putLong(1)
                        .put((byte) 3)
                        .putInt(millis)
                        .putShort((short) week)
                        .put((byte) 9)
                        .put((byte) 1));
    }

    @Test
    void faultsAreToldApart() {
        format(5, 12, "A", "QB", "TimeUS,I").format(6, 3, "B", "?", "x").format(7, 9, "C", "QB", "TimeUS,I");
        record(5, body(9)).record(99, body(4)).record(5, body(9)).record(5, body(9));
        log.writeBytes(new byte[] {1, 2, 3});
        record(5, body(9));
        record(5, body(5));
        MavlinkRun run = run();
        assertThat(run.counts().rejectedLines())
                .isEqualTo(Map.of("format", 2L, "unknown-record", 1L, "unfollowed", 1L, "truncated", 1L));
        assertThat(run.counts().messages()).isEqualTo(4);
        assertThat(run.counts().lines()).isEqualTo(9);
        assertThat(MavlinkRun.slow(log.toByteArray(), 1)).isEqualTo(run);
    }
}
