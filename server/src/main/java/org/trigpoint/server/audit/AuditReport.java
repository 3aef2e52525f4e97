package org.trigpoint.server.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log is worth: its chain, recomputed.
 *
 * @param chain as far as it is whole
 * @param damages what does not hang together, with line numbers
 * @param torn true when its last line is not whole: a write that was cut off
 */
public record AuditReport(AuditChain chain, List<String> damages, boolean torn) {
    static final int END_BYTES = 96;
    private static final Pattern END = Pattern.compile("^(\\d{1,18}) ([0-9a-f]{64})\\s");
    private static final int MOST_DAMAGES = 20;

    public AuditReport {
        damages = List.copyOf(damages);
    }

    /** How many lines hang together. */
    public long lines() {
        return chain.lines();
    }

    public boolean isWhole() {
        return damages.isEmpty();
    }

    /** Reads a log; one that is not there is empty. */
    static AuditReport read(Path log) throws IOException {
        return read(log, line -> {}, Long.MAX_VALUE);
    }

    /** Recomputes every hash of the log of a station, and looks whether lines are missing at its end. */
    public static AuditReport verify(Path folder) throws IOException {
        Path end = folder.resolve(AuditLog.END);
        Matcher said =
                END.matcher(Files.exists(end) ? new String(Files.readAllBytes(end), StandardCharsets.US_ASCII) : "");
        boolean known = said.find();
        long lines = known ? Long.parseLong(said.group(1)) : 0;
        List<String> hashes = new ArrayList<>();
        AuditReport report = read(folder.resolve(AuditLog.NAME), hash -> hashes.add(hash), lines);
        List<String> damages = new ArrayList<>(report.damages());
        if (known && damages.isEmpty()) {
            if (report.lines() < lines) {
                damages.add("Cut off at the end: " + (lines - report.lines()) + " of " + lines + " lines are missing");
            } else if (lines > 0 && !hashes.getFirst().equals(said.group(2))) {
                damages.add("Line " + lines + " is not the one that was written");
            }
        } else if (!known && report.lines() > 0) {
            damages.add(end + " does not say how many lines there were");
        }
        return new AuditReport(report.chain(), damages, report.torn());
    }

    static String end(AuditChain chain) {
        return String.format(Locale.ROOT, "%018d %s\n", chain.lines(), chain.hash());
    }

    /** @param hashAt told the hash of the line of this number */
    private static AuditReport read(Path log, Consumer<String> hashAt, long number) throws IOException {
        AuditChain chain = AuditChain.EMPTY;
        List<String> damages = new ArrayList<>();
        boolean torn = false;
        if (!Files.exists(log)) {
            return new AuditReport(chain, damages, false);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(log))) {
            long at = 0;
            String pending = null;
            for (String line = line(in); line != null; line = line(in)) {
                at++;
                torn = !line.endsWith("\n");
                AuditChain next = chain.follow(line.stripTrailing()).orElse(null);
                if (next == null && damages.size() >= MOST_DAMAGES) {
                    break;
                }
                if (next != null) {
                    chain = next;
                    pending = null;
                    if (chain.lines() == number) {
                        hashAt.accept(chain.hash());
                    }
                } else {
                    if (pending != null) {
                        damages.add(pending);
                    }
                    pending = "Line " + at + " does not follow from those before it";
                    if (line.stripTrailing().endsWith("}")) {
                        damages.add(pending);
                        pending = null;
                    }
                }
            }
            // A line that was cut off while it was written leaves the chain as it was: the next goes on from the one
            // before.
            if (pending != null && !torn) {
                damages.add(pending);
            }
        }
        return new AuditReport(chain, damages, torn);
    }

    /** The next line with its end; null at the end of the file. */
    private static @org.jspecify.annotations.Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0) {
            bytes.write(next);
            if (next == '\n') {
                break;
            }
            next = in.read();
        }
        return bytes.size() == 0 ? null : bytes.toString(StandardCharsets.UTF_8);
    }
}
