package org.trigpoint.server.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.server.access.OwnersFile;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file of what people did: a line each, only ever added to, on the disk before the answer goes out.
 *
 * <p>Beside it lies {@code audit.end}: the number and hash of the last line, so that lines cut off at the end show, and room for lines of
 * commands under way, so that a disk that fills up meanwhile loses none of them. A log that cannot take a line is not ready, and
 * nothing is to be commanded until it is: what is owed to it is written first.
 */
public final class AuditLog {
    /** Its name in the data folder. */
    public static final String NAME = "audit.log";

    static final String END = "audit.end";
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final int RESERVE_BYTES = 64 << 10;
    private static final int MOST_LEFT_OUT_LINES_A_MINUTE = 120;
    private static final int MOST_READ_BYTES = 8 << 20;
    private static final int SECONDS_A_MINUTE = 60;

    private final Path path;
    private final Path end;
    private final InstantSource clock;
    private final ArrayDeque<ObjectNode> owed = new ArrayDeque<>();
    private AuditChain chain = AuditChain.EMPTY;
    private long knownBytes = -1;
    private long minute;
    private int strangers;
    private long leftOut;

    /** @param folder of the station, made when something is written */
    public AuditLog(Path folder, InstantSource clock) {
        this.path = folder.resolve(NAME);
        this.end = folder.resolve(END);
        this.clock = clock;
    }

    /** Makes sure that a line can be written; throws with the reason when none can. */
    public synchronized void ready() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException(path + " is no regular file");
        }
        reserve();
        writeOwed();
    }

    /** Adds a line. What cannot be written now is owed: the log is not ready until it is. */
    public synchronized void add(AuditEntry entry) {
        if (tooManyOfStrangers(entry)) {
            leftOut++;
            return;
        }
        ObjectNode node = Json.object()
                .put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        node.setAll(entry.fields());
        if (leftOut > 0) {
            node.put("refusalsLeftOut", leftOut);
            leftOut = 0;
        }
        owed.add(node);
        try {
            writeOwed();
        } catch (IOException full) {
            giveRoom();
            try {
                writeOwed();
            } catch (IOException e) {
                LOG.error("The audit owes {} lines to {}: commands are refused", owed.size(), path, e);
            }
        }
    }

    /** Refusals of those who have not signed in are bounded: they cost nothing to cause. */
    private boolean tooManyOfStrangers(AuditEntry entry) {
        if (!entry.role().isEmpty()) {
            return false;
        }
        long now = clock.instant().getEpochSecond() / SECONDS_A_MINUTE;
        strangers = now == minute ? strangers + 1 : 1;
        minute = now;
        return strangers > MOST_LEFT_OUT_LINES_A_MINUTE;
    }

    private void writeOwed() throws IOException {
        if (owed.isEmpty()) {
            return;
        }
        try (FileChannel lock = OwnersFile.open(path.resolveSibling(NAME + ".lock"), StandardOpenOption.CREATE);
                var _ = lock.lock();
                FileChannel out = OwnersFile.open(path, StandardOpenOption.CREATE)) {
            catchUp(out);
            while (!owed.isEmpty()) {
                AuditChain.Link link = chain.append(Json.text(owed.getFirst()));
                write(out, link.line() + "\n");
                chain = link.after();
                owed.removeFirst();
            }
            writeEnd();
        }
    }

    /** Goes on after the last whole line, which another process may have written. */
    private void catchUp(FileChannel out) throws IOException {
        if (out.size() == knownBytes) {
            return;
        }
        AuditReport report = AuditReport.read(path);
        chain = report.chain();
        if (report.torn()) {
            append(out, "\n");
        }
        knownBytes = out.size();
    }

    /** A line that does not go in whole does not go in. */
    private void write(FileChannel out, String line) throws IOException {
        long before = out.size();
        try {
            append(out, line);
            out.force(true);
        } catch (IOException e) {
            out.truncate(before);
            throw e;
        }
        knownBytes = out.size();
    }

    private static void append(FileChannel out, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        long at = out.size();
        while (bytes.hasRemaining()) {
            at += out.write(bytes, at);
        }
    }

    private void reserve() throws IOException {
        if (Files.exists(end) && Files.size(end) >= RESERVE_BYTES) {
            return;
        }
        byte[] head = Files.exists(end) ? Files.readAllBytes(end) : new byte[0];
        byte[] room = new byte[RESERVE_BYTES];
        java.util.Arrays.fill(room, (byte) '\n');
        System.arraycopy(head, 0, room, 0, head.length);
        try (FileChannel out = OwnersFile.open(end, StandardOpenOption.CREATE)) {
            ByteBuffer bytes = ByteBuffer.wrap(room);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private void giveRoom() {
        try (RandomAccessFile file = new RandomAccessFile(end.toFile(), "rw")) {
            file.setLength(AuditReport.END_BYTES);
        } catch (IOException e) {
            LOG.warn("The room kept for the audit could not be given back: {}", e.toString());
        }
    }

    /** The newest lines, oldest first. */
    public synchronized List<String> newest(int most) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - MOST_READ_BYTES);
            byte[] tail = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(tail);
            List<String> lines =
                    new String(tail, StandardCharsets.UTF_8).lines().toList();
            int first = Math.max(from > 0 ? 1 : 0, lines.size() - most);
            return lines.subList(Math.min(first, lines.size()), lines.size());
        }
    }

    private void writeEnd() throws IOException {
        byte[] head = AuditReport.end(chain).getBytes(StandardCharsets.US_ASCII);
        try (FileChannel out = OwnersFile.open(end, StandardOpenOption.CREATE)) {
            out.write(ByteBuffer.wrap(head), 0);
            out.force(false);
        }
    }
}
