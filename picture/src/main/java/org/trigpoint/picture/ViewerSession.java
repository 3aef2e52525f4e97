package org.trigpoint.picture;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer has been told, and the next frame that makes it what the picture is.
 *
 * <p>Idea: a session keeps the set of handles it has told and the settling it told last. A frame looks only at the blocks of
 * cells that changed since and lie in the window, and asks of each changed track whether it is in the window now and was told:
 * so a frame brings the viewer from anything it knew to the present, however many settlings lie between. Nothing is queued: a
 * slow viewer asks less often and gets the sum; after {@link ChangeLog#KEPT} settlings, a resync.
 *
 * <p>Called by the thread that settles only.
 */
public final class ViewerSession {
    /** Aggregated frames go out twice a second, of some forty settlings. */
    static final int CELLS_EVERY = 20;

    private static final double FAR_ZOOM = 3;
    private static final int FAR_PART = 10;

    private final LiveIndex live;
    private final FrameScratch scratch;
    private final int most;
    private final BitSet told = new BitSet();
    private final BitSet withheld = new BitSet();
    private Viewer viewer;
    private @Nullable Window window;
    private BitSet blocks = new BitSet();
    private boolean resync;
    private boolean aggregated;
    private long tick;
    private int toldCount;
    private int withheldCount;

    /** A session without a window: it has no frames yet. */
    public ViewerSession(Picture picture, FrameScratch scratch, Viewer viewer) {
        this(picture.live(), picture.settings().viewerTracks(), scratch, viewer);
    }

    ViewerSession(LiveIndex live, int most, FrameScratch scratch, Viewer viewer) {
        this.live = live;
        this.most = most;
        this.scratch = scratch;
        this.viewer = viewer;
    }

    /** The next frame is a resync for this window. */
    public void look(Window newWindow) {
        window = newWindow;
        blocks = ChangeLog.blocks(newWindow);
        resync = true;
    }

    /** The next frame is a resync for this viewer: the role or the purpose changed. */
    public void become(Viewer newViewer) {
        viewer = newViewer;
        resync = true;
    }

    public Viewer viewer() {
        return viewer;
    }

    /**
     * The next frame, empty when there is nothing to tell. What it says counts as told.
     *
     * @param clockEpochMillis picture time for the header; NaN when undated
     */
    public Optional<ByteBuffer> frame(double clockEpochMillis) {
        Window looked = window;
        if (looked == null) {
            return Optional.empty();
        }
        if (resync || !live.changes.knows(tick)) {
            return Optional.of(whole(looked, clockEpochMillis));
        }
        if (aggregated) {
            return cells(looked, clockEpochMillis);
        }
        return delta(looked, clockEpochMillis);
    }

    private ByteBuffer whole(Window looked, double clockEpochMillis) {
        resync = false;
        tick = live.changes.tick();
        told.clear();
        withheld.clear();
        toldCount = 0;
        withheldCount = 0;
        aggregated = tooMany(looked, limit(looked));
        if (aggregated) {
            return aggregate(looked, clockEpochMillis, true);
        }
        scratch.clear();
        live.grid.touching(looked, cell -> {
            for (int i = 0; i < cell.size; i++) {
                if (live.within(looked, cell.handles[i])) {
                    tell(cell.handles[i]);
                }
            }
            return true;
        });
        return LiveFrame.of(
                head(looked, clockEpochMillis, true), live, scratch.upserts, scratch.removals, scratch.labels);
    }

    private void tell(int handle) {
        int visibilityClass = live.visibilityClass(handle);
        if (Visible.sees(viewer, visibilityClass)) {
            scratch.upserts.add(handle);
            scratch.labels.add(handle);
            told.set(handle);
            toldCount++;
        } else if (Visible.withheld(viewer, visibilityClass)) {
            withheld.set(handle);
            withheldCount++;
        }
    }

    private Optional<ByteBuffer> delta(Window looked, double clockEpochMillis) {
        long since = tick;
        int withheldBefore = withheldCount;
        tick = live.changes.tick();
        scratch.clear();
        live.beginRound();
        live.changes.since(since, blocks, handle -> {
            if (live.firstInRound(handle)) {
                compare(looked, handle, since);
            }
        });
        if (toldCount > limit(looked)) {
            return Optional.of(whole(looked, clockEpochMillis));
        }
        if (scratch.isEmpty() && withheldBefore == withheldCount) {
            return Optional.empty();
        }
        return Optional.of(LiveFrame.of(
                head(looked, clockEpochMillis, false), live, scratch.upserts, scratch.removals, scratch.labels));
    }

    private void compare(Window looked, int handle, long since) {
        boolean within = live.onMap(handle) && live.within(looked, handle);
        boolean seen = within && Visible.sees(viewer, live.visibilityClass(handle));
        boolean known = told.get(handle);
        if (seen) {
            scratch.upserts.add(handle);
            if (!known || live.relabelledAfter(handle, since)) {
                scratch.labels.add(handle);
            }
        } else if (known) {
            scratch.removals.add(handle);
        }
        if (seen != known) {
            told.set(handle, seen);
            toldCount += seen ? 1 : -1;
        }
        boolean kept = within && Visible.withheld(viewer, live.visibilityClass(handle));
        if (kept != withheld.get(handle)) {
            withheld.set(handle, kept);
            withheldCount += kept ? 1 : -1;
        }
    }

    private Optional<ByteBuffer> cells(Window looked, double clockEpochMillis) {
        if (live.changes.tick() - tick < CELLS_EVERY) {
            return Optional.empty();
        }
        if (!tooMany(looked, limit(looked) * 4 / 5)) {
            return Optional.of(whole(looked, clockEpochMillis));
        }
        tick = live.changes.tick();
        return Optional.of(aggregate(looked, clockEpochMillis, false));
    }

    private ByteBuffer aggregate(Window looked, double clockEpochMillis, boolean first) {
        List<Tally> cells = scratch.cells.in(live, looked, viewer);
        toldCount = cells.stream().mapToInt(cell -> cell.count).sum();
        withheldCount = count(looked, Integer.MAX_VALUE, true);
        return LiveFrame.ofCells(head(looked, clockEpochMillis, first), cells);
    }

    private LiveFrame.Head head(Window looked, double clockEpochMillis, boolean whole) {
        return new LiveFrame.Head(whole, looked.sequence(), clockEpochMillis, toldCount, withheldCount);
    }

    /** Zoomed far out, a tenth of the tracks makes a map that nobody can read. */
    private int limit(Window looked) {
        return looked.zoom() < FAR_ZOOM ? Math.max(1, most / FAR_PART) : most;
    }

    private boolean tooMany(Window looked, int enough) {
        return count(looked, enough, false) > enough;
    }

    /** Tracks in the window that are seen, or withheld; stops when there are more than enough. */
    private int count(Window looked, int enough, boolean ofWithheld) {
        int[] count = new int[1];
        live.grid.touching(looked, cell -> {
            boolean covered = looked.covers(cell.column, cell.row);
            count[0] += covered ? tally(cell, ofWithheld) : oneByOne(looked, cell, ofWithheld);
            return count[0] <= enough;
        });
        return count[0];
    }

    private int tally(Cell cell, boolean ofWithheld) {
        int count = 0;
        for (int visibilityClass = 0; visibilityClass < Visible.CLASSES; visibilityClass++) {
            Tally tally = cell.findTally(visibilityClass);
            count += tally != null && counts(visibilityClass, ofWithheld) ? tally.count : 0;
        }
        return count;
    }

    private int oneByOne(Window looked, Cell cell, boolean ofWithheld) {
        int count = 0;
        for (int i = 0; i < cell.size; i++) {
            int handle = cell.handles[i];
            count += live.within(looked, handle) && counts(live.visibilityClass(handle), ofWithheld) ? 1 : 0;
        }
        return count;
    }

    private boolean counts(int visibilityClass, boolean ofWithheld) {
        return ofWithheld ? Visible.withheld(viewer, visibilityClass) : Visible.sees(viewer, visibilityClass);
    }
}
