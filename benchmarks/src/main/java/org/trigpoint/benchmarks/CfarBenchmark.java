package org.trigpoint.benchmarks;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trigpoint.imagery.cfar.RingSums;
import org.trigpoint.imagery.cfar.Strip;

/**
 * Pixels of a radar image against the mean of a ring of 41 and 21 pixels, in pixels a second of one thread: {@code benchmarks/run cfar}. Beside it OpenCV, SciPy and
 * NumPy on the same file, where python3 has them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CfarBenchmark {
    private static final int SIDE = 4096;
    private static final double FACTOR_RATIO = 4.2;
    /** Marked in the file that the generator makes with its seed, as OpenCV marks them too. */
    private static final int MARKED = 17_619;

    /** {@code sar.f32}: 4096 by 4096 powers, row after row, little-endian; empty for a sea of our own. */
    @Param("")
    public String file = "";

    private final float[] powers = new float[SIDE * SIDE];
    private final byte[] mask = new byte[SIDE * SIDE];

    @Setup
    public void read() throws IOException {
        if (file.isEmpty()) {
            SplittableRandom random = new SplittableRandom(7);
            for (int i = 0; i < powers.length; i++) {
                powers[i] = (float) -Math.log(1 - random.nextDouble());
            }
            return;
        }
        try (FileChannel channel = FileChannel.open(Path.of(file))) {
            FloatBuffer floats = channel.map(FileChannel.MapMode.READ_ONLY, 0, 4L * powers.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            floats.get(powers);
        }
        int marked = 0;
        for (byte one : mark()) {
            marked += one;
        }
        if (marked != MARKED) {
            throw new IllegalStateException(marked + " pixels of " + file + " are marked, not " + MARKED);
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIDE * SIDE)
    public byte[] mark() {
        Arrays.fill(mask, (byte) 0);
        new RingSums(41, 21).mark(Strip.whole(powers, SIDE, SIDE), FACTOR_RATIO, mask);
        return mask;
    }
}
