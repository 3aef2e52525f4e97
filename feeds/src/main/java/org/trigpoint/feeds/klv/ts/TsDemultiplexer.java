package org.trigpoint.feeds.klv.ts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.packet.Ber;
import org.trigpoint.feeds.klv.packet.Carriage;
import org.trigpoint.feeds.klv.packet.KlvFault;
import org.trigpoint.feeds.klv.packet.KlvPackets;
import org.trigpoint.feeds.klv.ts.ProgramTables.KlvElement;
import org.trigpoint.feeds.klv.ts.ProgramTables.ProgramMap;

/**
 * Takes the KLV packets out of an MPEG-2 transport stream (ISO/IEC 13818-1, MISB ST 1402), in chunks cut anywhere.
 *
 * <p>It follows the tables as they change. What is missing (by the continuity counter), damaged or scrambled is told; what was
 * begun before it is a fault, and what follows begins with the next PES packet.
 */
public final class TsDemultiplexer implements TsPackets {
    private static final int PIDS = 1 << 13;
    private static final int PAT_PID = 0;
    private static final int NULL_PID = PIDS - 1;
    private static final byte NO_COUNT = -1;
    /** Each stream may hold a megabyte or two that is not complete. */
    private static final int MOST_STREAMS = 64;

    private static final long PCR_LIMIT = (1L << 33) * 300;

    private final KlvPackets packets;
    private final FilmPicker film;
    private final TsFramer framer = new TsFramer(this);
    private final byte[] counts = new byte[PIDS];
    private final @Nullable PidHandler[] handlers = new PidHandler[PIDS];
    private final @Nullable WrappingTicks[] clocks = new WrappingTicks[PIDS];
    private final Map<Integer, ProgramMap> programs = new HashMap<>();
    private Map<Integer, Integer> mapPids = new TreeMap<>();
    private int streams;

    /**
     * @param packets takes the KLV
     * @param reel takes the pictures beside it
     */
    public TsDemultiplexer(KlvPackets packets, Film.Reel reel) {
        this.packets = packets;
        film = new FilmPicker(reel);
        Arrays.fill(counts, NO_COUNT);
        handlers[PAT_PID] = new SectionAssembler(new Table(this::association));
    }

    /** Takes some bytes; hands on what they complete. */
    public void accept(byte[] array, int offset, int length) {
        framer.accept(array, offset, length);
    }

    /** Nothing more comes: what was begun is a fault. */
    public void close() {
        framer.close();
        for (PidHandler handler : handlers) {
            if (handler != null) {
                handler.end();
            }
        }
    }

    @Override
    public void unsynced(long offsetBytes, long lengthBytes) {
        packets.rejected(KlvFault.SYNC, Carriage.bare(offsetBytes));
    }

    @Override
    public void packet(byte[] array, int offset, long offsetBytes) {
        int pid = (int) Ber.unsigned(array, offset + 1, 2) & NULL_PID;
        PidHandler handler = handlers[pid];
        if ((array[offset + 1] & 0x80) == 0) {
            film.packet(array, offset, offsetBytes);
        }
        if (pid == NULL_PID || (handler == null && clocks[pid] == null)) {
            return;
        }
        if ((array[offset + 1] & 0x80) != 0) {
            packets.remark(KlvFault.TRANSPORT_ERROR);
            return;
        }
        boolean hasAdaptation = (array[offset + 3] & 0x20) != 0;
        int adaptationBytes = hasAdaptation ? 1 + (array[offset + 4] & 0xff) : 0;
        int payload = offset + 4 + adaptationBytes;
        int end = offset + TsFramer.PACKET_BYTES;
        boolean jumps = adaptationBytes > 1 && (array[offset + 5] & 0x80) != 0;
        clock(pid, array, offset + 4, Math.min(adaptationBytes, end - offset - 4));
        if (handler != null && (array[offset + 3] & 0x10) != 0 && follows(pid, array[offset + 3], jumps, handler)) {
            hand(handler, array, offset, payload, end, offsetBytes);
        }
    }

    private void hand(PidHandler handler, byte[] array, int offset, int payload, int end, long offsetBytes) {
        if ((array[offset + 3] & 0xc0) != 0) {
            packets.remark(KlvFault.SCRAMBLED);
        } else if (payload < end) {
            handler.payload(array, payload, end - payload, (array[offset + 1] & 0x40) != 0, offsetBytes);
        }
    }

    /** Whether a packet with a payload is the next of its PID; false for one that is sent twice. */
    private boolean follows(int pid, byte control, boolean jumps, PidHandler handler) {
        byte before = counts[pid];
        byte count = (byte) (control & 0xf);
        if (before == count && !jumps) {
            return false;
        }
        if (before != NO_COUNT && count != ((before + 1) & 0xf)) {
            if (!jumps) {
                packets.remark(KlvFault.CONTINUITY);
            }
            handler.gap();
        }
        counts[pid] = count;
        return true;
    }

    /** Reads the program clock reference of an adaptation field (§2.4.3.5): 33 bits at 90 kHz, and the rest at 27 MHz. */
    private void clock(int pid, byte[] array, int adaptation, int bytes) {
        WrappingTicks clock = clocks[pid];
        if (clock != null && bytes >= 8 && (array[adaptation + 1] & 0x10) != 0) {
            long bits = Ber.unsigned(array, adaptation + 2, 6);
            clock.read((bits >>> 15) * 300 + (bits & 0x1ff));
        }
    }

    private void association(byte[] section, int length) {
        Map<Integer, Integer> found = ProgramTables.association(section, length);
        if (found == null) {
            return;
        }
        if (!ProgramTables.isOnlySection(section)) {
            mapPids.forEach(found::putIfAbsent);
        }
        mapPids.forEach((program, pid) -> {
            if (!pid.equals(found.get(program))) {
                replace(program, null);
                release(pid);
            }
        });
        mapPids = found;
        for (int pid : found.values()) {
            if (pid != PAT_PID && pid != NULL_PID && !(handlers[pid] instanceof SectionAssembler)) {
                release(pid);
                handlers[pid] = new SectionAssembler(new Table(this::map));
            }
        }
    }

    private void map(byte[] section, int length) {
        if (!ProgramTables.isMap(section, length)) {
            return;
        }
        ProgramMap map = ProgramTables.map(section, length);
        if (map == null) {
            packets.remark(KlvFault.TABLE);
        } else if (mapPids.containsKey(map.program())) {
            replace(map.program(), map);
        }
    }

    /** Follows a program: streams that go on are left alone. */
    private void replace(int program, @Nullable ProgramMap map) {
        ProgramMap old = map == null ? programs.remove(program) : programs.put(program, map);
        List<KlvElement> wanted = map == null ? List.of() : map.elements();
        for (KlvElement element : old == null ? List.<KlvElement>of() : old.elements()) {
            if (!wanted.contains(element) && handlers[element.pid()] instanceof KlvElementStream) {
                release(element.pid());
            }
        }
        for (KlvElement element : wanted) {
            if (element.pid() != NULL_PID && handlers[element.pid()] == null) {
                open(element, Objects.requireNonNull(map));
            }
        }
    }

    private void open(KlvElement element, ProgramMap map) {
        if (streams == MOST_STREAMS) {
            packets.remark(KlvFault.TABLE);
            return;
        }
        streams++;
        handlers[element.pid()] = new KlvElementStream(element, map.program(), clockOf(map), packets);
    }

    private WrappingTicks clockOf(ProgramMap map) {
        WrappingTicks clock = clocks[map.pcrPid()];
        if (clock == null) {
            clock = new WrappingTicks(PCR_LIMIT);
            clocks[map.pcrPid()] = clock;
        }
        return clock;
    }

    private void release(int pid) {
        PidHandler handler = handlers[pid];
        if (handler != null) {
            handler.end();
            streams -= handler instanceof KlvElementStream ? 1 : 0;
        }
        handlers[pid] = null;
        counts[pid] = NO_COUNT;
    }

    /** Takes the sections of a table. */
    private final class Table implements SectionAssembler.Sections {
        private final Reader reader;

        Table(Reader reader) {
            this.reader = reader;
        }

        @Override
        public void section(byte[] array, int length) {
            reader.read(array, length);
        }

        @Override
        public void damaged() {
            packets.remark(KlvFault.TABLE);
        }
    }

    private interface Reader {
        void read(byte[] section, int length);
    }
}
