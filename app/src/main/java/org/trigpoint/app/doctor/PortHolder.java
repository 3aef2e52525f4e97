package org.trigpoint.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds who has a port, where Linux tells: the sockets in {@code /proc/net}, and whose open files they are. */
final class PortHolder {
    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");
    private static final int ADDRESS = 1;
    private static final int INODE = 9;

    private PortHolder() {}

    /** For the end of a sentence: {@code , by process 17 (nginx)}; empty when it cannot be told. */
    static String of(int port) {
        try {
            Set<String> sockets = sockets(port);
            try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
                return processes
                        .filter(process -> process.getFileName().toString().matches("\\d+"))
                        .filter(process -> holds(process, sockets))
                        .findFirst()
                        .map(process -> ", by process " + process.getFileName() + " (" + command(process) + ")")
                        .orElse("");
            }
        } catch (IOException e) {
            return "";
        }
    }

    private static Set<String> sockets(int port) throws IOException {
        Set<String> sockets = new HashSet<>();
        String end = String.format(Locale.ROOT, ":%04X", port);
        for (String table : TABLES) {
            Path file = Path.of("/proc/net", table);
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] fields = line.strip().split("\\s+", -1);
                if (fields.length > INODE && fields[ADDRESS].endsWith(end)) {
                    sockets.add("socket:[" + fields[INODE] + "]");
                }
            }
        }
        return sockets;
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException e) {
            // Another's process, or one that has gone.
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String command(Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip();
        } catch (IOException e) {
            return "?";
        }
    }
}
