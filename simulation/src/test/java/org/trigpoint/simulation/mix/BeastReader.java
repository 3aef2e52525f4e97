package org.trigpoint.simulation.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads Beast bytes bit by bit, as RTCA DO-260B says, with nothing of what made them. */
final class BeastReader {
    private static final double SCALE = 1 << 17;

    /** A place from an even and an odd frame, at the time of the later one, with the last velocity. */
    record Fix(long epochMicros, double latDeg, double lonDeg, double speedMps, double trackDeg) {}

    private record Half(long lat, long lon) {}

    final Map<Long, String> callSigns = new TreeMap<>();
    final Map<Long, List<Fix>> fixes = new TreeMap<>();
    private final Map<Long, Half[]> halves = new TreeMap<>();
    private final Map<Long, double[]> velocities = new TreeMap<>();
    private final long startEpochMicros;
    int frames;

    BeastReader(long startEpochMicros) {
        this.startEpochMicros = startEpochMicros;
    }

    void read(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            assertThat(bytes[at++]).isEqualTo((byte) 0x1A);
            assertThat(bytes[at++]).isEqualTo((byte) '3');
            int[] body = new int[6 + 1 + 14];
            for (int i = 0; i < body.length; i++) {
                body[i] = bytes[at++] & 0xFF;
                if (body[i] == 0x1A) {
                    assertThat(bytes[at++]).isEqualTo((byte) 0x1A);
                }
            }
            frames++;
            frame(body);
        }
    }

    private static long bits(int[] body, int from, int count) {
        long bits = 0;
        for (int i = from; i < from + count; i++) {
            bits = bits << 1 | (body[7 + i / 8] >> (7 - i % 8) & 1);
        }
        return bits;
    }

    /** The long division itself: nothing is left of a frame that came whole. */
    private static boolean isWhole(int[] body) {
        int[] bits = new int[112];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (int) bits(body, i, 1);
        }
        String generator = "1111111111111010000001001";
        for (int i = 0; i < 112 - 24; i++) {
            if (bits[i] == 1) {
                for (int j = 0; j < generator.length(); j++) {
                    bits[i + j] ^= generator.charAt(j) - '0';
                }
            }
        }
        return java.util.Arrays.stream(bits).allMatch(bit -> bit == 0);
    }

    private void frame(int[] body) {
        assertThat(isWhole(body)).isTrue();
        assertThat(bits(body, 0, 5)).isEqualTo(17);
        long ticks = 0;
        for (int i = 0; i < 6; i++) {
            ticks = ticks << 8 | body[i];
        }
        long epochMicros = startEpochMicros + ticks / 12;
        long address = bits(body, 8, 24);
        switch ((int) bits(body, 32, 5)) {
            case 4 -> {
                StringBuilder sign = new StringBuilder();
                for (int i = 0; i < 8; i++) {
                    long six = bits(body, 40 + 6 * i, 6);
                    sign.append((char) (six >= 1 && six <= 26 ? 'A' + six - 1 : six));
                }
                callSigns.put(address, sign.toString().strip());
            }
            case 19 -> velocity(body, address);
            case 11 -> position(body, address, epochMicros);
            default -> throw new AssertionError("No such type");
        }
    }

    private void velocity(int[] body, long address) {
        double east = (bits(body, 46, 10) - 1) * (bits(body, 45, 1) == 1 ? -1 : 1);
        double north = (bits(body, 57, 10) - 1) * (bits(body, 56, 1) == 1 ? -1 : 1);
        double trackDeg = Math.toDegrees(Math.atan2(east, north));
        velocities.put(
                address,
                new double[] {Math.hypot(east, north) * 1852 / 3600, trackDeg < 0 ? trackDeg + 360 : trackDeg});
    }

    private void position(int[] body, long address, long epochMicros) {
        int odd = (int) bits(body, 53, 1);
        Half[] pair = halves.computeIfAbsent(address, _ -> new Half[2]);
        pair[odd] = new Half(bits(body, 54, 17), bits(body, 71, 17));
        double[] velocity = velocities.get(address);
        if (pair[0] != null && pair[1] != null && velocity != null) {
            double[] place = place(pair[0], pair[1], odd);
            if (place.length > 0) {
                fixes.computeIfAbsent(address, _ -> new ArrayList<>())
                        .add(new Fix(epochMicros, place[0], place[1], velocity[0], velocity[1]));
            }
        }
    }

    /** Of an even and an odd frame, the place of the later one; nothing where a border of zones lies between them. */
    private static double[] place(Half even, Half odd, int newer) {
        double j = Math.floor((59 * even.lat() - 60 * odd.lat()) / SCALE + 0.5);
        double latEven = 6 * (Math.floorMod((long) j, 60) + even.lat() / SCALE);
        double latOdd = 360.0 / 59 * (Math.floorMod((long) j, 59) + odd.lat() / SCALE);
        latEven -= latEven >= 270 ? 360 : 0;
        latOdd -= latOdd >= 270 ? 360 : 0;
        int zones = zones(latEven);
        if (zones != zones(latOdd)) {
            return new double[0];
        }
        double latDeg = newer == 1 ? latOdd : latEven;
        long m = (long) Math.floor((even.lon() * (zones - 1) - odd.lon() * zones) / SCALE + 0.5);
        int n = Math.max(1, zones - newer);
        double lonDeg = 360.0 / n * (Math.floorMod(m, n) + (newer == 1 ? odd.lon() : even.lon()) / SCALE);
        return new double[] {latDeg, lonDeg >= 180 ? lonDeg - 360 : lonDeg};
    }

    private static int zones(double latDeg) {
        if (Math.abs(latDeg) >= 87) {
            return 1;
        }
        double cosine = Math.cos(Math.toRadians(latDeg));
        return (int) Math.floor(2 * Math.PI / Math.acos(1 - (1 - Math.cos(Math.PI / 30)) / (cosine * cosine)));
    }
}
