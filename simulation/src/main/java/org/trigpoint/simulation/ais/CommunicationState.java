package org.trigpoint.simulation.ais;

/** The 19 bits that tell how the slots of a message were chosen (ITU-R M.1371-5, Annex 2, § 3.3.7). */
public final class CommunicationState {
    /** What carrier-sense class B equipment sends: the ITDMA selector with these bits. */
    public static final int CARRIER_SENSE = 0b110_0000_0000_0000_0110;

    private static final int FRAME_SLOTS = 2250;
    private static final long SLOT_MICROS_TIMES_3 = 80_000;
    private static final long MINUTE_MICROS = 60_000_000L;

    private CommunicationState() {}

    /** SOTDMA, synchronised to UTC. The submessage follows from the slot's time-out and the time of sending. */
    public static int sotdma(int timeout, long sentEpochMicros, int heardStations) {
        int submessage = switch (timeout) {
            case 0 -> FRAME_SLOTS;
            case 1 -> hourAndMinute(sentEpochMicros);
            case 2, 4, 6 -> slotOf(sentEpochMicros);
            default -> Math.min(heardStations, 0x3FFF);
        };
        return (timeout << 14) | submessage;
    }

    /** ITDMA: the next slot lies this many slots ahead; a slot is kept for one frame more or not. */
    public static int itdma(int slotIncrement, boolean keep) {
        return (slotIncrement & 0x1FFF) << 4 | (keep ? 1 : 0);
    }

    /** The slot of the minute, 0 to 2249, that holds this time. */
    public static int slotOf(long epochMicros) {
        return (int) (Math.floorMod(epochMicros, MINUTE_MICROS) * 3 / SLOT_MICROS_TIMES_3);
    }

    /** When this slot begins, in microseconds after its minute. */
    public static long startMicros(int slot) {
        return (slot * SLOT_MICROS_TIMES_3 + 2) / 3;
    }

    private static int hourAndMinute(long epochMicros) {
        long minutes = Math.floorDiv(epochMicros, MINUTE_MICROS);
        int hour = (int) Math.floorMod(minutes / 60, 24L);
        int minute = (int) Math.floorMod(minutes, 60L);
        return hour << 9 | minute << 2;
    }
}
