package org.trigpoint.app.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** Whether this Java is the one the program was made for, and has memory. */
final class JavaCheck implements Check {
    private static final int MADE_FOR = 25;
    private static final long LITTLE_BYTES = 1_500_000_000L;
    private static final double MUCH_RATIO = 0.85;

    @Override
    public String name() {
        return "java";
    }

    @Override
    public List<Finding> look(Station station) {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long heap = Runtime.getRuntime().maxMemory();
        return look(Runtime.version().feature(), heap, machine.getTotalMemorySize());
    }

    /** Of a Java of this version, with at most so much heap on a machine with so much memory. */
    List<Finding> look(int version, long heapBytes, long machineBytes) {
        String said = String.format(
                Locale.ROOT,
                "Java %d, at most %.1f GB of heap, %.1f GB in the machine",
                version,
                heapBytes / 1e9,
                machineBytes / 1e9);
        if (version != MADE_FOR) {
            return Finding.fail(name(), said + "; Java " + MADE_FOR + " is needed: set TRIGPOINT_JAVA_HOME");
        }
        if (heapBytes > MUCH_RATIO * machineBytes) {
            return Finding.warn(
                    name(),
                    said + "; the heap may take what the disk cache needs: set -Xmx lower in "
                            + "TRIGPOINT_JAVA_OPTIONS");
        }
        return heapBytes < LITTLE_BYTES
                ? Finding.warn(name(), said + "; a busy coast wants 2 GB of heap")
                : Finding.ok(name(), said);
    }
}
