package org.trigpoint.geo.land;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * The file of land, made by {@code web/dev/pack-land.mjs}. All of it is deflated (RFC 1950). Inside, numbers with the highest byte first:
 *
 * <ul>
 *   <li>8 bytes {@code TGLAND1\n}
 *   <li>f64 longitude of x = 0 and degrees of a step of x, f64 latitude of y = 0 and degrees of a step of y
 *   <li>i32 steps of x around the earth
 *   <li>a count of rings; of each a count of points, three or more, and those
 * </ul>
 *
 * A count is seven bits a byte, the lowest first, the high bit set in all but the last. A point is two such numbers, x and y less those of the
 * point before, the first less 0, 0; n below zero is written as −2n − 1, others as 2n. The last point leads to the first the short way round
 * the earth. A ring that lies round a pole comes back {@code around} steps on.
 */
final class LandFile {
    private static final String MAGIC = "TGLAND1\n";

    final double lonOriginDeg;
    final double lonStepDeg;
    final double latOriginDeg;
    final double latStepDeg;
    final int around;
    /** Index of the first point of each ring, and behind the last ring the count of all. */
    final int[] rings;
    /** Points of one ring behind those of another; the last of each is its first again. */
    final int[] x;

    final int[] y;

    private LandFile(DataInputStream in) throws IOException {
        byte[] magic = new byte[MAGIC.length()];
        in.readFully(magic);
        if (!MAGIC.equals(new String(magic, StandardCharsets.ISO_8859_1))) {
            throw new IOException("It is no file of land");
        }
        lonOriginDeg = in.readDouble();
        lonStepDeg = in.readDouble();
        latOriginDeg = in.readDouble();
        latStepDeg = in.readDouble();
        around = in.readInt();
        byte[] body = in.readAllBytes();
        Numbers numbers = new Numbers(body);
        int count = numbers.count();
        rings = new int[count + 1];
        // A point takes two bytes at least.
        int[] xs = new int[body.length / 2 + count];
        int[] ys = new int[xs.length];
        int end = 0;
        for (int ring = 0; ring < count; ring++) {
            rings[ring] = end;
            int points = numbers.count();
            int px = 0;
            int py = 0;
            for (int i = 0; i < points; i++) {
                px += numbers.signed();
                py += numbers.signed();
                xs[end] = px;
                ys[end++] = py;
            }
            int first = xs[rings[ring]];
            xs[end] = first + around * Math.round((px - first) / (float) around);
            ys[end++] = ys[rings[ring]];
        }
        rings[count] = end;
        x = Arrays.copyOf(xs, end);
        y = Arrays.copyOf(ys, end);
    }

    /** Counts of a body, one after the other. */
    private static final class Numbers {
        private final byte[] bytes;
        private int at;

        Numbers(byte[] bytes) {
            this.bytes = bytes;
        }

        int count() throws IOException {
            int value = 0;
            for (int shift = 0; at < bytes.length && shift < 28; shift += 7) {
                byte next = bytes[at++];
                value |= (next & 127) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IOException("The land is cut off, or damaged, at byte " + at);
        }

        int signed() throws IOException {
            int folded = count();
            return (folded >>> 1) ^ -(folded & 1);
        }
    }

    /** Reads what a stream holds. Throws IOException where it is no land. */
    static LandFile read(InputStream in) throws IOException {
        try (DataInputStream data =
                new DataInputStream(new BufferedInputStream(new InflaterInputStream(in), 1 << 16))) {
            return new LandFile(data);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IOException("The land holds more points than bytes", e);
        }
    }

    /** The one that travels with the program. */
    static LandFile ofProgram() {
        try (InputStream in = LandFile.class.getResourceAsStream("land.bin")) {
            if (in == null) {
                throw new IOException("land.bin is not in the program");
            }
            return read(new ByteArrayInputStream(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The land of the program cannot be read", e);
        }
    }

    double lonDeg(double at) {
        return lonOriginDeg + at * lonStepDeg;
    }

    double latDeg(double at) {
        return latOriginDeg + at * latStepDeg;
    }
}
