package org.trigpoint.app.doctor;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.List;

/** How many files and connections the process may have open. */
final class OpenFilesCheck implements Check {
    private static final long FEW = 4_096;
    private static final long TOO_FEW = 256;

    @Override
    public String name() {
        return "open files";
    }

    @Override
    public List<Finding> look(Station station) {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return machine instanceof UnixOperatingSystemMXBean unix
                ? look(unix.getMaxFileDescriptorCount())
                : Finding.ok(name(), "this system has no such limit");
    }

    List<Finding> look(long most) {
        String said = "at most " + most;
        if (most < TOO_FEW) {
            return Finding.fail(name(), said + "; raise it: ulimit -n 65536, or LimitNOFILE in the unit");
        }
        return most < FEW
                ? Finding.warn(name(), said + "; many viewers and feeds want more: ulimit -n 65536")
                : Finding.ok(name(), said);
    }
}
