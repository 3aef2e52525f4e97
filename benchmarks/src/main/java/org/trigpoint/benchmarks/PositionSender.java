package org.trigpoint.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.trigpoint.simulation.ais.AisEncoder;
import org.trigpoint.simulation.ais.AisMessage;
import org.trigpoint.simulation.ais.Armour;
import org.trigpoint.simulation.ais.FieldCodes;
import org.trigpoint.simulation.ais.PayloadBits;

/**
 * Sends class A position reports at a rate, ships in turn, each steaming east in its sea.
 *
 * <p>A tag block tells the wall clock at the making of the sentence in milliseconds, and the UTC second is "not available", so that
 * the estimate's time is the time of sending. At most 5 ms of sentences leave at once.
 */
final class PositionSender implements Runnable {
    private static final long SLICE_NANOS = 5_000_000;
    private static final int NO_SECOND = 60;
    private static final double SPEED_MPS = 6;
    private static final double METERS_PER_DEGREE = 111_195;
    private static final byte[] STATION = "load".getBytes(StandardCharsets.ISO_8859_1);

    private final OutputStream out;
    private final int perSecond;
    private final double[] latDeg;
    private final double[] lonDeg;
    private final long beganMillis = System.currentTimeMillis();
    private final PayloadBits bits = new PayloadBits();
    private volatile boolean stopped;
    private volatile long sent;

    PositionSender(OutputStream out, int perSecond, int ships) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.perSecond = perSecond;
        this.latDeg = new double[ships];
        this.lonDeg = new double[ships];
        Random random = new Random(7);
        for (int i = 0; i < ships; i++) {
            latDeg[i] = Seas.southDeg(i % Seas.COUNT) + random.nextDouble() * Seas.SIZE_DEG;
            lonDeg[i] = Seas.westDeg(i % Seas.COUNT) + random.nextDouble() * Seas.SIZE_DEG;
        }
    }

    @Override
    public void run() {
        long begin = System.nanoTime();
        long done = 0;
        try {
            while (!stopped) {
                long due = (System.nanoTime() - begin) * perSecond / 1_000_000_000L;
                for (; done < due; done++) {
                    out.write(line((int) (done % latDeg.length)));
                    out.write('\r');
                    out.write('\n');
                }
                out.flush();
                sent = done;
                LockSupport.parkNanos(SLICE_NANOS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program takes no more", e);
        }
    }

    private byte[] line(int ship) {
        long now = System.currentTimeMillis();
        double movedMeters = SPEED_MPS * (now - beganMillis) / 1e3;
        double lon = lonDeg[ship] + movedMeters / (METERS_PER_DEGREE * Math.cos(Math.toRadians(latDeg[ship])));
        AisMessage report = new AisMessage.ClassAPosition(
                1,
                0,
                (201 + ship % 575) * 1_000_000 + 1 + ship / 575,
                0,
                FieldCodes.TURN_ABSENT,
                FieldCodes.speedTenths(SPEED_MPS),
                true,
                FieldCodes.lon(lon),
                FieldCodes.lat(latDeg[ship]),
                FieldCodes.courseTenths(90),
                90,
                NO_SECOND,
                0,
                false,
                0);
        byte[] sentence =
                Armour.sentences(AisEncoder.encode(report, bits), 'A', 0).getFirst();
        // A time of this size is read as milliseconds.
        return Armour.tagged(sentence, STATION, now, 1, 1, 1);
    }

    /** Reports sent so far. */
    long sent() {
        return sent;
    }

    void stop() {
        stopped = true;
    }
}
