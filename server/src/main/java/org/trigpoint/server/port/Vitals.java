package org.trigpoint.server.port;

import java.util.List;

/** How the system behind the picture is doing: for health and metrics. */
public interface Vitals {
    /**
     * A step of the pipeline.
     *
     * @param name of the step
     * @param messagesIn taken so far
     * @param messagesOut emitted so far
     * @param instances it keeps state for
     * @param quarantined inputs that broke it
     * @param busySeconds spent in it so far
     * @param lagSeconds how much older what it has handled is than what came in
     * @param stateBytes of its states when last counted; −1 before
     */
    record StepVitals(
            String name,
            long messagesIn,
            long messagesOut,
            long instances,
            long quarantined,
            double busySeconds,
            double lagSeconds,
            long stateBytes) {}

    /**
     * What is between the intake and the picture.
     *
     * @param behindSeconds how much older what the picture shows is than now; NaN where that is no question, as in a replay
     * @param waiting messages that are recorded and that the steps do not have yet
     */
    record PictureVitals(double behindSeconds, long waiting) {
        /** Of systems that do not follow the clock. */
        public static final PictureVitals NONE = new PictureVitals(Double.NaN, 0);
    }

    /**
     * The journal.
     *
     * @param ok true while everything that came in is recorded
     * @param detail what is wrong, or empty
     * @param lostMessages that could not be recorded and will be missing from a replay
     * @param sizeBytes on disk
     */
    record JournalVitals(boolean ok, String detail, long lostMessages, long sizeBytes) {}

    /**
     * The history of tracks.
     *
     * @param detail what is wrong, or empty while everything is written
     * @param taken points that came in
     * @param waiting points that go to the store as soon as it takes them
     * @param written points in the store since the start
     * @param lost points that were let go while the store took nothing
     * @param lostBeside versions of zones, revisions of alerts and scenes that were let go then
     * @param damaged rows that were left out of answers since they cannot be read
     */
    record HistoryVitals(
            String detail, long taken, long waiting, long written, long lost, long lostBeside, long damaged) {
        /** Of systems without a history. */
        public static final HistoryVitals NONE = new HistoryVitals("", 0, 0, 0, 0, 0, 0);

        /** True while everything that comes in is written. */
        public boolean ok() {
            return detail.isEmpty();
        }
    }

    /** Room on the disk of the data; −1 where nothing is kept or nobody can tell. */
    record DiskVitals(long freeBytes, long totalBytes) {
        /** Of systems that keep nothing. */
        public static final DiskVitals NONE = new DiskVitals(-1, -1);
    }

    /**
     * A way by which the picture goes to others than maps: to TAK clients.
     *
     * @param uri where it goes
     * @param readers connected now
     * @param sent events handed to the network, for each reader
     * @param superseded events that were not sent because a newer one of the same thing took their place
     * @param cutOff connections that were ended because nothing was read at their other end
     * @param heard events that came in over it; they are no feed
     */
    record OutputVitals(String uri, int readers, long sent, long superseded, long cutOff, long heard) {}

    List<StepVitals> steps();

    /** The ways by which the picture goes to others than maps. */
    default List<OutputVitals> outputs() {
        return List.of();
    }

    JournalVitals journal();

    HistoryVitals history();

    PictureVitals picture();

    DiskVitals disk();

    /** What is wrong; empty when all is well. */
    List<Trouble> troubles();

    /** True when the picture is restored and can be relied on, and input is being taken. */
    default boolean ready() {
        return troubles().stream().noneMatch(Trouble::unready);
    }

    /** For systems without a journal, such as a replay of files. */
    Vitals NONE = new Vitals() {
        @Override
        public List<StepVitals> steps() {
            return List.of();
        }

        @Override
        public JournalVitals journal() {
            return new JournalVitals(true, "", 0, 0);
        }

        @Override
        public HistoryVitals history() {
            return HistoryVitals.NONE;
        }

        @Override
        public PictureVitals picture() {
            return PictureVitals.NONE;
        }

        @Override
        public DiskVitals disk() {
            return DiskVitals.NONE;
        }

        @Override
        public List<Trouble> troubles() {
            return List.of();
        }
    };
}
